using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>A projection in words: what it comes to, and below it what is known, what is assumed, and how it would have fared.</summary>
internal sealed class ProjectedWords(
    Comparison comparison,
    ProjectionAnswer.Projected answer,
    IReadOnlyDictionary<string, string> names
)
{
    private const int LastYear = GapProjection.LastYear;

    private readonly Scenario _scenario = comparison.Scenario;
    private readonly ProjectedYear _last = answer.Result.Years[^1];

    public string Headline =>
        IsClosedNow
            ? $"On these assumptions the gap is closed already; in {LastYear} there would be {InTheEnd}."
        : answer.Result.ClosingYear is not { } closing
            ? $"On these assumptions the gap {Never}: in {LastYear} it would be {About}{Numbers.Money(LastGap)} a year."
        : LastGap > 0
            ? $"On these assumptions the gap would close {Again}in {closing}{AtTheEarliest} and be open again by {LastYear}, at {About}{Numbers.Money(LastGap)} a year."
        : $"On these assumptions the gap would close {Again}in {closing}{AtTheEarliest}.";

    public string Says =>
        string.Join(
            " ",
            new[]
            {
                new KnownCapexWords(comparison, answer.History, names).Says,
                Growth,
                Cases,
                BackTestWords.Says(answer.BackTest),
                Since,
                "These are rates carried on, not a forecast.",
            }.Where(part => part.Length > 0)
        );

    private double LastGap => _last.Gap!.AtModes;

    // 'At least' holds for all that is carried on from it.
    private string AtLeast => _last.Capex.IsOpen ? "at least " : "";

    private string About => _last.Capex.IsOpen ? "at least " : "about ";

    private string AtTheEarliest => _last.Capex.IsOpen ? " at the earliest" : "";

    // The newest year of which the capex is known whole.
    private bool IsClosedNow =>
        answer.Result.Years.LastOrDefault(year =>
            year is { Kind: not YearKind.Projected, Capex.IsOpen: false }
        )
            is { Gap.AtModes: <= 0 };

    // Before the newest year that is known whole.
    private int? ClosedOnce =>
        answer
            .Result.Years.LastOrDefault(year =>
                year is { Kind: not YearKind.Projected, Capex.IsOpen: false, Gap.AtModes: <= 0 }
            )
            ?.Year;

    private string Never =>
        ClosedOnce is { } year ? $"was closed in {year} and never closes again" : "never closes";

    private string Again => ClosedOnce is null ? "" : "again ";

    private string InTheEnd =>
        LastGap > 0
            ? $"a gap of {About}{Numbers.Money(LastGap)} a year"
            : $"{(_last.Capex.IsOpen ? "at most " : "about ")}{Numbers.Money(-LastGap)} a year to spare";

    private string Since =>
        comparison.AsOf is null
            ? ""
            : "The rates rest on what is known now, not only on what was public on that day.";

    private string Growth =>
        $"From {Start} capex grows by {Rate(ScenarioInput.CapexGrowth)} a year, fading to {Rate(ScenarioInput.LaterGrowth)} by {Year(ScenarioInput.FadeBy)}; DePIN’s market cap grows by {Rate(ScenarioInput.CapGrowth)} a year, and new tokens begin in {answer.TokensFrom}{Tokens}.";

    private string Start
    {
        get
        {
            var companies = answer.Start.Companies;
            var (low, high) = (
                companies.Sum(company => company.Counted(_scenario)?.Low ?? 0),
                companies.Sum(company => company.Counted(_scenario)?.High ?? 0)
            );
            var amount = Numbers.MoneyRange((double)low, answer.Start.IsOpen ? null : (double)high);
            return $"{BaseWords.Of(answer.Start)} ({amount})";
        }
    }

    private string Tokens =>
        _scenario[ScenarioInput.Reissue].Mode switch
        {
            0 => $" and end after {Horizon}",
            1 => " and are issued for ever",
            var share => $"; after {Horizon} {Numbers.Share(share)} of a year’s new tokens goes on",
        };

    private string Horizon
    {
        get
        {
            var years = _scenario[ScenarioInput.Years].Mode;
            return $"{Numbers.Word((double)years)} {(years == 1 ? "year" : "years")}";
        }
    }

    private string Cases
    {
        get
        {
            var gap = _last.Gap!;
            var range = Numbers.MoneyRange(gap.Spread.P10, gap.Spread.P90);
            return $"In 8 of 10 cases the gap of {LastYear} is {AtLeast}{range}; it is closed then in {GapWords.CasesText(gap.ClosedCases, _last.Capex.IsOpen)}.";
        }
    }

    /// <summary>32.6 % (29.8 to 35.5).</summary>
    private string Rate(ScenarioInput input) =>
        Numbers.Share(_scenario[input].Mode) + Around(input, of => of * 100);

    /// <summary>2030 (2028 to 2032).</summary>
    private string Year(ScenarioInput input) =>
        Numbers.Plain(_scenario[input].Mode) + Around(input, of => of);

    private string Around(ScenarioInput input, Func<decimal, decimal> inUnit) =>
        _scenario[input] is { IsPoint: false } range
            ? $" ({Numbers.FromTo(inUnit(range.Low), inUnit(range.High))})"
            : "";
}
