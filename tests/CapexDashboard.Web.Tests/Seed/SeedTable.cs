using CsvHelper;

namespace CapexDashboard.Web.Tests.Seed;

/// <summary>The rows of a CSV text or of a file of the seed, by column, without any code of the product.</summary>
internal static class SeedTable
{
    private static readonly CsvReaderOptions Form = new() { HasHeader = false };

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seed-data");

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string file)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Folder, file), Form);
        return Rows(csv);
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Parse(string text)
    {
        using var csv = CsvReader.FromText(text, Form);
        return Rows(csv);
    }

    /// <summary>All figures of all files together.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Figures { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Folder, "figures"), "*.csv")
            .SelectMany(file => Read(Path.GetRelativePath(Folder, file))),
    ];

    private static List<IReadOnlyDictionary<string, string>> Rows(CsvReader csv)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        csv.Read().ShouldBeTrue("a header line");
        var header = Fields(csv);
        while (csv.Read())
            rows.Add(header.Zip(Fields(csv)).ToDictionary(pair => pair.First, pair => pair.Second));
        return rows;
    }

    private static List<string> Fields(CsvReader csv) =>
        [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))];
}
