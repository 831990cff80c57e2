using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>One year of a projection, in US dollars; nulls before the new tokens begin.</summary>
/// <param name="Capex">What counts of it: after the AI share of capex.</param>
/// <param name="Filed">All that is filed of the year, whatever part counts; null for years carried on.</param>
/// <param name="IsAllCounted">False where an AI share of the capex counts: then <c>capex</c> is no amount that anybody filed.</param>
/// <param name="Kind">Of the year, not of the amount: <c>filed</c>, <c>running</c> (filed and guided) or <c>projected</c>.</param>
/// <param name="FundingGapHigh">Null where the capex is 'at least', too.</param>
/// <param name="CapexHigh">Null where the capex is 'at least'.</param>
internal sealed record ProjectedYearJson(
    int Year,
    YearKind Kind,
    decimal Capex,
    decimal CapexLow,
    decimal? CapexHigh,
    bool CapexOpen,
    PercentilesJson CapexPercentiles,
    decimal? DepinFunding,
    decimal? FundingGap,
    PercentilesJson? GapPercentiles,
    int? ClosedCases,
    decimal? FundingGapLow,
    decimal? FundingGapHigh,
    decimal? Filed,
    bool IsAllCounted
)
{
    public static ProjectedYearJson Of(
        ProjectedYear year,
        CapexHistory history,
        Comparison comparison
    ) =>
        new(
            year.Year,
            year.Kind,
            GapJson.Money(year.Capex.AtModes)!.Value,
            GapJson.Money(year.Capex.Low)!.Value,
            GapJson.Money(year.Capex.High),
            year.Capex.IsOpen,
            PercentilesJson.Of(year.Capex.Spread),
            GapJson.Money(year.Gap?.Funding),
            GapJson.Money(year.Gap?.AtModes),
            year.Gap is { } gap ? PercentilesJson.Of(gap.Spread) : null,
            year.Gap?.ClosedCases,
            GapJson.Money(year.Gap?.Low),
            GapJson.Money(year.Gap?.High),
            GapJson.Rounded(FiledOf(year, history), 2),
            comparison.CountsAllCapex()
        );

    /// <summary>All that the companies have filed of a year, whatever part counts, in US dollars; null for years carried on.</summary>
    public static decimal? FiledOf(ProjectedYear year, CapexHistory history) =>
        year.Kind switch
        {
            YearKind.Filed => history.Filed.First(filed => filed.Year == year.Year).Total,
            YearKind.Running => history.Running.Filed,
            _ => null,
        };
}

/// <summary>In US dollars.</summary>
internal sealed record PercentilesJson(
    decimal P5,
    decimal P10,
    decimal P25,
    decimal P50,
    decimal P75,
    decimal P90,
    decimal P95
)
{
    public static PercentilesJson Of(Percentiles of) =>
        new(
            Money(of.P5),
            Money(of.P10),
            Money(of.P25),
            Money(of.P50),
            Money(of.P75),
            Money(of.P90),
            Money(of.P95)
        );

    private static decimal Money(double dollars) => GapJson.Money(dollars)!.Value;
}
