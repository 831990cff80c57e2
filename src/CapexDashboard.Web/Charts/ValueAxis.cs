using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>A vertical axis in dollars from zero at <paramref name="bottom"/> to the largest value at the top.</summary>
internal sealed class ValueAxis(IEnumerable<double> values, double top, double bottom)
{
    // Without any value there is still an axis to read nothing off.
    private readonly double _max = values.Where(value => value > 0).DefaultIfEmpty(1e9).Max();

    public double Top => top;
    public double Bottom => bottom;

    public double Y(double dollars) => bottom - (dollars / _max * (bottom - top));

    public IEnumerable<(double Y, string Text)> Ticks =>
        Axis.Ticks(_max, atMost: 5).Select(tick => (Y(tick), Numbers.BillionsTick(tick)));

    public double LabelWidth => Ticks.Max(tick => TextWidth.Of(tick.Text, 13));

    public IEnumerable<Shape> Shapes(double left, double right)
    {
        foreach (var (y, text) in Ticks)
        {
            yield return new LineShape(left, y, right, y, Paints.Line);
            yield return new TextShape(
                left - 10,
                y + 4,
                text,
                Paints.Muted,
                Anchor: TextAnchor.End
            );
        }
    }
}
