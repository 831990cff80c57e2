using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Presets;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CapexDashboard.Store.Comparisons;

/// <summary>
/// Loads the records that comparisons are answered from and keeps them: a vintage never changes, so what was loaded once
/// stays true, and dragging a slider asks no database.
/// </summary>
public sealed class CapexRecords(IDbContextFactory<DashboardDbContext> factory) : IDisposable
{
    // About 30 MB of figures.
    private const int MaxFigures = 50_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MaxFigures });

    public async Task<int> NewestVintageAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.NewestVintageAsync(cancellation);
    }

    /// <summary>Where the store begins.</summary>
    public async Task<int> FirstVintageAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.FirstVintageAsync(cancellation);
    }

    internal async Task<VintageRecord> AtAsync(int vintage, CancellationToken cancellation)
    {
        if (Kept(vintage) is { } kept)
            return kept;
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return Keep(vintage, await LoadAsync(db, vintage, cancellation), size: 100);
    }

    internal async Task<CapexRecord> OfAsync(
        VintageRecord vintage,
        IReadOnlyCollection<string> entities,
        CancellationToken cancellation
    )
    {
        var number = vintage.Vintage.Number;
        var missing = entities.Where(entity => Kept(number, entity) is null).ToList();
        var loaded = missing.Count == 0 ? [] : await LoadAsync(number, missing, cancellation);
        return new CapexRecord(
            vintage,
            entities.Select(entity =>
                loaded.GetValueOrDefault(entity) ?? Kept(number, entity) ?? new(entity, [])
            )
        );
    }

    /// <summary>The record if all of it is at hand: what was loaded a moment ago for the same page.</summary>
    public CapexRecord? Kept(int vintage, IReadOnlyCollection<string> entities) =>
        Kept(vintage) is { } record && entities.All(entity => Kept(vintage, entity) is not null)
            ? new CapexRecord(record, entities.Select(entity => Kept(vintage, entity)!))
            : null;

    /// <summary>For when a vintage is another than it was: its number was published anew after a store was lost.</summary>
    public void Forget() => _kept.Clear();

    public void Dispose() => _kept.Dispose();

    private VintageRecord? Kept(int vintage) => _kept.Get<VintageRecord>(vintage);

    private CompanyRecord? Kept(int vintage, string entity) =>
        _kept.Get<CompanyRecord>((vintage, entity));

    private T Keep<T>(object key, T value, int size) =>
        _kept.Set(key, value, new MemoryCacheEntryOptions { Size = size });

    private async Task<Dictionary<string, CompanyRecord>> LoadAsync(
        int vintage,
        List<string> entities,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var figures = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure =>
                entities.Contains(figure.Entity.Key) && MetricKeys.Capex.Contains(figure.Metric.Key)
            )
            .OrderBy(figure => figure.PeriodEnd)
            .ThenBy(figure => figure.Key);
        var views = (await db.Views(figures, vintage).ToListAsync(cancellation)).ToLookup(figure =>
            figure.Entity
        );
        return entities.ToDictionary(
            entity => entity,
            entity =>
                Keep(
                    (vintage, entity),
                    new CompanyRecord(entity, [.. views[entity]]),
                    1 + views[entity].Count()
                )
        );
    }

    private static async Task<VintageRecord> LoadAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    )
    {
        var entities = await db.EntitiesAsync(vintage, cancellation);
        var sector = await SectorAsync(db, vintage, cancellation);
        var claims = await db
            .ClaimRevisions.AtVintage(vintage)
            .Where(claim => claim.Figure != null)
            .Select(claim => new { claim.Figure!.Key, claim.OurReading })
            .ToListAsync(cancellation);
        return new VintageRecord(
            (await db.VintageAsync(vintage, cancellation))!,
            entities.ToDictionary(entity => entity.Key, entity => entity.Name),
            entities.ToDictionary(entity => entity.Key, entity => entity.Kind),
            [.. entities.Where(entity => EntityKeys.HasCapex(entity.Kind))],
            claims.Select(claim => claim.Key).ToHashSet(),
            claims.Where(claim => claim.OurReading).Select(claim => claim.Key).ToHashSet(),
            [.. sector.Where(figure => figure.Metric == MetricKeys.MarketCap)],
            Newest(sector, MetricKeys.TokenIssuance, assumed: true).FirstOrDefault(),
            new ObservedTokenMoney(
                [.. Newest(sector, MetricKeys.CapitalRaised, assumed: false)],
                [.. Newest(sector, MetricKeys.NetworkRevenue, assumed: false)],
                [.. Newest(sector, MetricKeys.TokenIssuance, assumed: false)]
            ),
            await db.PresetsAsync(vintage, cancellation),
            await db.ExchangeRatesAsync(vintage, cancellation)
        );
    }

    // Undisputed figures of the whole DePIN sector, oldest first; in dollars, as what they stand beside.
    private static Task<List<FigureView>> SectorAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    )
    {
        var figures = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure =>
                figure.Entity.Key == EntityKeys.DepinSector
                && MetricKeys.TokenMoney.Contains(figure.Metric.Key)
                && figure.Verification != Verification.Disputed
                && figure.Currency == ExchangeRate.Dollars
            )
            .OrderBy(figure => figure.PeriodEnd)
            .ThenBy(figure => figure.Key);
        return db.Views(figures, vintage).ToListAsync(cancellation);
    }

    // One that was assumed, or one that was not.
    private static IEnumerable<FigureView> Newest(
        List<FigureView> sector,
        string metric,
        bool assumed
    ) =>
        sector
            .Where(figure => figure.Metric == metric && figure.Basis is Basis.Assumption == assumed)
            .OrderByDescending(figure => figure.PeriodEnd)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal);
}
