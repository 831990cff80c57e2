using CsvHelper;

namespace CapexDashboard.Store.Seeding;

/// <summary>The columns that a file may have.</summary>
/// <param name="Clean">Makes of a field what was meant by it.</param>
internal sealed record SeedForm(string Columns, Func<string, string> Clean);

/// <summary>A CSV file of the seed with the columns it must have, neither fewer nor more.</summary>
internal static class SeedFile
{
    private static readonly CsvReaderOptions Form = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        // Not guessed from the first lines; and a quote that is never closed swallows no rows.
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public static List<SeedRow> Read(
        string folder,
        string file,
        string columns,
        List<SeedProblem> problems
    ) => Read(folder, file, [new SeedForm(columns, field => field.Trim())], problems);

    /// <summary>One of several forms, the first that its header fits.</summary>
    public static List<SeedRow> Read(
        string folder,
        string file,
        IReadOnlyList<SeedForm> forms,
        List<SeedProblem> problems
    )
    {
        var rows = new List<SeedRow>();
        try
        {
            using var csv = CsvReader.FromFile(Path.Combine(folder, file), Form);
            Read(csv, file, forms, rows, problems);
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(new SeedProblem(file, 0, "file", "it is missing"));
        }
        catch (CsvFormatException exception)
        {
            problems.Add(
                new SeedProblem(file, (int)exception.LineNumber, "row", exception.Message)
            );
        }
        return rows;
    }

    private static void Read(
        CsvReader csv,
        string file,
        IReadOnlyList<SeedForm> forms,
        List<SeedRow> rows,
        List<SeedProblem> problems
    )
    {
        var found = csv.Read() ? string.Join(',', Fields(csv, field => field.Trim())) : "";
        if (forms.FirstOrDefault(one => one.Columns == found) is not { } form)
        {
            var columns = string.Join("; or ", forms.Select(one => one.Columns));
            problems.Add(new SeedProblem(file, 1, "header", $"the columns must be {columns}"));
            return;
        }
        var header = form.Columns.Split(',');
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount == header.Length)
                rows.Add(
                    new SeedRow(file, line, ByColumn(header, Fields(csv, form.Clean)), problems)
                );
            else
                problems.Add(
                    new SeedProblem(file, line, "row", CountProblem(csv.FieldCount, header.Length))
                );
        }
    }

    private static string CountProblem(int found, int expected) =>
        $"it has {found} columns, not {expected}; text that holds a comma stands in quotes";

    private static string[] Fields(CsvReader csv, Func<string, string> clean) =>
        [.. Enumerable.Range(0, csv.FieldCount).Select(i => clean(csv.GetString(i)))];

    private static Dictionary<string, string> ByColumn(string[] header, string[] fields) =>
        header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
}
