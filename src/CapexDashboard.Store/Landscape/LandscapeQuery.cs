using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Landscape;

/// <param name="MarketCap">The newest that is known; null where none is.</param>
/// <param name="IsOlder">The market cap is of an earlier day than the newest of all networks: they are not to be ranked together.</param>
public sealed record ListedNetwork(EntityView Entity, FigureView? MarketCap, bool IsOlder)
{
    /// <summary>The day of the market cap.</summary>
    public DateOnly? MarketCapOn => MarketCap?.PeriodEnd;
}

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
            .SingleAsync(cancellation);
        var known = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure => figure.MetricId == marketCap)
            .Where(figure => figure.Verification != Verification.Disputed)
            .Where(figure => asOf == null || figure.PublishedOn <= asOf);
        var newest = Newest(db, known, [.. networks.Select(network => network.Key)]);
        var marketCaps = await db.Views(newest, vintage)
            .ToDictionaryAsync(figure => figure.Entity, cancellation);
        DateOnly? newestDay =
            marketCaps.Count == 0 ? null : marketCaps.Values.Max(figure => figure.PeriodEnd);
        return
        [
            .. networks
                .Select(one => (Entity: one, Cap: marketCaps.GetValueOrDefault(one.Key)))
                .Select(one => new ListedNetwork(
                    one.Entity,
                    one.Cap,
                    one.Cap?.PeriodEnd < newestDay
                )),
        ];
    }

    // One look into the index for each network, however many months are stored of it. Asked for whole rows, EF would number
    // the months of all.
    private static IQueryable<FigureRevision> Newest(
        DashboardDbContext db,
        IQueryable<FigureRevision> known,
        List<string> networks
    )
    {
        var newest = db
            .Entities.Where(entity => networks.Contains(entity.Key))
            .Select(entity =>
                known
                    .Where(figure => figure.EntityId == entity.Id)
                    .OrderByDescending(figure => figure.PeriodEnd)
                    .ThenBy(figure => figure.Key)
                    .Select(figure => figure.Id)
                    .FirstOrDefault()
            );
        return db.FigureRevisions.Where(figure => newest.Contains(figure.Id));
    }
}
