namespace CapexDashboard.Web.Charts;

/// <summary>From zero to a little over the largest value, with round ticks.</summary>
internal static class Axis
{
    /// <summary>0, step, 2 step … up to <paramref name="max"/>; the step is 1, 2 or 5 times a power of ten.</summary>
    public static IReadOnlyList<double> Ticks(double max, int atMost)
    {
        if (max <= 0)
            return [0];
        var power = Math.Pow(10, Math.Floor(Math.Log10(max / atMost)));
        double[] steps = [power, 2 * power, 5 * power, 10 * power, 20 * power];
        var step = steps.First(candidate => max / candidate <= atMost);
        return [.. Enumerable.Range(0, (int)Math.Floor(max / step) + 1).Select(i => i * step)];
    }
}
