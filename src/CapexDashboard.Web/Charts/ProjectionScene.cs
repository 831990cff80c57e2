using System.Globalization;

namespace CapexDashboard.Web.Charts;

/// <summary>
/// Lays out the projection: a bar for each filed year, hatched where the running year was only guided, then a fan of the
/// years carried on with a line at the modes, circles at what the method said the year before, and dots at DePIN's funding.
/// </summary>
public static class ProjectionScene
{
    private const double PlotHeight = 250;
    private const double LabelHeight = 22;

    /// <param name="chart">With one year at least.</param>
    public static Scene Lay(ProjectionChart chart, double width)
    {
        var key = ProjectionKey.Lay(chart, width, out var keyHeight);
        var title = new TextShape(0, keyHeight + 16, chart.AxisTitle, Paints.Muted, 12);
        var top = title.Y + LabelHeight;
        var at = new ProjectionPlaces(chart, width, top, top + PlotHeight);
        return new Scene(
            width,
            at.Axis.Bottom + 28,
            [
                .. at.Axis.Shapes(at.Left, width),
                .. chart.Years.SelectMany((year, i) => Capex(year, at, i)),
                .. Modes(chart, at),
                .. Depin(chart, at),
                .. chart.Years.SelectMany((year, i) => Said(year, at, i)),
                .. key,
                title.Fitting(width),
                .. Years(chart, at),
                .. Labels(chart, at, title.Y),
            ]
        );
    }

    private static IEnumerable<BarShape> Capex(ProjectionColumn year, ProjectionPlaces at, int i)
    {
        switch (year.Capex)
        {
            case ColumnCapex.Known known:
                if (known.Guided > 0)
                    yield return Bar(known.Filed, known.Top, BarStyle.Hatched, 0.82);
                yield return Bar(0, known.Filed, BarStyle.Solid, 0.82);
                break;
            case ColumnCapex.Carried carried:
                yield return Bar(carried.Low, carried.High, BarStyle.Faint, 1);
                yield return Bar(carried.LowHalf, carried.HighHalf, BarStyle.Faint, 1);
                break;
        }

        BarShape Bar(double from, double to, BarStyle style, double part) =>
            new(
                at.Middle(i) - (at.Step * part / 2),
                at.Axis.Y(to),
                at.Step * part,
                at.Axis.Y(from) - at.Axis.Y(to),
                style is BarStyle.Faint ? Paints.Muted : Paints.Capex,
                style,
                year.Title,
                year.Href
            );
    }

    // From the left edge of the first year carried on, over the middle of each, to the right edge of the last.
    private static IEnumerable<LineShape> Modes(ProjectionChart chart, ProjectionPlaces at)
    {
        List<(double X, double Y)> points = [];
        for (var i = 0; i < chart.Years.Count; i++)
        {
            if (chart.Years[i].Capex is not ColumnCapex.Carried carried)
                continue;
            var y = at.Axis.Y(carried.Mode);
            if (points.Count == 0)
                points.Add((at.Middle(i) - (at.Step / 2), y));
            points.Add((at.Middle(i), y));
            if (i == chart.Years.Count - 1)
                points.Add((at.Middle(i) + (at.Step / 2), y));
        }
        return points
            .Zip(points.Skip(1))
            .Select(pair => new LineShape(
                pair.First.X,
                pair.First.Y,
                pair.Second.X,
                pair.Second.Y,
                Paints.Ink,
                2
            ));
    }

    private static IEnumerable<LineShape> Depin(ProjectionChart chart, ProjectionPlaces at) =>
        chart
            .Years.Select((year, i) => (year.Depin, i))
            .Where(one => one.Depin > 0)
            .Select(one => new LineShape(
                at.Middle(one.i) - (at.Step / 2),
                at.Axis.Y(one.Depin!.Value),
                at.Middle(one.i) + (at.Step / 2),
                at.Axis.Y(one.Depin.Value),
                Paints.Depin,
                3,
                IsDotted: true
            ));

    private static DotShape[] Said(ProjectionColumn year, ProjectionPlaces at, int i) =>
        year.SaidBefore is { } said
            ? ProjectionKey.Circle(at.Middle(i), at.Axis.Y(said), year.Title)
            : [];

    // Every year, every second one or so, as many as have room.
    private static IEnumerable<TextShape> Years(ProjectionChart chart, ProjectionPlaces at)
    {
        var isShort = at.Step < 40;
        var each = (int)Math.Ceiling((isShort ? 26 : 40) / at.Step);
        for (var i = 0; i < chart.Years.Count; i += each)
        {
            var year = chart.Years[i].Year;
            var text = isShort ? $"’{year % 100:00}" : year.ToString(CultureInfo.InvariantCulture);
            yield return new TextShape(
                at.Middle(i),
                at.Axis.Bottom + 20,
                text,
                Paints.Muted,
                Anchor: TextAnchor.Middle
            ).Within(at.Width);
        }
    }

    // The newest first, which matters most: an earlier one gives way to it.
    private static IEnumerable<TextShape> Labels(
        ProjectionChart chart,
        ProjectionPlaces at,
        double under
    )
    {
        var room = new LabelRoom(at.Width + 0.5, under + 2, at.Axis.Bottom);
        room.Take(new TextBox(0, at.Axis.Top - 10, at.Left - 4, at.Axis.Bottom + 5));
        for (var i = 0; i < chart.Years.Count; i++)
        {
            var (left, right) = (at.Middle(i) - (at.Step / 2), at.Middle(i) + (at.Step / 2));
            room.Take(new TextBox(left, at.Top(i), right, at.Axis.Bottom));
        }
        for (var i = chart.Years.Count - 1; i >= 0; i--)
        {
            if (
                chart.Years[i].Label is { } label
                && room.TakeFirst(Places(label, at, i)) is { } text
            )
                yield return text;
        }
    }

    // Beside the middle of the column: over it, or to the left where the next one is higher, or to the right.
    private static IEnumerable<TextShape> Places(string label, ProjectionPlaces at, int i)
    {
        var (left, right) = (at.Middle(i) - (at.Step / 2), at.Middle(i) + (at.Step / 2));
        yield return Text(at.Middle(i), TextAnchor.Middle).Within(at.Width);
        yield return Text(right - 4, TextAnchor.End);
        yield return Text(left + 4, TextAnchor.Start);

        TextShape Text(double x, TextAnchor anchor) =>
            new(x, at.Top(i) - 6, label, Paints.Ink, Weight: 600, Anchor: anchor);
    }
}

/// <summary>Where things stand in the picture of the projection.</summary>
internal sealed class ProjectionPlaces
{
    private readonly ProjectionChart _chart;

    public ProjectionPlaces(ProjectionChart chart, double width, double top, double bottom)
    {
        (_chart, Width) = (chart, width);
        Axis = new ValueAxis(chart.Years.Select(Largest), top, bottom);
        Left = Axis.LabelWidth + 12;
        Step = (width - Left) / chart.Years.Count;
    }

    public ValueAxis Axis { get; }
    public double Width { get; }
    public double Left { get; }
    public double Step { get; }

    public double Middle(int year) => Left + (Step * (year + 0.5));

    /// <summary>The upper end of all that is drawn of a year.</summary>
    public double Top(int year)
    {
        var circle = _chart.Years[year].SaidBefore is null ? 0 : ProjectionKey.Radius;
        return Axis.Y(Largest(_chart.Years[year])) - circle;
    }

    private static double Largest(ProjectionColumn year) =>
        Math.Max(year.Capex.Top, Math.Max(year.Depin ?? 0, year.SaidBefore ?? 0));
}
