using System.Globalization;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Tests.Projections;

/// <summary>The figures of the seed, read without any code of the product but its types.</summary>
internal static class SeedFigures
{
    public static IReadOnlyList<Figure> Capex { get; } =
    [.. Read("capex.csv"), .. Read("guidance.csv"), .. Read("neocloud-capex.csv")];

    public static IReadOnlyList<Figure> TokensByMonth { get; } = [.. Read("token-monthly.csv")];

    /// <summary>What the four filed for a calendar year, in dollars, added up by hand.</summary>
    public static double Filed(int year) =>
        (double)
            Capex
                .Where(figure =>
                    figure.Metric == "capex-cash"
                    && figure.Period.Kind is PeriodKind.Quarter
                    && figure.Entity is "alphabet" or "amazon" or "meta" or "microsoft"
                    && figure.Period.End.Year == year
                )
                .Sum(figure => figure.Amount.Low);

    private static IEnumerable<Figure> Read(string file) =>
        from line in File.ReadLines(Path.Combine(RepositoryRoot(), "seed-data", "figures", file))
            .Skip(1)
        let row = line.Split(',')
        // A quoted text may go over several lines: its others are no rows.
        where row.Length > 12 && Terms.TryRead<Basis>(row[11], out _)
        where row[8] != ""
        select OfRow(row);

    private static Figure OfRow(string[] row)
    {
        Terms.TryRead<PeriodKind>(row[3], out var kind).ShouldBeTrue(row[0]);
        Terms.TryRead<Basis>(row[11], out var basis).ShouldBeTrue(row[0]);
        Terms.TryRead<Verification>(row[12], out var verification).ShouldBeTrue(row[0]);
        return new Figure(
            row[0],
            row[1],
            row[2],
            new Period(kind, Day(row[4]), Day(row[5])),
            row[6],
            row[7] == "" ? null : Day(row[7]),
            new Amount(Number(row[8]), row[9] == "" ? null : Number(row[9])),
            row[10],
            basis,
            verification,
            row[7] == "" ? Day(row[5]) : Day(row[7])
        );
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null && !File.Exists(Path.Combine(folder.FullName, "CapexDashboard.sln"))
        )
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no CapexDashboard.sln");
    }
}
