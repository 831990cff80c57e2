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
                .. Closed(chart, At),
                .. Median(chart, width, At(chart.Median)),
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
        foreach (var tick in Charts.Axis.TicksBetween(chart.From, chart.To, width >= 600 ? 7 : 4))
        {
            var text = Numbers.Tick(tick);
            var half = TextWidth.Of(text, 13) / 2;
            if (at(tick) - half < 0 || at(tick) + half > width)
                continue;
            yield return new LineShape(at(tick), Bottom, at(tick), Bottom + 5, Paints.Muted);
            yield return new TextShape(
                at(tick),
                Bottom + 20,
                text,
                Paints.Muted,
                Anchor: TextAnchor.Middle
            );
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
                $"{Numbers.MoneyRange(from, from + chart.BinWidth)}: {Numbers.Count(chart.Bins[i])} cases"
            );
        }
    }

    private static IEnumerable<Shape> Closed(DistributionChart chart, Func<double, double> at)
    {
        if (chart.From >= 0 || chart.To <= 0)
            yield break;
        yield return new LineShape(at(0), Top - 4, at(0), Bottom, Paints.Depin, 2, IsDotted: true);
        yield return new TextShape(
            at(0),
            Top - 10,
            "gap closed",
            Paints.Depin,
            Weight: 600,
            Anchor: TextAnchor.Middle
        );
    }

    private static IEnumerable<Shape> Median(DistributionChart chart, double width, double x)
    {
        yield return new LineShape(x, Top - 4, x, Bottom, Paints.Ground, 2);
        var text = $"half below {chart.MedianText}";
        var half = TextWidth.Of(text, 13, 600) / 2;
        yield return new TextShape(
            Math.Clamp(x, half, width - half),
            Top - 10,
            text,
            Paints.Ink,
            Weight: 600,
            Anchor: TextAnchor.Middle
        );
    }

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
        var half = TextWidth.Of(band.Text, 13, 600) / 2;
        yield return new TextShape(
            Math.Clamp((from + to) / 2, half, width - half),
            top + 17,
            band.Text,
            Paints.Ink,
            Weight: 600,
            Anchor: TextAnchor.Middle
        );
    }
}
