using System.Globalization;

namespace CapexDashboard.Store.Tests.Serving;

/// <summary>A row of a seed file, read by no code of the product. No field of the seed holds a line break.</summary>
internal sealed class CsvRow(IReadOnlyDictionary<string, string> fields)
{
    public string this[string column] => fields[column];

    public string Key => this["key"];

    public static IReadOnlyList<CsvRow> ReadAll(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = Split(lines[0]);
        return
        [
            .. lines
                .Skip(1)
                .Select(line => new CsvRow(
                    header.Zip(Split(line)).ToDictionary(pair => pair.First, pair => pair.Second)
                )),
        ];
    }

    public decimal Number(string column) =>
        decimal.Parse(this[column], CultureInfo.InvariantCulture);

    public DateOnly Day(string column) =>
        DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool Is(string entity, string metric, string periodKind) =>
        (this["entity"], this["metric"], this["period_kind"]) == (entity, metric, periodKind);

    /// <summary>The fields of a line: a comma separates them, but not within quotes; two quotes are one.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        // Between the quotes lies text with and without them in turn; an empty stretch without is a doubled quote.
        var fields = new List<string> { "" };
        var stretches = line.Split('"');
        for (var i = 0; i < stretches.Length; i++)
        {
            var isQuoted = i % 2 == 1;
            if (!isQuoted && stretches[i].Length == 0 && i > 0 && i < stretches.Length - 1)
                fields[^1] += '"';
            var parts = isQuoted ? [stretches[i]] : stretches[i].Split(',');
            fields[^1] += parts[0];
            fields.AddRange(parts.Skip(1));
        }
        return fields;
    }

    public static string Join(IEnumerable<string> fields) =>
        string.Join(
            ',',
            fields.Select(field =>
                field.AsSpan().IndexOfAny(',', '"', '\n') < 0
                    ? field
                    : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            )
        );
}
