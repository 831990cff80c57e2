namespace CapexDashboard.Web.Charts;

/// <summary>Lays out neighbours in time as small columns: the one that is looked at in full colour, the others faint.</summary>
public static class NeighboursScene
{
    private const double Top = 24;
    private const double PlotHeight = 96;
    private const double Bottom = Top + PlotHeight;

    public static Scene Lay(NeighboursChart chart, double width)
    {
        var most = chart.Columns.Select(column => column.High).DefaultIfEmpty(0).Max();
        var scale = most > 0 ? PlotHeight / most : 0;
        var step = Math.Min(width / Math.Max(chart.Columns.Count, 1), 48);
        return new Scene(
            width,
            Bottom + 24,
            [
                new LineShape(0, Bottom, width, Bottom, Paints.Line),
                .. chart.Columns.SelectMany((column, i) => Column(chart, column, i, step, scale)),
                .. Texts(chart, step, width, scale),
            ]
        );
    }

    private static IEnumerable<Shape> Column(
        NeighboursChart chart,
        NeighbourColumn column,
        int i,
        double step,
        double scale
    )
    {
        var isCurrent = i == chart.Current;
        var (x, breadth) = (i * step, Math.Max(step - Math.Min(3, step / 4), 0.5));
        var (low, high) = (column.Low * scale, column.High * scale);
        var title = $"{column.Period}: {column.Amount}";
        yield return new BarShape(
            x,
            Bottom - low,
            breadth,
            low,
            isCurrent ? chart.Paint : Paints.Muted,
            isCurrent ? BarStyle.Solid : BarStyle.Faint,
            title,
            column.Href
        );
        if (high > low)
            yield return new BarShape(
                x,
                Bottom - high,
                breadth,
                high - low,
                isCurrent ? chart.Paint : Paints.Muted,
                BarStyle.Faint,
                title,
                column.Href
            );
    }

    private static IEnumerable<Shape> Texts(
        NeighboursChart chart,
        double step,
        double width,
        double scale
    )
    {
        if (chart.Columns.Count == 0)
            return [];
        var current = chart.Columns[chart.Current];
        var amount = new TextShape(
            (chart.Current + 0.5) * step,
            Bottom - (current.High * scale) - 7,
            current.Amount,
            Paints.Ink,
            Weight: 600,
            Anchor: TextAnchor.Middle
        ).Within(width);
        var room = new LabelRoom(width + 0.5, Bottom, Bottom + 24);
        int[] places = [chart.Current, 0, chart.Columns.Count - 1];
        return
        [
            amount,
            .. places
                .Distinct()
                .Select(i =>
                    room.TakeFirst([
                        new TextShape(
                            (i + 0.5) * step,
                            Bottom + 18,
                            chart.Columns[i].Period,
                            i == chart.Current ? Paints.Ink : Paints.Muted,
                            Anchor: TextAnchor.Middle
                        ).Within(width),
                    ])
                )
                .OfType<TextShape>(),
        ];
    }
}
