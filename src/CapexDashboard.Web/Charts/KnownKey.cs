namespace CapexDashboard.Web.Charts;

/// <summary>What the columns of the months mean.</summary>
internal static class KnownKey
{
    /// <inheritdoc cref="PictureKey.Lay"/>
    public static IReadOnlyList<Shape> Lay(KnownChart chart, double width, out double height) =>
        PictureKey.Lay(
            Entries(chart).Select(one => (one.Name, PictureKey.Box(Paints.Muted, one.Style))),
            width,
            out height
        );

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
