using System.Globalization;

namespace CapexDashboard.Web.Charts;

/// <summary>Lays out what was known when: a column of capex for each month, and the assumed funding as a dotted line.</summary>
public static class KnownScene
{
    private const double Top = 34;
    private const double PlotHeight = 210;
    private const double Bottom = Top + PlotHeight;

    public static Scene Lay(KnownChart chart, double width)
    {
        var axis = new ValueAxis(
            chart.Points.Select(point => point.High ?? point.Capex ?? 0).Append(chart.Depin),
            Top,
            Bottom
        );
        var left = axis.LabelWidth + 12;
        var step = (width - left) / Math.Max(chart.Points.Count, 1);
        var key = KnownKey.Lay(chart, width, out var keyHeight);
        return new Scene(
            width,
            keyHeight + Bottom + 26,
            [
                .. Beneath(axis.Shapes(left, width), keyHeight),
                .. key,
                .. Beneath(
                    [
                        .. Columns(chart, axis, left, step),
                        .. Depin(chart, axis, left, step, width),
                        .. Texts(chart, axis, left, step, width),
                    ],
                    keyHeight
                ),
            ]
        );
    }

    private static IEnumerable<Shape> Beneath(IEnumerable<Shape> shapes, double height) =>
        shapes.Select(shape => shape.Moved(0, height));

    private static IEnumerable<Shape> Columns(
        KnownChart chart,
        ValueAxis axis,
        double left,
        double step
    )
    {
        var width = Math.Max(step - Math.Min(2, step / 5), 0.5);
        return chart.Points.SelectMany((point, i) => Column(point, axis, left + (i * step), width));
    }

    // Up to the lower end; lighter to the upper one, or an arrow where there is none.
    private static IEnumerable<Shape> Column(
        KnownPoint point,
        ValueAxis axis,
        double x,
        double width
    )
    {
        if (point.Capex is not { } low)
            yield break;
        var top = axis.Y(low);
        yield return Bar(top, Bottom, point.Style);
        if (point.High > low)
            yield return Bar(axis.Y(point.High.Value), top, BarStyle.Faint);
        if (point.IsOpen)
            foreach (var line in Marks.Arrow(x + (width / 2), top, width))
                yield return line;

        BarShape Bar(double from, double to, BarStyle style) =>
            new(x, from, width, to - from, Paints.Muted, style, point.Title, point.Href);
    }

    private static IEnumerable<Shape> Depin(
        KnownChart chart,
        ValueAxis axis,
        double left,
        double step,
        double width
    )
    {
        if (chart.DepinSince is { } since)
            yield return new LineShape(
                left + (since * step),
                axis.Y(chart.Depin),
                width,
                axis.Y(chart.Depin),
                Paints.Depin,
                3,
                IsDotted: true
            );
    }

    private static IEnumerable<Shape> Texts(
        KnownChart chart,
        ValueAxis axis,
        double left,
        double step,
        double width
    )
    {
        var room = new LabelRoom(width + 0.5, 0, Bottom + 26);
        room.Take(new TextBox(0, axis.Top - 10, left - 4, Bottom + 5));
        List<TextShape> wanted = [.. Years(chart, left, step, width)];
        if (chart.Points is [.., { Capex: { } low } last])
            wanted.Add(
                Text(
                    width,
                    axis.Y(last.High ?? low) - 8 - (last.IsOpen ? Marks.ArrowHeight : 0),
                    chart.CapexText,
                    Paints.Ink
                )
            );
        if (chart.DepinSince is not null)
            wanted.Add(Text(width, axis.Y(chart.Depin) - 8, chart.DepinText, Paints.Depin));
        return wanted
            .Select(text => room.TakeFirst([text]))
            .OfType<TextShape>()
            .SelectMany(text => text.Paint == Paints.Depin ? OnPlate(text) : [text]);
    }

    // It stands on the columns: text on a plate of the ground's colour can be read on any of them.
    private static IEnumerable<Shape> OnPlate(TextShape text)
    {
        var width = TextWidth.Of(text.Text, text.Size, text.Weight);
        yield return new BarShape(
            text.X - width - 4,
            text.Y - text.Size,
            width + 4,
            text.Size + 5,
            Paints.Ground,
            BarStyle.Solid
        );
        yield return text;
    }

    // Each January, and the month with which it begins.
    private static IEnumerable<TextShape> Years(
        KnownChart chart,
        double left,
        double step,
        double width
    ) =>
        chart
            .Points.Select((point, i) => (point.Day, i))
            .Where(one => one.Day is { Month: 1, Day: 1 } || one.i == 0)
            .Select(one =>
                new TextShape(
                    left + ((one.i + 0.5) * step),
                    Bottom + 20,
                    one.Day.Month == 1
                        ? one.Day.Year.ToString(CultureInfo.InvariantCulture)
                        : one.Day.ToString("MMM yyyy", CultureInfo.InvariantCulture),
                    Paints.Muted,
                    Anchor: TextAnchor.Middle
                ).Within(width)
            );

    private static TextShape Text(double x, double y, string text, string paint) =>
        new TextShape(x, y, text, paint, Weight: 600, Anchor: TextAnchor.End);
}
