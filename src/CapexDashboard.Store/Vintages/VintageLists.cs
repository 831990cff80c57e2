using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Vintages;

/// <summary>The lists that are short enough to be given whole, at a vintage.</summary>
public sealed class VintageLists(IDbContextFactory<DashboardDbContext> factory)
{
    public Task<int> NewestAsync(CancellationToken cancellation) =>
        AskAsync(db => db.NewestVintageAsync(cancellation), cancellation);

    /// <summary>Where the store begins: earlier vintages it knows by name alone.</summary>
    public Task<int> FirstAsync(CancellationToken cancellation) =>
        AskAsync(db => db.FirstVintageAsync(cancellation), cancellation);

    /// <summary>The newest, or the newest up to a number.</summary>
    public Task<Vintage> NewestVintageAsync(int? upTo, CancellationToken cancellation) =>
        AskAsync(
            db =>
                db.Vintages.Where(vintage => upTo == null || vintage.Number <= upTo)
                    .OrderByDescending(vintage => vintage.Number)
                    .Select(vintage => new Vintage(
                        vintage.Number,
                        vintage.At,
                        vintage.By,
                        vintage.Message
                    ))
                    .FirstAsync(cancellation),
            cancellation
        );

    /// <summary>Newest first.</summary>
    public Task<List<Vintage>> VintagesAsync(CancellationToken cancellation) =>
        AskAsync(db => db.VintagesAsync(cancellation), cancellation);

    /// <summary>By kind, then key.</summary>
    public Task<List<EntityView>> EntitiesAsync(int vintage, CancellationToken cancellation) =>
        AskAsync(db => db.EntitiesAsync(vintage, cancellation), cancellation);

    /// <summary>Those of the keys that the vintage knows.</summary>
    public Task<List<EntityView>> EntitiesAsync(
        IReadOnlyCollection<string> keys,
        int vintage,
        CancellationToken cancellation
    ) => AskAsync(db => db.EntitiesAsync(keys, vintage, cancellation), cancellation);

    /// <summary>By kind, then key; null where there are more than <paramref name="most"/>.</summary>
    public async Task<List<EntityView>?> FewEntitiesAsync(
        int vintage,
        int most,
        CancellationToken cancellation
    ) =>
        await AskAsync(db => db.Entities.Take(most + 1).CountAsync(cancellation), cancellation)
        > most
            ? null
            : await EntitiesAsync(vintage, cancellation);

    /// <summary>Null where the vintage knows no such entity.</summary>
    public Task<EntityView?> EntityAsync(string key, int vintage, CancellationToken cancellation) =>
        AskAsync(db => db.EntityAsync(key, vintage, cancellation), cancellation);

    /// <summary>By key.</summary>
    public Task<List<MetricView>> MetricsAsync(int vintage, CancellationToken cancellation) =>
        AskAsync(db => db.MetricsAsync(vintage, cancellation), cancellation);

    /// <summary>Those that were public on the day, by key.</summary>
    public Task<List<SourceView>> SourcesAsync(
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    ) => AskAsync(db => db.SourcesAsync(vintage, asOf, cancellation), cancellation);

    /// <summary>In the order of the article; before it was published it claimed nothing.</summary>
    public Task<List<ClaimView>> ClaimsAsync(
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    ) => AskAsync(db => db.ClaimsAsync(vintage, asOf, cancellation), cancellation);

    private async Task<T> AskAsync<T>(
        Func<DashboardDbContext, Task<T>> ask,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await ask(db);
    }
}
