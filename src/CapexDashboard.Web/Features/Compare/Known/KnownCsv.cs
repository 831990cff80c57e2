using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>What was known on the first of every month; empty where nothing was.</summary>
internal static class KnownCsv
{
    private static readonly string[] Columns =
    [
        "known_on",
        "companies",
        "capex_usd_per_year",
        "gap_usd_per_year",
        "of",
        "expected",
        "bound",
        "missing",
    ];

    public static CsvTable Of(KnownView view) => new(Columns, [.. view.Months.Select(Row)]);

    private static string[] Row(KnownMonth month) =>
        [
            CsvAnswer.Day(month.Day),
            CsvAnswer.Number(month.Count),
            CsvAnswer.Number(GapJson.Money(month.Capex)),
            CsvAnswer.Number(GapJson.Money(month.Gap)),
            CsvAnswer.Number(month.Of),
            CsvAnswer.Number(month.Expected),
            month.IsOpen ? "at-least" : "",
            string.Join(' ', month.Missing),
        ];
}
