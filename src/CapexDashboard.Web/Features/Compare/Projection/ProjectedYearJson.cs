using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>One year of a projection, in US dollars.</summary>
internal sealed record ProjectedYearJson(
    int Year,
    decimal Capex,
    decimal DepinFunding,
    decimal FundingGap,
    PercentilesJson GapPercentiles,
    int ClosedCases
)
{
    /// <summary>Null where the comparison asks for no projection.</summary>
    public static IReadOnlyList<ProjectedYearJson>? Of(ReadGap reply) =>
        reply.Comparison.Chart is ComparisonChart.Projection
            ?
            [
                .. GapProjection
                    .Of(reply.Comparison.Scenario, reply.Companies, reply.Year)
                    .Years.Select(Of),
            ]
            : null;

    private static ProjectedYearJson Of(ProjectedYear year) =>
        new(
            year.Year,
            GapJson.Money(year.Capex)!.Value,
            GapJson.Money(year.Funding)!.Value,
            GapJson.Money(year.Gap)!.Value,
            PercentilesJson.Of(year.Spread),
            year.ClosedCases
        );
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
