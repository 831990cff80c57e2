using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Landscape;

/// <param name="MarketCap">The newest that is known; null where none is.</param>
public sealed record ListedNetwork(EntityView Entity, FigureView? MarketCap);

/// <summary>The one question of the landscape: the stored networks and what their tokens were last worth.</summary>
public sealed class LandscapeQuery(IDbContextFactory<DashboardDbContext> factory)
{
    /// <summary>By key.</summary>
    /// <param name="asOf">Only what was public by then; null for all that the vintage holds.</param>
    public async Task<IReadOnlyList<ListedNetwork>> AskAsync(
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var networks = await db.EntitiesAsync(EntityKind.DepinNetwork, vintage, cancellation);
        var marketCap = await db
            .Metrics.Where(metric => metric.Key == MetricKeys.MarketCap)
            .Select(metric => metric.Id)
            .SingleOrDefaultAsync(cancellation);
        var known = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure =>
                figure.MetricId == marketCap
                && figure.Verification != Verification.Disputed
                && (asOf == null || figure.PublishedOn <= asOf)
            );
        var keys = networks.Select(network => network.Key).ToList();
        // One look into the index for each network, however many months are stored of it.
        var newest = db
            .Entities.Where(entity => keys.Contains(entity.Key))
            .SelectMany(entity =>
                known
                    .Where(figure => figure.EntityId == entity.Id)
                    .OrderByDescending(figure => figure.PeriodEnd)
                    .ThenBy(figure => figure.Key)
                    .Take(1)
            );
        var marketCaps = await FigureQueries
            .View(db, newest, vintage)
            .ToDictionaryAsync(figure => figure.Entity, cancellation);
        return
        [
            .. networks.Select(network => new ListedNetwork(
                network,
                marketCaps.GetValueOrDefault(network.Key)
            )),
        ];
    }
}
