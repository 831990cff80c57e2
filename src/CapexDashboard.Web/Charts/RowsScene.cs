namespace CapexDashboard.Web.Charts;

/// <summary>Lays out amounts as bars under each other: names to their left, or above them on a narrow page.</summary>
public static class RowsScene
{
    private const double BarHeight = 16;
    private const double Size = 13;
    private const double Air = 8;

    public static Scene Lay(RowsChart chart, double width)
    {
        var at = new Places(chart, width);
        return new Scene(
            width,
            chart.Rows.Count * at.RowHeight,
            [
                .. chart.Rows.SelectMany((row, i) => Bars(row, at, at.Top(i))),
                .. chart.Rows.SelectMany((row, i) => Texts(row, at, i)),
            ]
        );
    }

    private static IEnumerable<Shape> Bars(RowsBar row, Places at, double top)
    {
        var (low, title) = (at.Length(row.Low), $"{row.Name}: {row.Amount}");
        yield return Bar(at.Left, low, BarStyle.Solid);
        if (row.High > row.Low)
            yield return Bar(at.Left + low, at.Length(row.High.Value) - low, BarStyle.Faint);

        BarShape Bar(double x, double length, BarStyle style) =>
            new(x, top, Math.Max(length, 1), BarHeight, row.Paint, style, title, row.Href);
    }

    private static IEnumerable<Shape> Texts(RowsBar row, Places at, int i)
    {
        var line = at.Top(i) + BarHeight - 4;
        var end = at.Left + at.Length(row.High ?? row.Low) + Air;
        if (at.IsWide)
            yield return new TextShape(
                at.Left - Air,
                line,
                row.Name,
                Paints.Ink,
                Size,
                Anchor: TextAnchor.End
            );
        else
            yield return new TextShape(0, at.Top(i) - 6, row.Name, Paints.Ink, Size).Fitting(
                at.Width
            );
        yield return new TextShape(end, line, row.Amount, Paints.Ink, Size, 600);
    }

    private sealed class Places
    {
        private readonly double _scale;

        public Places(RowsChart chart, double width)
        {
            Width = width;
            IsWide = width >= 600;
            var names = chart.Rows.Select(row => TextWidth.Of(row.Name, Size));
            Left = IsWide ? names.DefaultIfEmpty(0).Max() + Air : 0;
            var amounts = chart.Rows.Select(row => TextWidth.Of(row.Amount, Size, 600));
            var most = chart.Rows.Select(row => row.High ?? row.Low).DefaultIfEmpty(0).Max();
            var room = Math.Max(width - Left - Air - amounts.DefaultIfEmpty(0).Max(), 0);
            _scale = most > 0 ? room / most : 0;
        }

        public double Width { get; }
        public bool IsWide { get; }
        public double Left { get; }
        public double RowHeight => IsWide ? 26 : 44;

        public double Length(double amount) => amount * _scale;

        public double Top(int row) => (row * RowHeight) + (IsWide ? 4 : 20);
    }
}
