namespace CapexDashboard.Store.Tests.Serving;

/// <summary>The seed of the repository.</summary>
internal static class SeedFolder
{
    public static string Real { get; } = Path.Combine(RepositoryRoot(), "seed-data");

    public static IEnumerable<CsvRow> Figures { get; } =
    [.. Directory.GetFiles(Path.Combine(Real, "figures"), "*.csv").SelectMany(CsvRow.ReadAll)];

    public static IReadOnlyList<CsvRow> Read(string file) =>
        CsvRow.ReadAll(Path.Combine(Real, file));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null && !File.Exists(Path.Combine(folder.FullName, "CapexDashboard.sln"))
        )
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new DirectoryNotFoundException(
                $"No CapexDashboard.sln above {AppContext.BaseDirectory}"
            );
    }
}
