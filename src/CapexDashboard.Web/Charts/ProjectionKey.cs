namespace CapexDashboard.Web.Charts;

/// <summary>What each mark of the projection's picture means, in rows over it.</summary>
internal static class ProjectionKey
{
    public const double Radius = 5;

    /// <inheritdoc cref="PictureKey.Lay"/>
    public static IReadOnlyList<Shape> Lay(
        ProjectionChart chart,
        double width,
        out double height
    ) => PictureKey.Lay(Entries(chart), width, out height);

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
            yield return (chart.FiledText, PictureKey.Box(Paints.Capex, BarStyle.Solid));
        if (known.Exists(one => one.Guided > 0))
            yield return (chart.GuidedText, PictureKey.Box(Paints.Capex, BarStyle.Hatched));
        if (chart.Years.Any(year => year.Capex is ColumnCapex.Carried))
            yield return ("carried on: most likely, half and 8 of 10 cases", Fan);
        if (chart.Years.Any(year => year.SaidBefore is not null))
            yield return (
                "what this method said the year before",
                (x, top) => Circle(x + (PictureKey.Swatch / 2), top + 7)
            );
        if (chart.Years.Any(year => year.Depin > 0))
            yield return (
                "assumed for DePIN",
                (x, top) =>
                    [
                        new LineShape(
                            x,
                            top + 8,
                            x + PictureKey.Swatch,
                            top + 8,
                            Paints.Depin,
                            3,
                            IsDotted: true
                        ),
                    ]
            );
    }

    private static Shape[] Fan(double x, double top) =>
        [
            new BarShape(x, top + 1, PictureKey.Swatch, 14, Paints.Muted, BarStyle.Faint),
            new BarShape(x, top + 4, PictureKey.Swatch, 8, Paints.Muted, BarStyle.Faint),
            new LineShape(x, top + 8, x + PictureKey.Swatch, top + 8, Paints.Ink, 2),
        ];
}
