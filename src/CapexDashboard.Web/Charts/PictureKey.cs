namespace CapexDashboard.Web.Charts;

/// <summary>What the marks of a picture mean, in rows over it, so that it can travel alone.</summary>
internal static class PictureKey
{
    public const double Swatch = 24;

    private const double RowHeight = 20;
    private const double Between = 18;
    private const double Size = 12;

    /// <summary>From the upper left corner; as high as <paramref name="height"/>.</summary>
    /// <param name="entries">Each name with its mark, drawn from the left and the top that it is given.</param>
    public static IReadOnlyList<Shape> Lay(
        IEnumerable<(string Name, Func<double, double, Shape[]> Mark)> entries,
        double width,
        out double height
    )
    {
        var (x, row) = (0.0, 0);
        List<Shape> shapes = [];
        foreach (var (name, mark) in entries)
        {
            var text = new TextShape(0, 0, name, Paints.Ink, Size).Fitting(width - Swatch - 6);
            var wide = Swatch + 6 + (2 * text.Half());
            if (x > 0 && x + wide > width)
                (x, row) = (0, row + 1);
            var top = row * RowHeight;
            shapes.AddRange(mark(x, top));
            shapes.Add(text with { X = x + Swatch + 6, Y = top + 12 });
            x += wide + Between;
        }
        height = shapes.Count == 0 ? 0 : (row + 1) * RowHeight;
        return shapes;
    }

    public static Func<double, double, Shape[]> Box(string paint, BarStyle style) =>
        (x, top) => [new BarShape(x + 2, top + 2, Swatch - 4, 11, paint, style)];
}
