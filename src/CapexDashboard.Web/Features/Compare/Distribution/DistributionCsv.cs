using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Compare.Distribution;

/// <summary>The table of the distribution; what is open or undefined is empty.</summary>
internal static class DistributionCsv
{
    private static readonly string[] Columns =
    [
        "percentile",
        "gap_usd_per_year",
        "depin_funding_usd_per_year",
        "coverage",
        "gap_bound",
    ];

    public static CsvTable Of(DistributionView view) =>
        new(
            Columns,
            [
                .. view.Rows.Select(row =>
                    new[]
                    {
                        Key(row.Name),
                        CsvAnswer.Number(GapJson.Money(row.Gap)),
                        CsvAnswer.Number(GapJson.Money(row.Funding)),
                        CsvAnswer.Number(GapJson.Ratio(row.Coverage)),
                        view.IsOpen ? "at-least" : "",
                    }
                ),
            ]
        );

    // p50, all-against-depin.
    private static string Key(string name) =>
        name.Split(',')[0].ToLowerInvariant().Replace(' ', '-');
}
