namespace CapexDashboard.Web.Charts;

/// <summary>
/// The gap as a bracket with its label: beside DePIN's bar where there is room, else in a row of its own under it. Thick where
/// it is certain, thin as far as it may reach: from DePIN's funding to the capex, or beyond the capex where DePIN has money to
/// spare.
/// </summary>
internal static class GapBracket
{
    /// <summary>How much wider bold text is than what <see cref="TextWidth.Wrap"/> counts with.</summary>
    public const double Bold = 1.05;

    /// <summary>What a row of its own needs beside its lines of text.</summary>
    public const double RowAir = 26;

    private const double LeastBeside = 40;
    private const double Seam = 6;

    /// <summary>There is a certain gap, and room for the whole label right of DePIN's bar.</summary>
    public static bool FitsBesideDepin(GapChart chart, GapGeometry at)
    {
        var (from, to) = Certain(chart, at);
        return to - from >= LeastBeside
            && from + TextWidth.Of(chart.GapText, at.GapSize, 700) <= at.Width;
    }

    public static IEnumerable<Shape> Shapes(GapChart chart, GapGeometry at) =>
        at.GapLines.Count == 0 ? Beside(chart, at) : [.. OwnRow(chart, at), .. Lines(chart, at)];

    public static LineShape[] Whisker(
        double from,
        double to,
        double y,
        string paint,
        double thickness = 1
    ) =>
        [
            new LineShape(from, y, to, y, paint, thickness),
            new LineShape(from, y - 6, from, y + 6, paint),
            new LineShape(to, y - 6, to, y + 6, paint),
        ];

    private static (double From, double To) Certain(GapChart chart, GapGeometry at) =>
        (at.At(chart.DepinHigh) + Seam, at.At(chart.CapexLow) - 1);

    private static IEnumerable<Shape> Beside(GapChart chart, GapGeometry at)
    {
        var (from, to) = Certain(chart, at);
        var y = at.DepinTop + at.BarHeight - (at.IsWide ? 18 : 5);
        foreach (var line in Whisker(from, to, y, Paints.Muted))
            yield return line;
        if (chart.DepinHigh > chart.DepinLow)
            yield return Thin(at.At(chart.DepinLow) + Seam, from, y);
        if (chart.IsOpen || chart.CapexHigh > chart.CapexLow)
        {
            foreach (var line in ToTheHigh(chart, at, to, y))
                yield return line;
        }
        yield return Label(
            chart.GapText,
            at,
            Math.Max((from + to) / 2, from + (TextWidth.Of(chart.GapText, at.GapSize, 700) / 2)),
            y - (at.IsWide ? 9 : 7)
        );
    }

    // The largest gap and the largest surplus, each with its ends; the thick line is what is certain of one of them.
    private static IEnumerable<LineShape> OwnRow(GapChart chart, GapGeometry at)
    {
        var y = RowLine(at);
        var (low, high) = (at.At(chart.DepinLow), at.At(chart.DepinHigh));
        var (least, most) = (at.At(chart.CapexLow), at.At(chart.CapexHigh));
        if (chart.IsOpen)
        {
            yield return Tick(low, y);
            foreach (var line in ToTheHigh(chart, at, low, y))
                yield return line;
        }
        else if (chart.CapexHigh > chart.DepinLow)
        {
            foreach (var line in Whisker(low, most, y, Paints.Muted, 0.75))
                yield return line;
        }
        if (chart.DepinHigh >= chart.CapexLow)
        {
            foreach (var line in Whisker(least, high, y, Paints.Muted, 0.75))
                yield return line;
        }
        if (chart.CapexLow > chart.DepinHigh)
            yield return new LineShape(high, y, least, y, Paints.Muted, 2);
        else if (!chart.IsOpen && chart.DepinLow > chart.CapexHigh)
            yield return new LineShape(most, y, low, y, Paints.Muted, 2);
    }

    private static IEnumerable<TextShape> Lines(GapChart chart, GapGeometry at)
    {
        var widest = at.GapLines.MaxBy(line => TextWidth.Of(line, at.GapSize, 700)) ?? "";
        var half = TextWidth.Of(widest, at.GapSize, 700) / 2;
        var middle = (at.At(chart.DepinLow) + at.At(Math.Max(chart.CapexHigh, chart.CapexLow))) / 2;
        var x = Math.Max(Math.Min(middle, at.Width - half), half);
        var baseLine = RowLine(at) + 6;
        foreach (var line in at.GapLines)
            yield return Label(line, at, x, baseLine += at.GapLineHeight);
    }

    private static double RowLine(GapGeometry at) => at.DepinTop + at.BarHeight + 14;

    private static IEnumerable<LineShape> ToTheHigh(
        GapChart chart,
        GapGeometry at,
        double from,
        double y
    )
    {
        if (!chart.IsOpen)
        {
            yield return Thin(from, at.At(chart.CapexHigh) - 1, y);
            yield break;
        }
        var tip = at.Width - 4;
        yield return Thin(from, tip, y);
        yield return new LineShape(tip - 6, y - 5, tip, y, Paints.Muted);
        yield return new LineShape(tip - 6, y + 5, tip, y, Paints.Muted);
    }

    private static TextShape Label(string text, GapGeometry at, double middle, double baseLine)
    {
        var half = TextWidth.Of(text, at.GapSize, 700) / 2;
        return new TextShape(
            Math.Max(Math.Min(middle, at.Width - half), half),
            baseLine,
            text,
            Paints.Ink,
            at.GapSize,
            700,
            TextAnchor.Middle
        );
    }

    private static LineShape Thin(double from, double to, double y) =>
        new(from, y, to, y, Paints.Muted, 0.75);

    private static LineShape Tick(double x, double y) => new(x, y - 6, x, y + 6, Paints.Muted);
}
