namespace CapexDashboard.Web.Charts;

/// <summary>Round ticks.</summary>
internal static class Axis
{
    /// <summary>0, step, 2 step … up to <paramref name="max"/>; the step is 1, 2 or 5 times a power of ten.</summary>
    public static IReadOnlyList<double> Ticks(double max, int atMost)
    {
        if (max <= 0)
            return [0];
        var step = Step(max, atMost);
        return [.. Enumerable.Range(0, (int)Math.Floor(max / step) + 1).Select(i => i * step)];
    }

    /// <summary>The multiples of a step of the same kind between two values.</summary>
    public static IEnumerable<double> TicksBetween(double from, double to, int atMost)
    {
        if (!(to > from))
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
