using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>
/// Lays out the tornado: a row for each input, its bar from the gap at one end of the range to the gap at the other, to both
/// sides of the gap at the most likely values. Rows are equally high at every width, so that what lies over them fits all.
/// </summary>
public static class TornadoScene
{
    public const double Head = 26;
    public const double RowHeight = 34;

    private const double Foot = 26;
    private const double ValueSize = 12.5;
    private const double TitleRoom = 246;
    private const double ValueRoom = 52;
    private const double Air = 5;

    public static double HeightOf(TornadoChart chart) =>
        Head + (chart.Rows.Count * RowHeight) + Foot;

    public static Scene Lay(TornadoChart chart, double width)
    {
        var geometry = new TornadoGeometry(chart, width);
        return new Scene(
            width,
            HeightOf(chart),
            [
                .. Axis(chart, geometry),
                .. chart.Rows.SelectMany((row, i) => Bar(row, i, chart.Gap, geometry)),
                .. Base(chart, geometry),
                .. chart.Rows.SelectMany((row, i) => Texts(row, i, chart.Gap, geometry)),
            ]
        );
    }

    private static IEnumerable<Shape> Axis(TornadoChart chart, TornadoGeometry at)
    {
        var bottom = HeightOf(chart) - Foot;
        var ticks = at.IsWide ? 5 : 3;
        foreach (var tick in Charts.Axis.Labels(at.Min, at.Max, ticks, at.X, at.Width))
        {
            yield return new LineShape(tick.X, Head, tick.X, bottom, Paints.Line);
            yield return tick with
            {
                Y = bottom + 18,
            };
        }
    }

    private static IEnumerable<Shape> Bar(TornadoRow row, int i, double gap, TornadoGeometry at)
    {
        var (from, to) = (
            Math.Min(row.GapAtLow, row.GapAtHigh),
            Math.Max(row.GapAtLow, row.GapAtHigh)
        );
        var style = row.IsOwn ? BarStyle.Solid : BarStyle.Faint;
        // What narrows the gap is on DePIN's side.
        if (from < gap)
            yield return Part(from, Math.Min(to, gap), Paints.Depin);
        if (to > gap)
            yield return Part(Math.Max(from, gap), to, Paints.Ink);

        BarShape Part(double left, double right, string paint) =>
            new(
                at.X(left),
                at.BarTop(i),
                Math.Max(at.X(right) - at.X(left), 0.5),
                TornadoGeometry.BarHeight,
                paint,
                style,
                row.Says
            );
    }

    private static Shape[] Base(TornadoChart chart, TornadoGeometry at)
    {
        var x = at.X(chart.Gap);
        return
        [
            new LineShape(x, Head - 4, x, HeightOf(chart) - Foot, Paints.Ink, 1.5),
            new TextShape(
                x,
                Head - 10,
                chart.GapText,
                Paints.Ink,
                Weight: 600,
                Anchor: TextAnchor.Middle
            ).Within(at.Width),
        ];
    }

    private static IEnumerable<Shape> Texts(TornadoRow row, int i, double gap, TornadoGeometry at)
    {
        yield return new TextShape(0, at.TitleLine(i), row.Title, Paints.Ink);
        var isLowLeft = row.GapAtLow <= row.GapAtHigh;
        var (left, right) = isLowLeft ? (row.LowText, row.HighText) : (row.HighText, row.LowText);
        var y = at.BarTop(i) + (TornadoGeometry.BarHeight / 2) + 4;
        var (from, to) = (
            at.X(Math.Min(row.GapAtLow, row.GapAtHigh)) - Air,
            at.X(Math.Max(row.GapAtLow, row.GapAtHigh)) + Air
        );
        // A bar may stand apart from the line of the gap: its text does not stand on that line.
        var line = at.X(gap);
        if (from > line && from - TextWidth.Of(left, ValueSize) < line + Air)
            from = line - Air;
        if (to < line && to + TextWidth.Of(right, ValueSize) > line - Air)
            to = line + Air;
        yield return new TextShape(from, y, left, Paints.Muted, ValueSize, Anchor: TextAnchor.End);
        yield return new TextShape(to, y, right, Paints.Muted, ValueSize);
    }

    /// <summary>Titles to the left of the bars, or above them on a narrow page.</summary>
    private sealed class TornadoGeometry
    {
        public const double BarHeight = 14;
        private readonly double _left;
        private readonly double _scale;

        public TornadoGeometry(TornadoChart chart, double width)
        {
            Width = width;
            IsWide = width >= 600;
            var ends = chart
                .Rows.SelectMany(row => new[] { row.GapAtLow, row.GapAtHigh })
                .Append(chart.Gap)
                .ToList();
            (Min, Max) = (ends.Min(), ends.Max());
            if (Max <= Min)
                Max = Min + Math.Max(1, Math.Abs(Min));
            var room = Math.Max(ValueRoom, Air + chart.Rows.Max(Longer));
            _left = (IsWide ? TitleRoom : 0) + room;
            _scale = (width - _left - room) / (Max - Min);
        }

        // Of the texts at the ends of a bar.
        private static double Longer(TornadoRow row) =>
            Math.Max(TextWidth.Of(row.LowText, ValueSize), TextWidth.Of(row.HighText, ValueSize));

        public double Width { get; }
        public bool IsWide { get; }
        public double Min { get; }
        public double Max { get; }

        public double X(double dollars) => _left + ((dollars - Min) * _scale);

        public double BarTop(int row) => Head + (row * RowHeight) + (IsWide ? 10 : 14);

        public double TitleLine(int row) => Head + (row * RowHeight) + (IsWide ? 21 : 10);
    }
}
