using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>The table of the projection with all its percentiles.</summary>
internal static class ProjectionCsv
{
    private static readonly string[] Columns =
    [
        "year",
        "capex_usd",
        "depin_funding_usd",
        "gap_usd",
        "gap_p5_usd",
        "gap_p10_usd",
        "gap_p25_usd",
        "gap_p50_usd",
        "gap_p75_usd",
        "gap_p90_usd",
        "gap_p95_usd",
        "closed_cases",
    ];

    public static CsvTable Of(ProjectionView view) =>
        new(Columns, [.. view.Result.Years.Select(Row)]);

    private static string[] Row(ProjectedYear year) =>
        [
            CsvAnswer.Number(year.Year),
            .. (
                (double[])
                    [
                        year.Capex,
                        year.Funding,
                        year.Gap,
                        year.Spread.P5,
                        year.Spread.P10,
                        year.Spread.P25,
                        year.Spread.P50,
                        year.Spread.P75,
                        year.Spread.P90,
                        year.Spread.P95,
                    ]
            ).Select(dollars => CsvAnswer.Number(GapJson.Money(dollars))),
            CsvAnswer.Number(year.ClosedCases),
        ];
}
