using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Home;

/// <summary>The sentences of the home page, made from one answer.</summary>
public sealed class HomeWords(
    HomeView view,
    GapReply reply,
    IReadOnlyDictionary<string, string> names
)
{
    private readonly GapAnswer _answer = reply.Answer!;

    /// <summary>The capex that is compared: with an open end only its lower bound is known.</summary>
    public double Capex =>
        _answer.Capex.IsOpen ? _answer.Capex.Low!.Value : _answer.Capex.Mode!.Value;

    public double Depin => _answer.DepinFunding.Mode!.Value;

    public double Gap => _answer.Gap.IsOpen ? _answer.Gap.Low!.Value : _answer.Gap.Mode!.Value;

    public double Days => (_answer.Gap.IsOpen ? _answer.Days.High : _answer.Days.Mode) ?? 0;

    private double Years => (double)reply.Comparison.Scenario[ScenarioInput.Years].Mode;

    public double Cap => (double)reply.Comparison.Scenario[ScenarioInput.Cap].Mode;

    /// <summary>The new tokens that the scenario assumes over its horizon.</summary>
    public double NewTokens => Cap * (double)reply.Comparison.Scenario[ScenarioInput.Multiple].Mode;

    /// <summary>The market capitalization at which the gap would close.</summary>
    public double BreakEvenCap =>
        _answer.BreakEven[ScenarioInput.Cap]!.Value * Capex / _answer.Capex.Mode!.Value;

    public double BreakEvenTokens => NewTokens * BreakEvenCap / Cap;

    public string BreakEvenFactor => Numbers.Times(BreakEvenCap / Cap);

    public string HorizonWords => $"{Numbers.Word(Years)} years";

    public string Companies =>
        Numbers.Word(_answer.Companies.Count(company => company.Amount is not null));

    public string DaysText => (_answer.Gap.IsOpen ? "at most " : "") + Numbers.Days(AtMost(Days));

    public string DaysNumber =>
        (_answer.Gap.IsOpen ? "at most " : "") + Numbers.Days(AtMost(Days)).Split(' ')[0];

    public string GapText => $"gap {AtLeast(Gap)} a year";

    public string Headline =>
        $"Even at the article’s best case, DePIN would match {DaysText} of "
        + view switch
        {
            HomeView.Article =>
                $"what the article expected {Companies} tech giants to spend in {Year}.",
            HomeView.NewestTwelveMonths =>
                $"{Companies} tech giants’ capital spending in the twelve months to {To}.",
            _ => $"{Companies} tech giants’ {Year} capital spending.",
        };

    /// <summary>in 2025; in the twelve months to June 2026.</summary>
    public string When =>
        view is HomeView.NewestTwelveMonths ? $"in the twelve months to {To}" : $"in {Year}";

    public string CapexNote =>
        view switch
        {
            HomeView.Article => $"the article’s {Year}",
            HomeView.NewestTwelveMonths => $"filed, to {To}",
            _ => $"filed capex, {Year}",
        };

    public string DepinNote => $"{Numbers.Money(NewTokens)} over {Years:0.##} years";

    /// <summary>Amazon, Alphabet, Microsoft and Meta.</summary>
    public string CompanyNames
    {
        get
        {
            var shown = Paints
                .Sorted(reply.Comparison.Entities)
                .Select(entity => names[entity])
                .ToList();
            return string.Join(", ", shown[..^1]) + " and " + shown[^1];
        }
    }

    private string Year => reply.Comparison.Year.ToString();

    private string To => reply.Quarters is { } quarters ? Dates.Month(quarters[^1].Period.End) : "";

    /// <summary>How long an observed amount a year would have paid for this capex.</summary>
    public string DaysOf(FigureView observed) => Numbers.Days((double)observed.Low / Capex * 365);

    public string AtLeast(double dollars) =>
        (_answer.Capex.IsOpen ? "at least " : "") + Numbers.Money(dollars);

    // 'At most' stays true only if it is rounded up.
    private double AtMost(double days) => _answer.Gap.IsOpen ? Math.Ceiling(days) : days;
}
