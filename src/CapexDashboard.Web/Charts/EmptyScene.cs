namespace CapexDashboard.Web.Charts;

/// <summary>Lays out what is missing: a line or two for each company, over a bar of what is filed and guided of it.</summary>
public static class EmptyScene
{
    private const double Size = 14;
    private const double LineHeight = 20;
    private const double BarHeight = 14;
    private const double Air = 14;

    public static Scene Lay(EmptyChart chart, double width)
    {
        var most = chart
            .Companies.Select(company => Math.Max(company.Filed, company.Guided))
            .DefaultIfEmpty(0)
            .Max();
        var scale = most > 0 ? width / most : 0;
        var (shapes, top) = (new List<Shape>(), 0.0);
        foreach (var company in chart.Companies)
        {
            foreach (var line in TextWidth.Wrap($"{company.Name}: {company.Says}", Size, width))
            {
                top += LineHeight;
                shapes.Add(new TextShape(0, top - 5, line, Paints.Ink, Size));
            }
            var bars = Bars(company, top + 2, scale).ToList();
            shapes.AddRange(bars);
            top += (bars.Count > 0 ? BarHeight + 2 : 0) + Air;
        }
        return new Scene(width, Math.Max(top, LineHeight), shapes);
    }

    private static IEnumerable<Shape> Bars(EmptyCompany company, double top, double scale)
    {
        var (filed, guided) = (company.Filed * scale, company.Guided * scale);
        var paint = Paints.Of(company.Entity);
        if (filed > 0)
            yield return new BarShape(
                0,
                top,
                filed,
                BarHeight,
                paint,
                BarStyle.Solid,
                $"{company.Name}: filed"
            );
        if (guided > filed)
            yield return new BarShape(
                filed,
                top,
                guided - filed,
                BarHeight,
                paint,
                BarStyle.Hatched,
                $"{company.Name}: guided for the whole year"
            );
    }
}
