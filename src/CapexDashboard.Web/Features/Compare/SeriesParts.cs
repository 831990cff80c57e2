using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>Where the filed capex of a company in one step of the chart over time leads.</summary>
internal static class SeriesParts
{
    /// <summary>
    /// A quarter has its receipt; a year is four of them, which stand in the table of that year's comparison. Null where
    /// not all of it is filed.
    /// </summary>
    public static string? Of(CompanyCapex filed, int year, Comparison comparison) =>
        filed switch
        {
            { Amount: null } => null,
            { Figures: [var figure] } => DashboardUrls.FigureOf(figure, comparison),
            _ => DashboardUrls.BehindCapexOf(
                comparison with
                {
                    Reading = Reading.Filings,
                    Year = CapexYear.Of(year),
                    Metric = filed.Metric,
                    Picks = Comparison.Default.Picks,
                },
                filed.Entity
            ),
        };
}
