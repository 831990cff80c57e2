using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>What is written into the picture over time: the newest amount, and what the assumption's line is.</summary>
internal static class SeriesLabels
{
    // Titles stand above.
    private const double Ceiling = 16;

    public static IEnumerable<Shape> Shapes(SeriesChart chart, SeriesGeometry at)
    {
        var room = Room(chart, at);
        List<Shape> shapes = [];
        if (Newest(chart, at, room) is { } newest)
            shapes.Add(newest);
        if (chart.FirstAssumed is { } first)
            shapes.AddRange(Name(chart, at, room, first));
        return shapes;
    }

    private static LabelRoom Room(SeriesChart chart, SeriesGeometry at)
    {
        var room = new LabelRoom(at.Width, Ceiling, at.Spending.Bottom);
        room.Take(at.TicksOf(at.Spending));
        for (var i = 0; i < chart.Columns.Count; i++)
        {
            if (Top(chart, at, i) is { } top)
                room.Take(new TextBox(at.X(i), top, at.X(i) + at.Step, at.Spending.Bottom));
        }
        foreach (var box in SeriesAssumed.Boxes(chart, at))
            room.Take(box);
        return room;
    }

    // The upper end of all that is drawn in a column; null where nothing is.
    private static double? Top(SeriesChart chart, SeriesGeometry at, int i)
    {
        var column = chart.Columns[i];
        if (column.Total is not { } total)
            return null;
        List<SeriesAmount> amounts = chart.IsStacked
            ? [total]
            :
            [
                .. column.Drawn.Select(part => part.Drawn!.Value),
                .. column.Drawn.Select(part => part.Guidance?.Amount).OfType<SeriesAmount>(),
            ];
        return amounts.Min(amount =>
            at.Spending.Y(amount.Top) - (amount.IsOpen ? Marks.ArrowHeight : 0)
        );
    }

    private static TextShape? Newest(SeriesChart chart, SeriesGeometry at, LabelRoom room)
    {
        var i = chart.Columns.ToList().FindLastIndex(column => column.Total is not null);
        if (i < 0)
            return null;
        var (column, top) = (chart.Columns[i], Top(chart, at, i)!.Value);
        var amount = Numbers.MoneyRange(column.Total!.Value.Low, column.Total.Value.High);
        var text = chart.IsStacked || column.Drawn.Count() == 1 ? amount : $"together {amount}";
        var half = TextWidth.Of(text, 13, 700) / 2;
        var x = Math.Min(Math.Max(at.X(i) + (at.Step / 2), at.Left + half), at.Right - half - 1);
        return room.TakeFirst(
            Upwards(top - 6, Ceiling)
                .Select(y => new TextShape(x, y, text, Paints.Ink, 13, 700, TextAnchor.Middle))
        );
    }

    // With a leader down to the line; where no place is free the legend alone says it.
    private static IEnumerable<Shape> Name(
        SeriesChart chart,
        SeriesGeometry at,
        LabelRoom room,
        int first
    )
    {
        var (x, y) = (at.X(first), at.Spending.Y(chart.Assumption!.Mode));
        if (room.TakeFirst(Names(chart.Assumption.Text, at, x, y)) is not { } label)
            yield break;
        var box = TextBox.Of(label);
        var leader = Math.Clamp(x - 4, box.Left, box.Right);
        yield return new LineShape(leader, label.Y + 6, x + 1, y - 3, Paints.Muted);
        yield return label;
    }

    // Over the columns before the line, or beside its beginning.
    private static IEnumerable<TextShape> Names(string text, SeriesGeometry at, double x, double y)
    {
        var size = at.IsWide ? 14 : 13;
        // Farther up it would no longer seem to belong to the line.
        var ceiling = Math.Max(Ceiling, y - (0.8 * (at.Spending.Bottom - at.Spending.Top)));
        (double X, TextAnchor Anchor)[] places =
        [
            (x, TextAnchor.End),
            (at.Left, TextAnchor.Start),
            (x + 2, TextAnchor.Start),
            (at.Width, TextAnchor.End),
        ];
        return from place in places
            from up in Upwards(y - 9, ceiling)
            select new TextShape(place.X, up, text, Paints.Depin, size, 600, place.Anchor);
    }

    private static IEnumerable<double> Upwards(double from, double to)
    {
        for (var y = from; y > to; y -= 4)
            yield return y;
    }
}
