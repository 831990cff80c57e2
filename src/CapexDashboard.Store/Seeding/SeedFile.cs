using CsvHelper;

namespace CapexDashboard.Store.Seeding;

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
    )
    {
        var rows = new List<SeedRow>();
        try
        {
            using var csv = CsvReader.FromFile(Path.Combine(folder, file), Form);
            Read(csv, file, columns.Split(','), rows, problems);
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
        string[] header,
        List<SeedRow> rows,
        List<SeedProblem> problems
    )
    {
        if (!csv.Read() || !Fields(csv).SequenceEqual(header, StringComparer.Ordinal))
        {
            problems.Add(
                new SeedProblem(
                    file,
                    1,
                    "header",
                    $"the columns must be {string.Join(',', header)}"
                )
            );
            return;
        }
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount == header.Length)
                rows.Add(new SeedRow(file, line, ByColumn(header, Fields(csv)), problems));
            else
                problems.Add(
                    new SeedProblem(file, line, "row", CountProblem(csv.FieldCount, header.Length))
                );
        }
    }

    private static string CountProblem(int found, int expected) =>
        $"it has {found} columns, not {expected}; text that holds a comma stands in quotes";

    private static string[] Fields(CsvReader csv) =>
        [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];

    private static Dictionary<string, string> ByColumn(string[] header, string[] fields) =>
        header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
}
