using CapexDashboard.Domain;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>How capex and DePIN's market cap are assumed to grow, and of whom those rates were observed.</summary>
internal sealed class GrowthWords(
    Comparison comparison,
    ProjectionAnswer.Projected answer,
    IReadOnlyDictionary<string, string> names
)
{
    private readonly Scenario _scenario = comparison.Scenario;

    public string Says =>
        $"From {Start} capex {Capex}; DePIN’s market cap {Moves(ScenarioInput.CapGrowth)}, {Tokens}.";

    /// <summary>Whose quarters are not the calendar's, and which of them it starts from; empty where all are.</summary>
    public string OtherDays
    {
        get
        {
            var others = Paints
                .Sorted(answer.Start.Companies, company => company.Entity)
                .Select(company =>
                    company.Period is { } period && !IsOfCalendar(period)
                        ? $"{names[company.Entity]}’s four at the start are those of {Dates.Period(PeriodKind.Span, period.Start, period.End)}"
                        : null
                )
                .OfType<string>()
                .ToList();
            return others.Count == 0
                ? ""
                : $"Fiscal quarters count in the calendar quarter that holds most of them: {Lists.And(others)}.";
        }
    }

    private static bool IsOfCalendar(Period period) =>
        CalendarQuarter.Of(period.Start).Period.Start == period.Start
        && CalendarQuarter.Of(period.End).Period.End == period.End;

    /// <summary>Empty for the four themselves, or with rates that the reader chose.</summary>
    public string OfTheFour =>
        comparison.Entities.SetEquals(EntityKeys.Hyperscalers)
        || IsFaded
        || !IsDefault(ScenarioInput.CapexGrowth)
            ? ""
            : $"The {Rate(ScenarioInput.CapexGrowth)} is what the four hyperscalers together have grown by, not {Own}.";

    /// <summary>Empty with a rate that the reader chose.</summary>
    public string UpperBound =>
        IsDefault(ScenarioInput.CapGrowth)
            ? $"The {Numbers.Share(_scenario[ScenarioInput.CapGrowth].Mode)} is an upper bound of what was observed of DePIN: {Numbers.Word(Evidence.LeftTheList.Count)} of the {Numbers.Word(Evidence.NetworksOf2021.Count)} networks behind it have left the 200 largest tokens and count as the most that they can have been worth. The ends of its range are assumed."
            : "";

    private string Own =>
        comparison.Entities.Count == 1
            ? $"{names[comparison.Entities[0]]}’s own growth"
            : "the growth of these companies";

    // All of the growth is at the later rate.
    private bool IsFaded => _scenario[ScenarioInput.FadeBy].High <= answer.Start.FirstYear;

    private bool IsDefault(ScenarioInput input) =>
        _scenario[input] == ScenarioInputs.Of(input).ByDefault;

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

    private string Capex
    {
        get
        {
            var (full, later) = (
                _scenario[ScenarioInput.CapexGrowth],
                _scenario[ScenarioInput.LaterGrowth]
            );
            if (IsFaded)
                return Moves(ScenarioInput.LaterGrowth);
            if (full == later && full.IsPoint)
                return Moves(ScenarioInput.CapexGrowth);
            var turning = later.Mode < full.Mode ? "fading" : "moving";
            return $"{Moves(ScenarioInput.CapexGrowth)}, {turning} to {Rate(ScenarioInput.LaterGrowth)} by {FadeBy}";
        }
    }

    /// <summary>grows by 32.6 % (29.8 to 35.5) a year; shrinks by 10 % a year; stays as it is.</summary>
    private string Moves(ScenarioInput input) =>
        _scenario[input] switch
        {
            { Mode: 0, IsPoint: true } => "stays as it is",
            { Mode: < 0, IsPoint: true } range => $"shrinks by {Numbers.Share(-range.Mode)} a year",
            _ => $"grows by {Rate(input)} a year",
        };

    private string Tokens =>
        FundingGapModel.FundingOf(_scenario) is { High: <= 0 }
            ? "but its new tokens fund nothing"
            : $"and new tokens begin in {answer.TokensFrom}{TheirEnd}";

    private string TheirEnd =>
        _scenario[ScenarioInput.Reissue] switch
        {
            { Mode: 0, IsPoint: true } => $" and end after {Horizon}",
            { Mode: 1, IsPoint: true } => " and go on without end",
            _ => $" and after {Horizon} go on at {Rate(ScenarioInput.Reissue)} of a year’s amount",
        };

    private string Horizon
    {
        get
        {
            var years = _scenario[ScenarioInput.Years];
            return $"{Numbers.Word((double)years.Mode)} {(years is { Mode: 1, IsPoint: true } ? "year" : "years")}{Around(ScenarioInput.Years, of => of)}";
        }
    }

    /// <summary>32.6 % (29.8 to 35.5).</summary>
    private string Rate(ScenarioInput input) =>
        Numbers.Share(_scenario[input].Mode) + Around(input, of => of * 100);

    /// <summary>2030 (2028 to 2032).</summary>
    private string FadeBy =>
        Numbers.Plain(_scenario[ScenarioInput.FadeBy].Mode)
        + Around(ScenarioInput.FadeBy, of => of);

    private string Around(ScenarioInput input, Func<decimal, decimal> inUnit) =>
        _scenario[input] is { IsPoint: false } range
            ? $" ({Numbers.FromTo(inUnit(range.Low), inUnit(range.High))})"
            : "";
}
