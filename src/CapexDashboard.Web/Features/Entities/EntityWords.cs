using CapexDashboard.Domain;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Metrics;

namespace CapexDashboard.Web.Features.Entities;

internal static class EntityWords
{
    // What is asked for first stands first; the others follow by name.
    private static readonly string[] Order =
    [
        .. MetricKeys.Filed,
        "capex-accrued",
        MetricKeys.CapexGuidance,
        MetricKeys.CapexClaimed,
        MetricKeys.AnnouncedInvestment,
        "ai-share-of-capex",
        "data-center-revenue",
        MetricKeys.AcceleratorShipments,
        MetricKeys.MarketCap,
        "circulating-supply",
        MetricKeys.TokenIssuance,
        MetricKeys.NetworkRevenue,
    ];

    /// <summary>The metrics in the order of a page about one.</summary>
    public static IEnumerable<MetricView> Sorted(IEnumerable<MetricView> metrics) =>
        metrics.OrderBy(metric =>
            Array.IndexOf(Order, metric.Key) is >= 0 and var place ? place : Order.Length
        );

    /// <summary>hyperscaler, DePIN network, AI lab.</summary>
    public static string Kind(EntityKind kind) =>
        kind switch
        {
            EntityKind.DepinNetwork => "DePIN network",
            EntityKind.AiLab => "AI lab",
            _ => Terms.Write(kind),
        };

    /// <summary>Hyperscaler, MSFT; DePIN network, sells compute, token AKT.</summary>
    public static string What(EntityView entity) =>
        string.Join(
            ", ",
            new[]
            {
                Kind(entity.Kind) is var kind ? char.ToUpperInvariant(kind[0]) + kind[1..] : null,
                entity.Service is { } service ? "sells " + Service(service) : null,
                entity.Symbol is not { Length: > 0 } symbol ? null
                : entity.Kind is EntityKind.DepinNetwork ? "token " + symbol
                : symbol,
            }.OfType<string>()
        );

    /// <summary>compute, storage, wireless coverage, data.</summary>
    public static string Service(NetworkService service) =>
        service is NetworkService.Wireless ? "wireless coverage" : Terms.Write(service);
}
