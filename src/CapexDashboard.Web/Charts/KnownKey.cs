namespace CapexDashboard.Web.Charts;

/// <summary>What the columns of the months mean, in rows over their picture, so that it can travel alone.</summary>
internal static class KnownKey
{
    private const double RowHeight = 20;
    private const double Swatch = 20;
    private const double Between = 18;
    private const double Size = 12;

    /// <summary>From the upper left corner; as high as <paramref name="height"/>.</summary>
    public static IReadOnlyList<Shape> Lay(KnownChart chart, double width, out double height)
    {
        var (x, row) = (0.0, 0);
        List<Shape> shapes = [];
        foreach (var (style, name) in Entries(chart))
        {
            var text = new TextShape(0, 0, name, Paints.Ink, Size).Fitting(width - Swatch - 6);
            var wide = Swatch + 6 + (2 * text.Half());
            if (x > 0 && x + wide > width)
                (x, row) = (0, row + 1);
            var top = row * RowHeight;
            shapes.Add(new BarShape(x + 1, top + 2, Swatch - 2, 11, Paints.Muted, style));
            shapes.Add(text with { X = x + Swatch + 6, Y = top + 12 });
            x += wide + Between;
        }
        height = shapes.Count == 0 ? 0 : (row + 1) * RowHeight;
        return shapes;
    }

    private static IEnumerable<(BarStyle Style, string Name)> Entries(KnownChart chart)
    {
        var known = chart.Points.Where(point => point.Capex is not null).ToList();
        if (known.Exists(point => point.Style is BarStyle.Solid))
            yield return (BarStyle.Solid, "filed");
        if (known.Exists(point => point.Style is BarStyle.Hatched))
            yield return (BarStyle.Hatched, "some or all of it expected");
        if (known.Exists(point => point.Style is BarStyle.Dashed))
            yield return (BarStyle.Dashed, "fewer companies known");
        if (known.Exists(point => point.High > point.Capex))
            yield return (BarStyle.Faint, "up to the upper end");
    }
}
