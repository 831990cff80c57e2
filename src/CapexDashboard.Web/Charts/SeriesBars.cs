using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>The columns of the picture over time, stacked or side by side.</summary>
internal static class SeriesBars
{
    // Keeps neighbours apart that sight may not.
    private const double Seam = 0.5;

    public static IEnumerable<Shape> Shapes(SeriesChart chart, SeriesGeometry at)
    {
        var drawn = chart.Drawn;
        return chart.Columns.SelectMany(
            (column, i) => chart.IsStacked ? Stack(column, i, at) : Group(column, i, at, drawn)
        );
    }

    private static IEnumerable<Shape> Stack(SeriesPeriod column, int i, SeriesGeometry at)
    {
        var (x, width, from) = (at.BarX(i), at.ColumnWidth, 0.0);
        foreach (var part in column.Drawn)
        {
            var to = from + part.Drawn!.Value.Low;
            yield return Bar(at.Spending, x, width, from, to, part);
            from = to;
        }
        if (column.Total is not { } total)
            yield break;
        // Ranges add up over the whole column: which company reaches its high end is anybody's guess.
        var title = $"{column.Name} together: {Numbers.MoneyRange(total.Low, total.High)}";
        foreach (var shape in Range(at.Spending, x, width, total, Paints.Muted, title))
            yield return shape;
    }

    private static IEnumerable<Shape> Group(
        SeriesPeriod column,
        int i,
        SeriesGeometry at,
        IReadOnlyList<SeriesCompany> drawn
    )
    {
        var slot = at.ColumnWidth / Math.Max(drawn.Count, 1);
        for (var k = 0; k < drawn.Count; k++)
        {
            if (column.Of(drawn[k]) is not { Drawn: { } amount } part)
                continue;
            var x = at.BarX(i) + (k * slot);
            var isBeside = part is { Filed: not null, Guidance: not null } && slot >= 14;
            var width = isBeside ? slot - 9 : slot * 0.9;
            yield return Bar(at.Spending, x, width, 0, amount.Low, part);
            var more = part is { Filed: not null, Guidance.Amount: var said }
                ? Said(at.Spending, isBeside ? x + slot - 5 : x + (width / 2), said, slot)
                : Range(
                    at.Spending,
                    x,
                    width,
                    amount,
                    Paints.Of(part.Company.Entity),
                    part.Title,
                    part.DrawnHref
                );
            foreach (var shape in more)
                yield return shape;
        }
    }

    private static BarShape Bar(
        ValueAxis axis,
        double x,
        double width,
        double from,
        double to,
        SeriesPart part
    )
    {
        var (top, bottom) = (axis.Y(to), axis.Y(from));
        var height = Math.Max(bottom - top - Seam, Seam);
        return new BarShape(
            x,
            bottom - height,
            width,
            height,
            Paints.Of(part.Company.Entity),
            part.Style,
            part.Title,
            part.DrawnHref
        );
    }

    // From the low end to the high: lighter, with a whisker. 'At least' ends in an arrow.
    private static IEnumerable<Shape> Range(
        ValueAxis axis,
        double x,
        double width,
        SeriesAmount amount,
        string paint,
        string title,
        string? href = null
    )
    {
        var (middle, low, high) = (x + (width / 2), axis.Y(amount.Low), axis.Y(amount.Top));
        if (low > high)
        {
            yield return new BarShape(
                x,
                high,
                width,
                low - high,
                paint,
                BarStyle.Faint,
                title,
                href
            );
            foreach (var line in Marks.Whisker(middle, low, high, Math.Min(10, width / 2)))
                yield return line;
        }
        if (amount.IsOpen)
            foreach (var line in Marks.Arrow(middle, high, width))
                yield return line;
    }

    // What was said, beside what came, or across it where the bars are thin.
    private static IEnumerable<Shape> Said(ValueAxis axis, double x, SeriesAmount said, double slot)
    {
        var (low, high, cap) = (axis.Y(said.Low), axis.Y(said.Top), Math.Min(8, slot * 0.9));
        yield return new LineShape(x, low + 1, x, high - 1, Paints.Ground, 4);
        foreach (var line in Marks.Whisker(x, low, high, cap))
            yield return line;
        if (said.IsOpen)
            foreach (var line in Marks.Arrow(x, high, cap))
                yield return line;
    }
}
