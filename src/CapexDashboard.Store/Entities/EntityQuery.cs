using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Entities;

/// <summary>All that a vintage knows of one entity.</summary>
/// <param name="Figures">By period.</param>
/// <param name="Claims">The article's, where some of them are about announced investments; else none.</param>
/// <param name="Rates">Of the currencies that some of the figures are in.</param>
/// <param name="Shipments">Of a supplier: what its customers got, with them and the market by key in <paramref name="Customers"/>.</param>
public sealed record EntityAnswer(
    EntityView Entity,
    IReadOnlyList<MetricView> Metrics,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<ExchangeRate> Rates,
    IReadOnlyList<FigureView> Shipments,
    IReadOnlyDictionary<string, EntityView> Customers
);

/// <summary>The one question that the page of an entity asks.</summary>
public sealed class EntityQuery(VintageLists lists, FigureQueries figures, ExchangeRateQuery rates)
{
    // More than any one has; the page is for one of them.
    private const int Most = 1000;

    /// <summary>Null where the vintage knows nobody of that key.</summary>
    public async Task<EntityAnswer?> AskAsync(
        string key,
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    )
    {
        if (await lists.EntityAsync(key, vintage, cancellation) is not { } entity)
            return null;
        var own = await FiguresAsync(
            FigureFilter.All with
            {
                Entities = [key],
                AsOf = asOf,
            },
            vintage,
            cancellation
        );
        // Shipments are of the H100 class, which is NVIDIA's: figures of whoever got them.
        var shipments =
            key == EntityKeys.Nvidia
                ? await FiguresAsync(
                    FigureFilter.All with
                    {
                        Metrics = [MetricKeys.AcceleratorShipments],
                        AsOf = asOf,
                    },
                    vintage,
                    cancellation
                )
                : [];
        List<string> customers = [.. shipments.Select(figure => figure.Entity).Distinct()];
        return new EntityAnswer(
            entity,
            await lists.MetricsAsync(vintage, cancellation),
            own,
            own.Any(figure => figure.Metric == MetricKeys.AnnouncedInvestment)
                ? await lists.ClaimsAsync(vintage, asOf, cancellation)
                : [],
            await rates.ForAsync(own, vintage, asOf, cancellation),
            shipments,
            customers.Count == 0
                ? new Dictionary<string, EntityView>()
                : (await lists.EntitiesAsync(customers, vintage, cancellation)).ToDictionary(one =>
                    one.Key
                )
        );
    }

    private async Task<IReadOnlyList<FigureView>> FiguresAsync(
        FigureFilter filter,
        int vintage,
        CancellationToken cancellation
    ) => (await figures.PageAsync(filter, vintage, Most, null, cancellation)).Figures;
}
