using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Importing;

/// <summary>No two current figures share it.</summary>
internal sealed record FigureIdentity(
    int Entity,
    int Metric,
    PeriodKind Kind,
    DateOnly Start,
    DateOnly End,
    string Definition,
    DateOnly? GivenOn
);

/// <summary>What an import meets in the store, asked for at once instead of row by row.</summary>
internal sealed class StoredRecords
{
    private readonly ILookup<(string Title, DateOnly Day, string Url), StoredSource> _byWords;

    private StoredRecords(IReadOnlyDictionary<string, StoredSource> sources)
    {
        Sources = sources;
        _byWords = sources.Values.ToLookup(source =>
            (source.Revisions[0].Title, source.Revisions[0].PublishedOn, source.Revisions[0].Url)
        );
    }

    public required IReadOnlyDictionary<string, StoredEntity> Entities { get; init; }
    public required IReadOnlyDictionary<string, StoredMetric> Metrics { get; init; }
    public IReadOnlyDictionary<string, StoredSource> Sources { get; }

    /// <summary>Those of the keys that are stored, with their last revision.</summary>
    public required IReadOnlyDictionary<string, StoredFigure> Figures { get; init; }

    /// <summary>The keys of current figures.</summary>
    public required IReadOnlyDictionary<FigureIdentity, string> Identities { get; init; }

    public static async Task<StoredRecords> LoadAsync(
        DashboardDbContext db,
        string[] keys,
        CancellationToken cancellation
    )
    {
        var sources = await db
            .Sources.Include(one => one.Revisions.Where(state => state.UntilVintage == null))
            .Where(one => one.Revisions.Any(state => state.UntilVintage == null))
            .ToDictionaryAsync(one => one.Key, cancellation);
        return new StoredRecords(sources)
        {
            Entities = await db
                .Entities.Include(one => one.Revisions.Where(state => state.UntilVintage == null))
                .Where(one => one.Revisions.Any(state => state.UntilVintage == null))
                .ToDictionaryAsync(one => one.Key, cancellation),
            Metrics = await db
                .Metrics.Include(one => one.Revisions.Where(state => state.UntilVintage == null))
                .Where(one => one.Revisions.Any(state => state.UntilVintage == null))
                .ToDictionaryAsync(one => one.Key, cancellation),
            Figures = await db
                .Figures.Include(one =>
                    one.Revisions.OrderByDescending(state => state.Number).Take(1)
                )
                .Where(one => keys.Contains(one.Key))
                .ToDictionaryAsync(one => one.Key, cancellation),
            Identities = await IdentitiesAsync(db, cancellation),
        };
    }

    public bool IsCurrent(string key) =>
        Figures.TryGetValue(key, out var figure) && figure.Revisions is [{ UntilVintage: null }];

    /// <summary>By key; in an export by its words, of several the one that the figure rests on already.</summary>
    public StoredSource? SourceOf(SeedRow row, FigureRevision? last)
    {
        if (!ImportFile.IsExport(row))
            return row.Reference("source", Sources, "source");
        var (title, day) = (row.Required("source"), row.Day("source_published_on"));
        var found = _byWords[(title, day, row.Required("source_url"))].ToList();
        var source =
            found.Find(one => one.Id == last?.SourceId) ?? (found is [var only] ? only : null);
        if (source is null && row.IsSound("source", "source_published_on", "source_url"))
            row.Problem(
                "source",
                found.Count == 0
                    ? "there is no source with this title, day and address: add it first"
                    : "several sources have this title, day and address: import with the columns of the seed, which name its key"
            );
        return source;
    }

    private static async Task<Dictionary<FigureIdentity, string>> IdentitiesAsync(
        DashboardDbContext db,
        CancellationToken cancellation
    ) =>
        await db
            .FigureRevisions.Where(figure => figure.UntilVintage == null)
            .Select(figure => new
            {
                figure.Key,
                Identity = new FigureIdentity(
                    figure.EntityId,
                    figure.MetricId,
                    figure.PeriodKind,
                    figure.PeriodStart,
                    figure.PeriodEnd,
                    figure.Definition,
                    figure.GivenOn
                ),
            })
            .ToDictionaryAsync(one => one.Identity, one => one.Key, cancellation);
}
