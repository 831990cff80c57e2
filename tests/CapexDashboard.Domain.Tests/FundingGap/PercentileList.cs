using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>Percentiles as lists, to compare them one by one.</summary>
internal static partial class PercentileList
{
    public static readonly double[] Shares = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

    public static double[] Values(Percentiles of) =>
        [of.P5, of.P10, of.P25, of.P50, of.P75, of.P90, of.P95];
}
