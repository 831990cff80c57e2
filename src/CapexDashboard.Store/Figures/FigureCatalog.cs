using System.Collections.Concurrent;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Figures;

/// <summary>
/// What lists of figures need of a vintage beside the figures: how many there are of each kind, the keys behind the numbers of
/// entities and metrics, and the units. None of it changes once it is published, so it is kept: the database then joins half as
/// much for a list.
/// </summary>
internal sealed class FigureCatalog
{
    private readonly IReadOnlyList<FacetCount> _facets;
    private readonly Dictionary<int, string> _entities;
    private readonly Dictionary<string, int> _entityNumbers;
    private readonly Dictionary<int, (string Key, MetricUnit Unit)> _metrics;

    private FigureCatalog(
        IReadOnlyList<FacetCount> facets,
        Dictionary<int, string> entities,
        Dictionary<int, (string Key, MetricUnit Unit)> metrics
    )
    {
        (_facets, _entities, _metrics) = (facets, entities, metrics);
        _entityNumbers = entities.ToDictionary(
            one => one.Value,
            one => one.Key,
            StringComparer.Ordinal
        );
    }

    /// <summary>The figures that a filter of nothing but kinds finds.</summary>
    public int Count(FigureFilter filter) =>
        _facets
            .Where(facet =>
                filter.Metrics.Count == 0 || filter.Metrics.Contains(_metrics[facet.MetricId].Key)
            )
            .Where(facet => filter.Basis is null || facet.Basis == filter.Basis)
            .Where(facet =>
                filter.Verification is null || facet.Verification == filter.Verification
            )
            .Sum(facet => facet.Count);

    /// <summary>The numbers of those that are known.</summary>
    public List<int> EntityNumbers(IEnumerable<string> keys) =>
        [.. keys.Where(_entityNumbers.ContainsKey).Select(key => _entityNumbers[key])];

    /// <summary>The numbers of those that are known.</summary>
    public List<int> MetricNumbers(IReadOnlyCollection<string> keys) =>
        [.. _metrics.Where(metric => keys.Contains(metric.Value.Key)).Select(metric => metric.Key)];

    public FigureView Name(UnnamedFigure figure)
    {
        var (metric, unit) = _metrics[figure.MetricId];
        return figure.View with
        {
            Entity = _entities[figure.EntityId],
            Metric = metric,
            Unit = unit,
        };
    }

    public static async Task<FigureCatalog> LoadAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    ) =>
        new(
            await db
                .FacetCounts.AsNoTracking()
                .Where(facet => facet.Vintage == vintage)
                .ToListAsync(cancellation),
            await db.Entities.ToDictionaryAsync(
                entity => entity.Id,
                entity => entity.Key,
                cancellation
            ),
            await db
                .MetricRevisions.AtVintage(vintage)
                .Join(
                    db.Metrics,
                    state => state.ParentId,
                    metric => metric.Id,
                    (state, metric) =>
                        new
                        {
                            metric.Id,
                            metric.Key,
                            state.Unit,
                        }
                )
                .ToDictionaryAsync(
                    metric => metric.Id,
                    metric => (metric.Key, metric.Unit),
                    cancellation
                )
        );
}

/// <summary>The catalogs of the vintages that were asked for last; nearly everybody asks for the newest.</summary>
internal sealed class FigureCatalogs
{
    private const int Most = 16;
    private readonly ConcurrentDictionary<int, FigureCatalog> _kept = [];

    public async Task<FigureCatalog> OfAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    )
    {
        if (_kept.TryGetValue(vintage, out var kept))
            return kept;
        if (_kept.Count >= Most)
            _kept.Clear();
        return _kept[vintage] = await FigureCatalog.LoadAsync(db, vintage, cancellation);
    }
}
