using System.Globalization;

namespace CapexDashboard.Web.Charts;

/// <summary>
/// Lays out the picture over time: a column, or one a company, for each quarter or year, the assumption as a dotted
/// line, and beneath, on an axis of its own, what DePIN's tokens were worth.
/// </summary>
public static class SeriesScene
{
    public static Scene Lay(SeriesChart chart, double width)
    {
        var at = new SeriesGeometry(chart, width);
        return new Scene(
            width,
            at.Height,
            [
                .. at.Titles(),
                .. at.Spending.Shapes(at.Left, at.Right),
                .. SeriesAssumed.Band(chart, at),
                .. SeriesBars.Shapes(chart, at),
                .. SeriesAssumed.Line(chart, at),
                .. Years(chart, at, at.Spending.Bottom),
                .. SeriesLabels.Shapes(chart, at),
                .. Panel(chart, at),
            ]
        );
    }

    private static IEnumerable<Shape> Panel(SeriesChart chart, SeriesGeometry at) =>
        at.MarketCaps is not { } axis
            ? []
            :
            [
                .. axis.Shapes(at.Left, at.Right),
                .. SeriesMarketCaps.Shapes(chart, at, axis),
                .. Years(chart, at, axis.Bottom),
            ];

    // Each column by its name where there is room, else the years, as many as fit.
    private static IEnumerable<Shape> Years(SeriesChart chart, SeriesGeometry at, double bottom)
    {
        var isEach = !chart.IsQuarterly || at.Step >= TextWidth.Of("Q3 2024", 13) + 10;
        var marked = Enumerable
            .Range(0, chart.Columns.Count)
            .Where(i => isEach || chart.Columns[i].Quarter == 1)
            .ToList();
        var free = double.NegativeInfinity;
        foreach (var i in marked)
        {
            var text = isEach
                ? chart.Columns[i].Name
                : chart.Columns[i].Year.ToString(CultureInfo.InvariantCulture);
            var label = isEach
                ? new TextShape(
                    at.X(i) + (at.Step / 2),
                    bottom + 19,
                    text,
                    Paints.Muted,
                    Anchor: TextAnchor.Middle
                )
                : new TextShape(at.X(i) + 1, bottom + 19, text, Paints.Muted);
            var box = TextBox.Of(label);
            if (box.Left < free || box.Left < 0 || box.Right > at.Width)
                continue;
            free = box.Right + 8;
            yield return label;
        }
    }
}
