namespace CapexDashboard.Web.Charts;

/// <summary>What each mark of the projection's picture means, in rows over it.</summary>
internal static class ProjectionKey
{
    public const double Radius = 5;

    private const double RowHeight = 20;
    private const double Swatch = 24;
    private const double Between = 18;
    private const double Size = 12;

    /// <summary>From the upper left corner; as high as <paramref name="height"/>.</summary>
    public static IReadOnlyList<Shape> Lay(ProjectionChart chart, double width, out double height)
    {
        var (x, row) = (0.0, 0);
        List<Shape> shapes = [];
        foreach (var (name, mark) in Entries(chart))
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
        height = (row + 1) * RowHeight;
        return shapes;
    }

    /// <summary>A ring, by its middle.</summary>
    public static DotShape[] Circle(double x, double y, string? title = null) =>
        [
            new DotShape(x, y, Radius, Paints.Ink, title),
            new DotShape(x, y, Radius - 2, Paints.Ground, title),
        ];

    private static IEnumerable<(string Name, Func<double, double, Shape[]> Mark)> Entries(
        ProjectionChart chart
    )
    {
        var known = chart.Years.Select(year => year.Capex).OfType<ColumnCapex.Known>().ToList();
        if (known.Exists(one => one.Filed > 0))
            yield return (chart.FiledText, Box(Paints.Capex, BarStyle.Solid));
        if (known.Exists(one => one.Guided > 0))
            yield return (chart.GuidedText, Box(Paints.Capex, BarStyle.Hatched));
        if (chart.Years.Any(year => year.Capex is ColumnCapex.Carried))
            yield return ("carried on: most likely, half and 8 of 10 cases", Fan);
        if (chart.Years.Any(year => year.SaidBefore is not null))
            yield return (
                "what this method said the year before",
                (x, top) => Circle(x + (Swatch / 2), top + 7)
            );
        if (chart.Years.Any(year => year.Depin > 0))
            yield return (
                "assumed for DePIN",
                (x, top) =>
                    [
                        new LineShape(
                            x,
                            top + 8,
                            x + Swatch,
                            top + 8,
                            Paints.Depin,
                            3,
                            IsDotted: true
                        ),
                    ]
            );
    }

    private static Func<double, double, Shape[]> Box(string paint, BarStyle style) =>
        (x, top) => [new BarShape(x + 2, top + 2, Swatch - 4, 11, paint, style)];

    private static Shape[] Fan(double x, double top) =>
        [
            new BarShape(x, top + 1, Swatch, 14, Paints.Muted, BarStyle.Faint),
            new BarShape(x, top + 4, Swatch, 8, Paints.Muted, BarStyle.Faint),
            new LineShape(x, top + 8, x + Swatch, top + 8, Paints.Ink, 2),
        ];
}
