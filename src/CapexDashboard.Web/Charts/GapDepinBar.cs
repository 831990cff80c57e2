namespace CapexDashboard.Web.Charts;

/// <summary>The lower bar of the gap's picture: what DePIN could fund, an assumption, and the gap beside it.</summary>
internal static class GapDepinBar
{
    public static IEnumerable<Shape> Shapes(GapChart chart, GapGeometry at) =>
        [Bar(chart, at), .. Range(chart, at), Amount(chart, at), .. Gap(chart, at)];

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
            ? Whisker(
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

    private static IEnumerable<Shape> Gap(GapChart chart, GapGeometry at)
    {
        var (from, to) = (at.At(chart.DepinHigh) + 6, at.At(chart.CapexLow) - 1);
        if (to - from < 40)
            yield break;
        var y = at.DepinTop + at.BarHeight - (at.IsWide ? 18 : 5);
        foreach (var line in Bracket(chart, at, from, to, y))
            yield return line;
        var size = at.IsWide ? 17 : 15;
        var half = TextWidth.Of(chart.GapText, size, 700) / 2;
        var middle = Math.Min(Math.Max((from + to) / 2, from + half), at.Width - half);
        yield return new TextShape(
            middle,
            y - (at.IsWide ? 9 : 7),
            chart.GapText,
            Paints.Ink,
            size,
            700,
            TextAnchor.Middle
        );
    }

    // As wide as the smallest gap, and beyond it by thinner lines as far as the largest one: an arrow where that has no end.
    private static IEnumerable<LineShape> Bracket(
        GapChart chart,
        GapGeometry at,
        double from,
        double to,
        double y
    )
    {
        foreach (var line in Whisker(from, to, y, Paints.Muted))
            yield return line;
        if (chart.DepinHigh > chart.DepinLow)
            yield return Beyond(at.At(chart.DepinLow) + 6, from, y);
        if (chart.IsOpen)
        {
            yield return Beyond(to, at.Width - 4, y);
            yield return new LineShape(at.Width - 10, y - 5, at.Width - 4, y, Paints.Muted);
            yield return new LineShape(at.Width - 10, y + 5, at.Width - 4, y, Paints.Muted);
        }
        else if (chart.CapexHigh > chart.CapexLow)
            yield return Beyond(to, at.At(chart.CapexHigh) - 1, y);
    }

    private static LineShape Beyond(double from, double to, double y) =>
        new(from, y, to, y, Paints.Muted, 0.75);

    private static LineShape[] Whisker(double from, double to, double y, string paint) =>
        [
            new LineShape(from, y, to, y, paint),
            new LineShape(from, y - 6, from, y + 6, paint),
            new LineShape(to, y - 6, to, y + 6, paint),
        ];
}
