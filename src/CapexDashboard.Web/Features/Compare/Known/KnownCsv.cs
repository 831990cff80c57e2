using CapexDashboard.Domain;
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
        "capex_low_usd_per_year",
        "capex_high_usd_per_year",
        "gap_low_usd_per_year",
        "gap_high_usd_per_year",
        "since",
        "filed_to",
        "measures",
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
            CsvAnswer.Number(GapJson.Money(month.CapexLow)),
            CsvAnswer.Number(GapJson.Money(month.CapexHigh)),
            CsvAnswer.Number(GapJson.Money(month.GapLow)),
            CsvAnswer.Number(GapJson.Money(month.GapHigh)),
            CsvAnswer.Day(month.Since),
            string.Join(' ', month.FiledTo.Select(day => CsvAnswer.Day(day))),
            string.Join(
                ' ',
                month.Measures.Select(one => $"{one.Entity}:{Terms.Write(one.Measure)}")
            ),
        ];
}
