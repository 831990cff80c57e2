using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The measures of filed capex as people read them.</summary>
internal static class MeasureWords
{
    public static string Of(string metric) =>
        metric switch
        {
            MetricKeys.CapexCashNet => "cash, net of proceeds",
            MetricKeys.CapexWithLeases => "with finance leases",
            _ => "cash",
        };
}
