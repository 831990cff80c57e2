namespace CapexDashboard.Web.Charts;

/// <summary>The upper bar of the gap's picture: what the companies spend, one after the other.</summary>
internal static class GapCompaniesBar
{
    private const double Seam = 2;
    private const double Inset = 10;

    public static IEnumerable<Shape> Shapes(GapChart chart, GapGeometry at)
    {
        var from = 0.0;
        foreach (var company in chart.Companies)
        {
            var (x, width) = (at.At(from), Math.Max(at.Length(company.Low) - Seam, 0));
            yield return new BarShape(
                x,
                at.CapexTop,
                width,
                at.BarHeight,
                Paints.Of(company.Entity),
                company.Style,
                Title(company),
                company.Href
            );
            foreach (var shape in Text(company, at, x + Inset, width - (2 * Inset)))
                yield return shape;
            from += company.Low;
        }
        if (chart.CapexHigh > chart.CapexLow)
            yield return UpToTheHighs(chart, at);
        if (chart.IsOpen)
        {
            foreach (var line in Arrow(at))
                yield return line;
        }
    }

    // Only where it fits: elsewhere the list under the picture says it.
    private static IEnumerable<Shape> Text(
        GapSegment company,
        GapGeometry at,
        double x,
        double room
    )
    {
        var width = Math.Max(TextWidth.Of(company.Name, 13), TextWidth.Of(company.Amount, 13, 700));
        if (!at.IsWide || width > room)
            yield break;
        var isPlain = company.Style is BarStyle.Solid;
        // Text on a hatched bar stands on a plate of the ground's colour.
        if (!isPlain)
            yield return new BarShape(
                x - 4,
                at.CapexTop + 13,
                width + 8,
                40,
                Paints.Ground,
                BarStyle.Solid,
                Title(company),
                company.Href
            );
        var paint = isPlain ? Paints.On(company.Entity) : Paints.Ink;
        yield return new TextShape(x, at.CapexTop + 28, company.Name, paint);
        yield return new TextShape(x, at.CapexTop + 46, company.Amount, paint, 13, 700);
    }

    private static string Title(GapSegment company) => $"{company.Name}: {company.Amount}";

    private static BarShape UpToTheHighs(GapChart chart, GapGeometry at) =>
        new(
            at.At(chart.CapexLow),
            at.CapexTop,
            at.Length(chart.CapexHigh - chart.CapexLow),
            at.BarHeight,
            Paints.Muted,
            BarStyle.Faint,
            "up to the upper ends of the ranges"
        );

    // 'At least' ends in an arrow.
    private static LineShape[] Arrow(GapGeometry at)
    {
        var (tip, y) = (at.Width - 4, at.CapexTop + (at.BarHeight / 2));
        return
        [
            new LineShape(at.Right + 4, y, tip, y, Paints.Ink, 1.5),
            new LineShape(tip - 6, y - 5, tip, y, Paints.Ink, 1.5),
            new LineShape(tip - 6, y + 5, tip, y, Paints.Ink, 1.5),
        ];
    }
}
