namespace CapexDashboard.Web.Charts;

/// <summary>What a colour in a picture stands for.</summary>
/// <param name="Amount">How much it is; null where the picture has many of it.</param>
/// <param name="Href">What the amount was made of.</param>
public sealed record LegendEntry(
    string Paint,
    string Name,
    string? Amount = null,
    string? Href = null
)
{
    public string Text => Amount is null ? Name : $"{Name} {Amount}";
}

/// <summary>Lays a legend out in rows, for a picture that travels alone.</summary>
internal static class Legend
{
    private const double Gap = 20;
    private const double Swatch = 11;

    /// <summary>Whether the picture leaves one of them without a name.</summary>
    public static bool IsNeeded(IReadOnlyList<LegendEntry> legend, Scene picture)
    {
        var said = picture.Shapes.OfType<TextShape>().Select(text => text.Text).ToHashSet();
        return legend.Any(entry => !said.Contains(entry.Name));
    }

    /// <summary>From the upper left corner; as high as <paramref name="height"/>.</summary>
    public static IReadOnlyList<Shape> Lay(
        IReadOnlyList<LegendEntry> legend,
        double width,
        double size,
        out double height
    )
    {
        var (x, row, step) = (0.0, 0, size * 1.6);
        var shapes = new List<Shape>();
        foreach (var entry in legend)
        {
            var wide = Swatch + 6 + TextWidth.Of(entry.Text, size);
            if (x > 0 && x + wide > width)
                (x, row) = (0, row + 1);
            var line = (row * step) + size;
            shapes.Add(
                new BarShape(x, line - Swatch + 1, Swatch, Swatch, entry.Paint, BarStyle.Solid)
            );
            shapes.Add(new TextShape(x + Swatch + 6, line, entry.Text, Paints.Ink, size));
            x += wide + Gap;
        }
        height = legend.Count == 0 ? 0 : (row + 1) * step;
        return shapes;
    }
}
