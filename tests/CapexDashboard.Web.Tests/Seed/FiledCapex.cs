using System.Globalization;

namespace CapexDashboard.Web.Tests.Seed;

/// <summary>Filed cash capex of the four, added up from the CSV of the seed by hand, so to speak.</summary>
internal static class FiledCapex
{
    /// <summary>In the order in which the product shows them.</summary>
    public static readonly IReadOnlyList<string> Companies =
    [
        "amazon",
        "alphabet",
        "microsoft",
        "meta",
    ];

    private static readonly Dictionary<(string Entity, string Quarter), decimal> ByQuarter =
        SeedTable
            .Read(Path.Combine("figures", "capex.csv"))
            .Where(row => row["metric"] == "capex-cash" && row["period_kind"] == "quarter")
            .Where(row => Companies.Contains(row["entity"]))
            .ToDictionary(
                row => (row["entity"], QuarterOf(row["period_end"])),
                row => decimal.Parse(row["low"], CultureInfo.InvariantCulture)
            );

    /// <summary>2019Q1 to 2026Q2.</summary>
    public static IReadOnlyList<string> Quarters { get; } =
    [.. ByQuarter.Keys.Select(key => key.Quarter).Distinct().Order(StringComparer.Ordinal)];

    public static decimal Of(string entity, params string[] quarters) =>
        quarters.Sum(quarter => ByQuarter[(entity, quarter)]);

    public static decimal Together(params string[] quarters) =>
        Companies.Sum(entity => Of(entity, quarters));

    public static string[] Year(int year) =>
        [.. Enumerable.Range(1, 4).Select(quarter => Name(year, quarter))];

    public static string[] TwelveMonthsToJune2026 { get; } =
    ["2025Q3", "2025Q4", "2026Q1", "2026Q2"];

    /// <summary>The quarters of the four end with the calendar's.</summary>
    public static string QuarterOf(string periodEnd)
    {
        var end = DateOnly.ParseExact(periodEnd, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Name(end.Year, end.Month / 3);
    }

    private static string Name(int year, int quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}Q{quarter}");
}
