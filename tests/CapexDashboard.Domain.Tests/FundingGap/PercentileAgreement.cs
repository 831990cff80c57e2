using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

// Apart from the lists, which the benchmark shares: it has nothing to assert with.
internal static partial class PercentileList
{
    /// <summary>Within a thousandth of P95 − P5, each.</summary>
    public static void Agree(Percentiles actual, double[] expected)
    {
        var spread = expected[^1] - expected[0];
        var found = Values(actual);
        for (var i = 0; i < expected.Length; i++)
            found[i].ShouldBe(expected[i], 0.001 * spread, $"P{100 * Shares[i]:0}");
    }
}
