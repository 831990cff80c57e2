using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Tests.FundingGap;

namespace CapexDashboard.Benchmarks.Model;

/// <summary>The percentiles of the three results that one way finds.</summary>
internal sealed record Found(double[] Funding, double[] Gap, double[] Coverage)
{
    public static Found Of(GapDistribution distribution) =>
        new(
            PercentileList.Values(distribution.Funding),
            PercentileList.Values(distribution.Gap),
            PercentileList.Values(distribution.Coverage!)
        );

    /// <summary>The largest error of all of them, as a share of P95 − P5.</summary>
    public double ErrorAgainst(Found truth) =>
        Math.Max(
            Error(Funding, truth.Funding),
            Math.Max(Error(Gap, truth.Gap), Error(Coverage, truth.Coverage))
        );

    private static double Error(double[] found, double[] truth) =>
        found.Zip(truth, (one, other) => Math.Abs(one - other)).Max() / (truth[^1] - truth[0]);
}
