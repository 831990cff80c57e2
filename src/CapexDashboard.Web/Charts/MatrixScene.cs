namespace CapexDashboard.Web.Charts;

/// <summary>What the picture of the matrix shows: the table's texts, each cell with its coverage.</summary>
/// <param name="Rows">Horizons, from the shortest.</param>
public sealed record MatrixChart(
    string Across,
    IReadOnlyList<string> Columns,
    IReadOnlyList<MatrixRow> Rows
);

public sealed record MatrixRow(string Name, IReadOnlyList<MatrixCell> Cells);

/// <param name="Coverage">A fraction; how strong the cell is painted.</param>
/// <param name="IsOwn">The scenario's own.</param>
public sealed record MatrixCell(string Text, double Coverage, bool IsOwn);

/// <summary>Lays out the matrix where no table can stand: in files.</summary>
public static class MatrixScene
{
    // No stronger than text can be read on.
    private const double Strongest = 0.36;
    private const double Head = 44;

    public static Scene Lay(MatrixChart chart, double width)
    {
        var isWide = width >= 600;
        var (left, row, size) = isWide ? (90.0, 38.0, 14.0) : (46.0, 30.0, 9.5);
        var cell = (width - left) / Math.Max(chart.Columns.Count, 1);
        return new Scene(
            width,
            Head + (row * chart.Rows.Count) + 2,
            [
                new TextShape(left, 14, chart.Across, Paints.Muted, isWide ? 13 : 10),
                .. chart.Columns.Select((name, j) => Middle(j, Head - 8, name, Paints.Muted)),
                .. chart.Rows.SelectMany((one, i) => Row(one, Head + (i * row))),
            ]
        );

        TextShape Middle(int j, double y, string text, string paint, int weight = 400) =>
            new(left + (cell * (j + 0.5)), y, text, paint, size, weight, TextAnchor.Middle);

        IEnumerable<Shape> Row(MatrixRow one, double top)
        {
            var line = top + (row / 2) + (size * 0.36);
            yield return new TextShape(0, line, one.Name, Paints.Muted, size);
            foreach (var (item, j) in one.Cells.Select((item, j) => (item, j)))
            {
                yield return new ShadeShape(
                    left + (cell * j) + 1,
                    top + 1,
                    cell - 2,
                    row - 2,
                    Paints.Depin,
                    Math.Min(item.Coverage, 1) * Strongest,
                    item.IsOwn
                );
                yield return Middle(j, line, item.Text, Paints.Ink, item.IsOwn ? 700 : 400);
            }
        }
    }
}
