using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>
/// Lays out the distribution of the gap: the cases as columns, dark within the middle half of them, lighter within 80 %,
/// and the two bands by name under the axis.
/// </summary>
public static class DistributionScene
{
    private const double Top = 26;
    private const double ColumnHeight = 190;
    private const double Bottom = Top + ColumnHeight;
    private const double BandTop = Bottom + 44;
    private const double BandStep = 34;
    private const double Height = BandTop + (2 * BandStep) - 8;
    private const double Side = 2;
    private const double MarkAir = 8;

    public static Scene Lay(DistributionChart chart, double width)
    {
        if (chart.Bins.Count == 0)
            return Same(chart, width);
        var scale = (width - (2 * Side)) / (chart.To - chart.From);
        double At(double dollars) => Side + ((dollars - chart.From) * scale);
        return new Scene(
            width,
            Height,
            [
                .. Axis(chart, width, At),
                .. Columns(chart, At),
                .. Marks(chart, At),
                .. MarkTexts(chart, width, At),
                .. Band(chart.Half, BandTop, Paints.Ink, width, At),
                .. Band(chart.Most, BandTop + BandStep, Paints.Muted, width, At),
            ]
        );
    }

    // One case is no distribution: the sentence beside says what to do.
    private static Scene Same(DistributionChart chart, double width) =>
        new(
            width,
            120,
            [
                new LineShape(width / 2, 20, width / 2, 74, Paints.Ink, 3),
                new TextShape(
                    width / 2,
                    98,
                    $"all cases: {chart.MedianText}",
                    Paints.Ink,
                    14,
                    600,
                    TextAnchor.Middle
                ),
            ]
        );

    private static IEnumerable<Shape> Axis(
        DistributionChart chart,
        double width,
        Func<double, double> at
    )
    {
        yield return new LineShape(0, Bottom, width, Bottom, Paints.Line);
        var ticks = width >= 600 ? 7 : 4;
        foreach (var tick in Charts.Axis.Labels(chart.From, chart.To, ticks, at, width))
        {
            yield return new LineShape(tick.X, Bottom, tick.X, Bottom + 5, Paints.Muted);
            yield return tick with
            {
                Y = Bottom + 20,
            };
        }
    }

    private static IEnumerable<Shape> Columns(DistributionChart chart, Func<double, double> at)
    {
        var most = chart.Bins.Max();
        for (var i = 0; i < chart.Bins.Count; i++)
        {
            var from = chart.From + (i * chart.BinWidth);
            var middle = from + (chart.BinWidth / 2);
            var height = ColumnHeight * chart.Bins[i] / most;
            var (paint, style) =
                chart.Half.Holds(middle) ? (Paints.Ink, BarStyle.Solid)
                : chart.Most.Holds(middle) ? (Paints.Muted, BarStyle.Solid)
                : (Paints.Muted, BarStyle.Faint);
            yield return new BarShape(
                at(from) + 0.5,
                Bottom - height,
                at(from + chart.BinWidth) - at(from) - 1,
                height,
                paint,
                style,
                $"{Numbers.MoneyRange(from, from + chart.BinWidth)}: {Numbers.Count(chart.Bins[i])} {(chart.Bins[i] == 1 ? "case" : "cases")}"
            );
        }
    }

    private static IEnumerable<Shape> Marks(DistributionChart chart, Func<double, double> at)
    {
        if (CrossesZero(chart))
            yield return new LineShape(
                at(0),
                Top - 4,
                at(0),
                Bottom,
                Paints.Depin,
                2,
                IsDotted: true
            );
        var x = at(chart.Median);
        yield return new LineShape(x, Top - 4, x, Bottom, Paints.Ground, 2);
    }

    // Over their lines, but within the picture and not over each other.
    private static IEnumerable<Shape> MarkTexts(
        DistributionChart chart,
        double width,
        Func<double, double> at
    )
    {
        var median = Text(at(chart.Median), Top - 10, $"half below {chart.MedianText}", Paints.Ink);
        if (!CrossesZero(chart))
            return [median.Within(width)];
        var closed = Text(at(0), Top - 10, "gap closed", Paints.Depin);
        var (left, right) = chart.Median < 0 ? (median, closed) : (closed, median);
        var apart = left.Half() + MarkAir + right.Half();
        var x = Math.Clamp(left.X, left.Half(), width - right.Half() - apart);
        return
        [
            left with
            {
                X = x,
            },
            right with
            {
                X = Math.Max(x + apart, Math.Min(right.X, width - right.Half())),
            },
        ];
    }

    private static bool CrossesZero(DistributionChart chart) => chart.From < 0 && chart.To > 0;

    private static TextShape Text(double x, double y, string text, string paint) =>
        new(x, y, text, paint, Weight: 600, Anchor: TextAnchor.Middle);

    private static IEnumerable<Shape> Band(
        DistributionBand band,
        double top,
        string paint,
        double width,
        Func<double, double> at
    )
    {
        var (from, to) = (at(band.From), at(band.To));
        yield return new LineShape(from, top, to, top, paint, 4);
        yield return Text((from + to) / 2, top + 17, band.Text, Paints.Ink).Within(width);
    }
}
