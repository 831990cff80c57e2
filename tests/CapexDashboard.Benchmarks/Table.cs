namespace CapexDashboard.Benchmarks;

/// <summary>Rows of several numbers each, under names.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> _rows = [columns];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print(TextWriter output)
    {
        var widths = columns.Select((_, i) => _rows.Max(row => row[i].Length)).ToList();
        output.WriteLine();
        foreach (var row in _rows)
        {
            var cells = row.Select(
                (cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])
            );
            output.WriteLine($"  {string.Join("  ", cells)}".TrimEnd());
        }
    }
}
