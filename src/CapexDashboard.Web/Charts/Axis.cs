using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>Round ticks.</summary>
internal static class Axis
{
    private const double Air = 6;

    // As a part of the values: a double has no more than 15 digits.
    private const double Nearest = 1e-12;

    /// <summary>0, step, 2 step … up to <paramref name="max"/>; the step is 1, 2 or 5 times a power of ten.</summary>
    public static IReadOnlyList<double> Ticks(double max, int atMost)
    {
        if (max <= 0)
            return [0];
        var step = Step(max, atMost);
        return [.. Enumerable.Range(0, (int)Math.Floor(max / step) + 1).Select(i => i * step)];
    }

    /// <summary>
    /// The ticks between two amounts in dollars that find room: within the picture, apart from each other, each with another
    /// text. On the base line 0.
    /// </summary>
    public static IEnumerable<TextShape> Labels(
        double from,
        double to,
        int atMost,
        Func<double, double> at,
        double width
    )
    {
        var (end, last) = (0.0, "");
        foreach (var tick in TicksBetween(from, to, atMost))
        {
            var label = new TextShape(
                at(tick),
                0,
                Numbers.Tick(tick),
                Paints.Muted,
                Anchor: TextAnchor.Middle
            );
            var half = label.Half();
            if (label.Text == last || label.X - half < end || label.X + half > width)
                continue;
            (end, last) = (label.X + half + Air, label.Text);
            yield return label;
        }
    }

    /// <summary>
    /// The multiples of a step of the same kind between two values; none where these are too near to each other to count
    /// between them.
    /// </summary>
    public static IEnumerable<double> TicksBetween(double from, double to, int atMost)
    {
        if (!(to - from > Nearest * Math.Max(Math.Abs(from), Math.Abs(to))))
            yield break;
        var step = Step(to - from, atMost);
        for (var i = Math.Ceiling(from / step); i * step <= to; i++)
            yield return i * step;
    }

    private static double Step(double length, int atMost)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(length / atMost)));
        double[] steps = [power, 2 * power, 5 * power, 10 * power, 20 * power];
        return steps.First(candidate => length / candidate <= atMost);
    }
}
