using System.Globalization;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>
/// Lays out the projection: a column for each year, light over 80 % of the cases and darker over half of them, with a dotted
/// mark at the assumptions' own gap and another at DePIN's funding.
/// </summary>
public static class ProjectionScene
{
    private const double Top = 24;
    private const double PlotHeight = 250;
    private const double Bottom = Top + PlotHeight;
    private const double Height = Bottom + 28;

    public static Scene Lay(ProjectionChart chart, double width)
    {
        if (chart.Years.Count == 0)
            return new Scene(width, Top, []);
        // From the least to the most, with the ground line always in the picture.
        var least = Math.Min(0, chart.Years.Min(year => year.Low));
        var most = chart.Years.Max(year => Math.Max(year.High, year.Depin));
        var range = most > least ? most - least : 1e9;
        double Y(double dollars) => Bottom - ((dollars - least) / range * PlotHeight);
        var ticks = Axis.TicksBetween(least, least + range, atMost: 6).ToList();
        var left = ticks.Max(tick => TextWidth.Of(Numbers.Tick(tick), 13)) + 12;
        var step = (width - left) / chart.Years.Count;
        return new Scene(
            width,
            Height,
            [
                .. Grid(ticks, left, width, Y),
                .. chart.Years.SelectMany((year, i) => Fan(year, left + (i * step), step, Y)),
                .. chart.Years.SelectMany((year, i) => Modes(year, left + (i * step), step, Y)),
                .. Years(chart, left, step, width),
                .. Labels(chart, left, step, width, Y),
            ]
        );
    }

    private static IEnumerable<Shape> Grid(
        IEnumerable<double> ticks,
        double left,
        double width,
        Func<double, double> y
    )
    {
        foreach (var tick in ticks)
        {
            yield return new LineShape(
                left,
                y(tick),
                width,
                y(tick),
                tick == 0 ? Paints.Muted : Paints.Line
            );
            yield return new TextShape(
                left - 10,
                y(tick) + 4,
                Numbers.Tick(tick),
                Paints.Muted,
                Anchor: TextAnchor.End
            );
        }
    }

    private static IEnumerable<Shape> Fan(
        ProjectionColumn year,
        double x,
        double step,
        Func<double, double> y
    )
    {
        yield return Bar(year.Low, year.High, Paints.Muted, BarStyle.Faint, 0.72);
        yield return Bar(year.LowHalf, year.HighHalf, Paints.Muted, BarStyle.Solid, 0.5);

        BarShape Bar(double from, double to, string paint, BarStyle style, double part) =>
            new(
                x + (step * (1 - part) / 2),
                y(to),
                step * part,
                y(from) - y(to),
                paint,
                style,
                year.Title
            );
    }

    private static IEnumerable<Shape> Modes(
        ProjectionColumn year,
        double x,
        double step,
        Func<double, double> y
    )
    {
        var (from, to) = (x + (step * 0.08), x + (step * 0.92));
        yield return new LineShape(
            from,
            y(year.Gap),
            to,
            y(year.Gap),
            Paints.Ink,
            3,
            IsDotted: true
        );
        yield return new LineShape(
            from,
            y(year.Depin),
            to,
            y(year.Depin),
            Paints.Depin,
            3,
            IsDotted: true
        );
    }

    // Every year, every second one or so, as many as have room.
    private static IEnumerable<Shape> Years(
        ProjectionChart chart,
        double left,
        double step,
        double width
    )
    {
        var isShort = step < 40;
        var each = (int)Math.Ceiling((isShort ? 26 : 40) / step);
        for (var i = 0; i < chart.Years.Count; i += each)
        {
            var year = chart.Years[i].Year;
            var text = isShort ? $"’{year % 100:00}" : year.ToString(CultureInfo.InvariantCulture);
            var half = TextWidth.Of(text, 13) / 2;
            yield return new TextShape(
                Math.Min(left + (step * (i + 0.5)), width - half),
                Bottom + 20,
                text,
                Paints.Muted,
                Anchor: TextAnchor.Middle
            );
        }
    }

    private static IEnumerable<Shape> Labels(
        ProjectionChart chart,
        double left,
        double step,
        double width,
        Func<double, double> y
    )
    {
        var room = new LabelRoom(width, 0, Bottom);
        for (var i = 0; i < chart.Years.Count; i++)
        {
            var (year, middle) = (chart.Years[i], left + (step * (i + 0.5)));
            room.Take(
                Column(
                    middle,
                    step,
                    y(Math.Max(year.High, year.Gap)),
                    y(Math.Min(year.Low, year.Gap))
                )
            );
            room.Take(Column(middle, step, y(year.Depin), y(year.Depin)));
        }
        foreach (var label in Ends(chart, left, step, width, y))
        {
            if (room.TakeFirst(label) is { } text)
                yield return text;
        }
    }

    private static TextBox Column(double middle, double step, double top, double bottom) =>
        new(middle - (step / 2), top, middle + (step / 2), bottom);

    // The gap of the first and of the last year in numbers, and what the other marks are.
    private static IEnumerable<IEnumerable<TextShape>> Ends(
        ProjectionChart chart,
        double left,
        double step,
        double width,
        Func<double, double> y
    )
    {
        var (first, last) = (chart.Years[0], chart.Years[^1]);
        yield return [Text(width, y(last.High) - 8, last.GapText, Paints.Ink, TextAnchor.End)];
        if (chart.Years.Count > 1)
            yield return
            [
                Text(left + 2, y(first.High) - 8, first.GapText, Paints.Ink, TextAnchor.Start),
            ];
        yield return
        [
            Text(left + 2, y(first.Depin) - 8, chart.DepinText, Paints.Depin, TextAnchor.Start),
            Text(width, y(last.Depin) - 8, chart.DepinText, Paints.Depin, TextAnchor.End),
        ];
    }

    private static TextShape Text(
        double x,
        double y,
        string text,
        string paint,
        TextAnchor anchor
    ) => new(x, y, text, paint, Weight: 600, Anchor: anchor);
}
