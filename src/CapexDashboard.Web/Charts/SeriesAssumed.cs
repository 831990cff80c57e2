namespace CapexDashboard.Web.Charts;

/// <summary>What is assumed for DePIN: a dotted line, and behind the columns a band where the assumptions are ranges.</summary>
internal static class SeriesAssumed
{
    public static IEnumerable<Shape> Band(SeriesChart chart, SeriesGeometry at)
    {
        if (chart.FirstAssumed is not { } first || !HasRange(chart.Assumption!))
            yield break;
        var box = Box(chart.Assumption!, at, first);
        yield return new BarShape(
            box.Left,
            box.Top,
            box.Right - box.Left,
            box.Bottom - box.Top,
            Paints.Depin,
            BarStyle.Faint,
            chart.Assumption!.Text
        );
    }

    public static IEnumerable<Shape> Line(SeriesChart chart, SeriesGeometry at)
    {
        if (chart.FirstAssumed is not { } first)
            yield break;
        var (x, y) = (at.X(first), at.Spending.Y(chart.Assumption!.Mode));
        // A rim of the ground's colour lifts the line off the columns.
        yield return new LineShape(x, y, at.Right, y, Paints.Ground, 4);
        yield return new LineShape(x, y, at.Right, y, Paints.Depin, 2.2, IsDotted: true);
    }

    /// <summary>The room that both take.</summary>
    public static IEnumerable<TextBox> Boxes(SeriesChart chart, SeriesGeometry at) =>
        chart.FirstAssumed is { } first ? [Box(chart.Assumption!, at, first)] : [];

    private static bool HasRange(SeriesAssumption assumed) => assumed.High > assumed.Low;

    private static TextBox Box(SeriesAssumption assumed, SeriesGeometry at, int first) =>
        new(at.X(first), at.Spending.Y(assumed.High), at.Right, at.Spending.Y(assumed.Low));
}
