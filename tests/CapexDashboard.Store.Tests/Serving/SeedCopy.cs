using CapexDashboard.Store.Tests.Postgres;

namespace CapexDashboard.Store.Tests.Serving;

/// <summary>A copy of the real seed that a test breaks. Every change returns the line, from 1, on which it stands.</summary>
internal sealed class SeedCopy : IDisposable
{
    private readonly TemporaryDataFolder _folder = new();

    public SeedCopy()
    {
        Directory.CreateDirectory(PathOf("figures"));
        foreach (
            var file in Directory.EnumerateFiles(
                SeedFolder.Real,
                "*.csv",
                SearchOption.AllDirectories
            )
        )
            File.Copy(file, PathOf(Path.GetRelativePath(SeedFolder.Real, file)));
    }

    public string Folder => _folder.Path;

    public void Delete(string file) => File.Delete(PathOf(file));

    /// <summary>Changes one field of the row whose first field is <paramref name="key"/>.</summary>
    public int Set(string file, string key, string column, string value) =>
        Change(file, key, fields => fields[Column(file, column)] = value);

    /// <summary>Adds a field that has no column at the end of a row.</summary>
    public int Widen(string file, string key) => Change(file, key, fields => fields.Add("more"));

    public int Rename(string file, string column, string name) =>
        Change(file, Fields(file)[0], fields => fields[Column(file, column)] = name);

    /// <summary>Adds a row like that of <paramref name="key"/> with one field changed, at the end.</summary>
    public int Repeat(string file, string key, string column, string value)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var fields = CsvRow.Split(lines[IndexOf(lines, key)]).ToList();
        fields[Column(file, column)] = value;
        File.WriteAllLines(PathOf(file), [.. lines, CsvRow.Join(fields)]);
        return lines.Length + 1;
    }

    /// <summary>Puts text into a file as it is, quotes and all.</summary>
    public int Replace(string file, string key, string text, string by)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var at = IndexOf(lines, key);
        lines[at].ShouldContain(text);
        lines[at] = lines[at].Replace(text, by, StringComparison.Ordinal);
        File.WriteAllLines(PathOf(file), lines);
        return at + 1;
    }

    public int LineOf(string file, string key) => IndexOf(File.ReadAllLines(PathOf(file)), key) + 1;

    public void Dispose() => _folder.Dispose();

    private int Change(string file, string key, Action<List<string>> change)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var at = IndexOf(lines, key);
        var fields = CsvRow.Split(lines[at]).ToList();
        change(fields);
        lines[at] = CsvRow.Join(fields);
        File.WriteAllLines(PathOf(file), lines);
        return at + 1;
    }

    private static int IndexOf(string[] lines, string key) =>
        Array.FindIndex(lines, line => line.StartsWith($"{key},", StringComparison.Ordinal));

    private int Column(string file, string column) => Fields(file).IndexOf(column);

    private List<string> Fields(string file) =>
        [.. CsvRow.Split(File.ReadLines(PathOf(file)).First())];

    private string PathOf(string file) => Path.Combine(Folder, file);
}
