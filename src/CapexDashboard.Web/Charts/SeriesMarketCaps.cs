namespace CapexDashboard.Web.Charts;

/// <summary>The second panel: what DePIN's tokens were worth at a date, by whose count.</summary>
internal static class SeriesMarketCaps
{
    private const double LabelSize = 12.5;

    public static IEnumerable<Shape> Shapes(SeriesChart chart, SeriesGeometry at, ValueAxis axis)
    {
        var counts = chart
            .MarketCaps.Select(count => new Placed(count, [.. Dots(count, at, axis)]))
            .ToList();
        var room = new LabelRoom(at.Width, axis.Top - 8, axis.Bottom - 1);
        room.Take(at.TicksOf(axis));
        foreach (var count in counts)
            Take(room, count);
        return
        [
            .. counts.SelectMany(Lines),
            .. counts.SelectMany(count => OpenEnds(count, axis)),
            .. counts.SelectMany(count => count.Dots),
            .. counts
                .Where(count => count.Count.IsLine && count.Dots.Count > 0)
                .Select(count => room.TakeFirst(Names(count, at.Left)))
                .OfType<TextShape>(),
        ];
    }

    private sealed record Placed(SeriesCount Count, IReadOnlyList<DotShape> Dots);

    private static IEnumerable<DotShape> Dots(
        SeriesCount count,
        SeriesGeometry at,
        ValueAxis axis
    ) =>
        from mark in count.Marks
        let x = at.At(mark.Day)
        where x is not null
        select new DotShape(
            x.Value,
            axis.Y(mark.Amount.Low),
            count.IsLine ? 3 : SeriesGeometry.DotRadius,
            count.IsLine ? Paints.Depin : Paints.Muted,
            mark.Title,
            mark.Href
        );

    private static IEnumerable<LineShape> Lines(Placed placed) =>
        placed.Count.IsLine
            ? placed
                .Dots.Zip(placed.Dots.Skip(1))
                .Select(pair => new LineShape(
                    pair.First.X,
                    pair.First.Y,
                    pair.Second.X,
                    pair.Second.Y,
                    Paints.Depin,
                    2
                ))
            : [];

    private static IEnumerable<LineShape> OpenEnds(Placed placed, ValueAxis axis) =>
        placed
            .Count.Marks.Zip(placed.Dots)
            .SelectMany(pair =>
                pair.First.Amount switch
                {
                    { IsOpen: true } => Marks.Arrow(pair.Second.X, pair.Second.Y, 7),
                    var (low, high) when high > low => Marks.Whisker(
                        pair.Second.X,
                        pair.Second.Y,
                        axis.Y(high.Value),
                        8
                    ),
                    _ => [],
                }
            );

    private static void Take(LabelRoom room, Placed placed)
    {
        foreach (var dot in placed.Dots)
            room.Take(new TextBox(dot.X, dot.Y, dot.X, dot.Y).Grown(dot.Radius));
        foreach (var line in Lines(placed))
            room.TakeLine(line.X1, line.Y1, line.X2, line.Y2);
    }

    // At the end of the line, else at its beginning, else over or under either.
    private static IEnumerable<TextShape> Names(Placed placed, double left)
    {
        var (first, last) = (placed.Dots[0], placed.Dots[^1]);
        // The list behind a count is for the table.
        var name = placed.Count.Whose.Split(" (")[0];
        double[] drops = [4, -2, 8];
        double[] lifts = [8, 14, 20, 26];
        var start = Math.Max(first.X, left + (TextWidth.Of(name, LabelSize, 600) / 2));
        (double X, double Y, TextAnchor Anchor)[] places =
        [
            .. drops.Select(drop => (last.X + 8, last.Y + drop, TextAnchor.Start)),
            .. drops.Select(drop => (first.X - 8, first.Y + drop, TextAnchor.End)),
            (last.X, last.Y - 8, TextAnchor.End),
            (last.X, last.Y + 17, TextAnchor.End),
            .. lifts.Select(lift => (start, first.Y - lift, TextAnchor.Middle)),
            (first.X, first.Y + 17, TextAnchor.Start),
        ];
        return places.Select(place => new TextShape(
            place.X,
            place.Y,
            name,
            Paints.Depin,
            LabelSize,
            600,
            place.Anchor
        ));
    }
}
