using System.Globalization;

namespace CapexDashboard.Web.Charts;

/// <summary>Lays out what was known when: a column of capex for each month, and the assumed funding as a dotted line.</summary>
public static class KnownScene
{
    private const double Top = 26;
    private const double PlotHeight = 210;
    private const double Bottom = Top + PlotHeight;

    public static Scene Lay(KnownChart chart, double width)
    {
        var axis = new ValueAxis(
            chart.Points.Select(point => point.Capex ?? 0).Append(chart.Depin),
            Top,
            Bottom
        );
        var left = axis.LabelWidth + 12;
        var step = (width - left) / Math.Max(chart.Points.Count, 1);
        return new Scene(
            width,
            Bottom + 26,
            [
                .. axis.Shapes(left, width),
                .. Columns(chart, axis, left, step),
                .. Depin(chart, axis, left, step, width),
                .. Texts(chart, axis, left, step, width),
            ]
        );
    }

    private static IEnumerable<Shape> Columns(
        KnownChart chart,
        ValueAxis axis,
        double left,
        double step
    ) =>
        chart
            .Points.Select((point, i) => (point, i))
            .Where(one => one.point.Capex is not null)
            .Select(one => new BarShape(
                left + (one.i * step),
                axis.Y(one.point.Capex!.Value),
                Math.Max(step - Math.Min(2, step / 5), 0.5),
                Bottom - axis.Y(one.point.Capex.Value),
                Paints.Muted,
                one.point.Style,
                one.point.Title,
                one.point.Href
            ));

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
        if (chart.Points is [.., { Capex: { } last }])
            wanted.Add(Text(width, axis.Y(last) - 8, chart.CapexText, Paints.Ink));
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
