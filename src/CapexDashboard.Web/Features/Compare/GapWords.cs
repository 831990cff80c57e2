using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>One answer in words: the headline, the notes of the picture, what would have to be true.</summary>
public sealed class GapWords(GapReply reply, IReadOnlyDictionary<string, string> names)
{
    private readonly GapAnswer _answer = reply.Answer!;
    private readonly Comparison _comparison = reply.Comparison;

    /// <summary>The capex that is compared: with an open end only its lower bound is known. 0 where nobody counts.</summary>
    public double Capex =>
        _answer.Capex.IsOpen ? _answer.Capex.Low!.Value : _answer.Capex.Mode!.Value;

    public double Depin => _answer.DepinFunding.Mode!.Value;
    public double DepinLow => _answer.DepinFunding.Low!.Value;
    public double DepinHigh => _answer.DepinFunding.High!.Value;

    /// <summary>Positive where DePIN falls short.</summary>
    public double Gap => _answer.Gap.IsOpen ? _answer.Gap.Low!.Value : _answer.Gap.Mode!.Value;

    public double Days => (_answer.Gap.IsOpen ? _answer.Days.High : _answer.Days.Mode) ?? 0;

    public double Cap => Mode(ScenarioInput.Cap);

    /// <summary>The new tokens that the scenario assumes over its horizon.</summary>
    public double NewTokens => Cap * Mode(ScenarioInput.Multiple);

    /// <summary>The market capitalization at which the gap would close; null where none would close it.</summary>
    public double? BreakEvenCap =>
        _answer.BreakEven[ScenarioInput.Cap] * Capex / _answer.Capex.Mode;

    /// <summary>What would have to be true of DePIN’s market capitalization for the gap to close.</summary>
    public string BreakEvenSentence =>
        BreakEvenCap is not { } cap ? "No market cap of DePIN would close the gap."
        : Gap <= 0 ? $"The gap stays closed down to a DePIN market cap of {Numbers.Money(cap)}."
        : $"The gap closes only if DePIN’s market cap were {AtLeast(cap)}, {Numbers.Times(cap / Cap)} {Whose}: that means selling {Numbers.Money(SoldTokens * cap / Cap)} of tokens in {HorizonWords}.";

    public string HorizonWords => $"{Numbers.Word(Mode(ScenarioInput.Years))} {YearsUnit}";

    public string DaysText => AtMost + Numbers.Days(RoundedDays);

    public string DaysNumber =>
        AtMost + (RoundedDays is > 0 and < 0.95 ? "under 1" : $"{RoundedDays:0}");

    public string GapText =>
        Gap < 0 ? $"{Numbers.Money(-Gap)} a year to spare"
        : HasRange(_answer.Gap)
            ? $"gap {Numbers.MoneyRange(_answer.Gap.Low!.Value, _answer.Gap.High)} a year"
        : $"gap {AtLeast(Gap)} a year";

    /// <summary>DePIN's funding as text: $16–26.7bn where the assumptions are ranges.</summary>
    public string DepinText => Numbers.MoneyRange(DepinLow, DepinHigh);

    public string Headline =>
        Capex == 0 && IsAnyKnown
            ? $"There is nothing to compare: none of the capex of {CompanyNames} {When} is counted."
        : Capex == 0
            ? $"There is nothing to compare: no capex of {CompanyNames} {When} is known here."
        : Gap < 0 ? $"{Assumed} DePIN would pay for {Numbers.Times(Depin / Capex)} {Spending}."
        : $"{Assumed} DePIN would match {DaysText} of {Spending}.";

    /// <summary>in 2025; in the twelve months to June 2026.</summary>
    public string When =>
        _comparison.Year.CalendarYear is not null ? $"in {_comparison.Year}"
        : reply.Quarters is null ? "in any twelve months"
        : $"in the twelve months to {To}";

    public string CapexNote =>
        _comparison.Reading switch
        {
            Reading.Article => $"the article’s {_comparison.Year}",
            Reading.Guidance => $"guidance, {_comparison.Year}",
            _ => _comparison.Year.CalendarYear is null
                ? $"filed, to {To}"
                : $"filed capex, {_comparison.Year}",
        };

    public string DepinNote =>
        $"{Numbers.Money(NewTokens)} over {Mode(ScenarioInput.Years):0.##} {YearsUnit}";

    /// <summary>Amazon, Alphabet, Microsoft and Meta.</summary>
    public string CompanyNames =>
        Lists.And([.. Paints.Sorted(Counted).Select(entity => names[entity])]);

    // Who is left out of the sum did not spend it; where nobody counts, all were asked about.
    private IReadOnlyList<string> Counted
    {
        get
        {
            List<string> counted =
            [
                .. _answer
                    .Companies.Where(company => company.Amount is not null)
                    .Select(company => company.Entity),
            ];
            return counted.Count > 0 ? counted : [.. _comparison.Entities];
        }
    }

    /// <summary>How long an observed amount a year would have paid for this capex.</summary>
    public string DaysOf(FigureView observed) => Numbers.Days((double)observed.Low / Capex * 365);

    public string AtLeast(double dollars) => AtLeastMark + Numbers.Money(dollars);

    /// <summary>With an open end the gap is 'at least'.</summary>
    public string AtLeastMark => _answer.Gap.IsOpen ? "at least " : "";

    // The AI share of capex may leave nothing of what is known.
    private bool IsAnyKnown => _answer.Companies.Any(company => company.Amount is { High: > 0 });

    private string Assumed =>
        _comparison.Scenario.IsArticle
            ? "Even at the article’s best case,"
            : "On these assumptions";

    /// <summary>Four tech giants’ 2025 capital spending.</summary>
    public string Spending =>
        (_comparison.Reading, Who) switch
        {
            (Reading.Article, var who) => $"what the article expected {who} to spend {When}",
            (Reading.Guidance, var who) => $"what {who} said to spend {When}",
            (_, var who) when _comparison.Year.CalendarYear is null =>
                $"{Possessive(who)} capital spending {When}",
            (_, var who) => $"{Possessive(who)} {_comparison.Year} capital spending",
        };

    private string Who =>
        _comparison.Entities.SetEquals(Counted)
        && _comparison.Entities.SetEquals(EntityKeys.Hyperscalers)
            ? $"{Numbers.Word(_comparison.Entities.Count)} tech giants"
            : CompanyNames;

    private string Whose =>
        _comparison.Scenario[ScenarioInput.Cap] == Scenario.Article[ScenarioInput.Cap]
            ? "the article’s"
            : "the assumed";

    private double SoldTokens =>
        NewTokens * Mode(ScenarioInput.Operators) * Mode(ScenarioInput.Sold);

    private string YearsUnit => Mode(ScenarioInput.Years) == 1 ? "year" : "years";

    private string To => reply.Quarters is { } quarters ? Dates.Month(quarters[^1].Period.End) : "";

    /// <summary>With an open end coverage is 'at most'.</summary>
    public string AtMost => _answer.Gap.IsOpen ? "at most " : "";

    /// <summary>The days of capex that a coverage matches, without 'at most'.</summary>
    public string DaysOf(double coverage) => Numbers.Days(Rounded(365 * coverage));

    private double RoundedDays => Rounded(Days);

    // 'At most' stays true only if it is rounded up.
    private double Rounded(double days) => _answer.Gap.IsOpen ? Math.Ceiling(days) : days;

    private double Mode(ScenarioInput input) => (double)_comparison.Scenario[input].Mode;

    private static bool HasRange(Bounded bounded) =>
        bounded is { IsOpen: false, Low: { } low, High: { } high } && low < high;

    private static string Possessive(string who) => who.EndsWith('s') ? who + "’" : who + "’s";
}
