namespace CapexDashboard.Benchmarks;

internal static class Samples
{
    /// <summary>The value that a share of the samples does not exceed.</summary>
    public static double Percentile(this IEnumerable<double> samples, double share)
    {
        var sorted = samples.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
