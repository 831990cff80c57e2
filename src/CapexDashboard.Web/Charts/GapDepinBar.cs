namespace CapexDashboard.Web.Charts;

/// <summary>The lower bar of the gap's picture: what DePIN could fund, an assumption.</summary>
internal static class GapDepinBar
{
    public static IEnumerable<Shape> Shapes(GapChart chart, GapGeometry at) =>
        [Bar(chart, at), .. Range(chart, at), Amount(chart, at)];

    private static BarShape Bar(GapChart chart, GapGeometry at) =>
        new(
            at.Left + 1,
            at.DepinTop,
            Math.Max(at.Length(chart.Depin), 1),
            at.BarHeight,
            Paints.Depin,
            BarStyle.Dotted,
            $"DePIN: {chart.DepinText}",
            chart.DepinHref
        );

    private static LineShape[] Range(GapChart chart, GapGeometry at) =>
        chart.DepinHigh > chart.DepinLow
            ? GapBracket.Whisker(
                at.At(chart.DepinLow),
                at.At(chart.DepinHigh),
                at.DepinTop + (at.BarHeight / 2),
                Paints.Depin
            )
            : [];

    // Beside the bar, or within its end where the bar leaves no room.
    private static TextShape Amount(GapChart chart, GapGeometry at)
    {
        var end = at.At(chart.DepinHigh);
        var fits = end + 10 + TextWidth.Of(chart.DepinText, 14, 600) <= at.Width;
        var (x, anchor) = fits ? (end + 10, TextAnchor.Start) : (end - 10, TextAnchor.End);
        return new TextShape(
            x,
            at.DepinTop + (at.IsWide ? 15 : 11),
            chart.DepinText,
            Paints.Depin,
            14,
            600,
            anchor
        );
    }
}
