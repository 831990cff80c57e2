namespace CapexDashboard.Web.Charts;

/// <summary>Upright marks of a range and of an open end.</summary>
internal static class Marks
{
    public const double ArrowHeight = 9;

    public static LineShape[] Whisker(double x, double low, double high, double width)
    {
        var half = width / 2;
        return
        [
            new LineShape(x, high, x, low, Paints.Ink),
            new LineShape(x - half, low, x + half, low, Paints.Ink),
            new LineShape(x - half, high, x + half, high, Paints.Ink),
        ];
    }

    public static LineShape[] Arrow(double x, double from, double width)
    {
        var (tip, half) = (from - ArrowHeight, Math.Min(3.5, width / 2));
        return
        [
            new LineShape(x, from, x, tip, Paints.Ink, 1.5),
            new LineShape(x - half, tip + 4, x, tip, Paints.Ink, 1.5),
            new LineShape(x + half, tip + 4, x, tip, Paints.Ink, 1.5),
        ];
    }
}
