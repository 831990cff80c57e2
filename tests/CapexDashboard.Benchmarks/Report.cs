using System.Globalization;

namespace CapexDashboard.Benchmarks;

/// <summary>A table of what was measured beside the marks it is held to.</summary>
internal sealed class Report(string title)
{
    private readonly List<Table> _tables = [];
    private readonly List<(string What, string Value, string Mark, bool IsMet)> _rows = [];

    public bool IsMet => _rows.TrueForAll(row => row.IsMet);

    public void Add(string what, double value, string unit, double? atMost = null) =>
        _rows.Add(
            (
                what,
                $"{Text(value)} {unit}",
                atMost is { } mark ? $"at most {Text(mark)} {unit}" : "",
                !(value > atMost)
            )
        );

    public void AddAtLeast(string what, double value, string unit, double atLeast) =>
        _rows.Add(
            (what, $"{Text(value)} {unit}", $"at least {Text(atLeast)} {unit}", value >= atLeast)
        );

    public void Add(string what, bool holds) =>
        _rows.Add((what, holds ? "yes" : "no", "yes", holds));

    public void Add(Table table) => _tables.Add(table);

    public void Print(TextWriter output)
    {
        output.WriteLine(title);
        foreach (var table in _tables)
            table.Print(output);
        if (_tables.Count > 0)
            output.WriteLine();
        var (what, value) = (Width(row => row.What), Width(row => row.Value));
        foreach (var row in _rows)
        {
            var miss = row.IsMet ? "" : "  MISSED";
            output.WriteLine(
                $"  {row.What.PadRight(what)}  {row.Value.PadLeft(value)}  {row.Mark}{miss}"
            );
        }
    }

    private int Width(Func<(string What, string Value, string, bool), int> length) =>
        _rows.Max(length);

    private int Width(Func<(string What, string Value, string, bool), string> text) =>
        Width(row => text(row).Length);

    private static string Text(double number) =>
        number.ToString(
            number < 10 ? "0.0#"
                : number < 100 ? "0.0"
                : "#,##0",
            CultureInfo.InvariantCulture
        );
}
