using System.Runtime.CompilerServices;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Figures;

/// <summary>The one query behind the page, the JSON and the CSV of figures.</summary>
public sealed class FigureQueries(IDbContextFactory<DashboardDbContext> factory)
{
    // What is not counted beforehand is counted so far: beyond it, 'more than' says enough.
    public const int MostCounted = 10_000;

    private readonly FigureCatalogs _catalogs = new();

    public async Task<FigurePage> PageAsync(
        FigureFilter filter,
        int vintage,
        int limit,
        FigureCursor? after,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var catalog = await _catalogs.OfAsync(db, vintage, cancellation);
        var matching = Matching(db, filter, catalog, vintage);
        var total = filter.IsByKind
            ? catalog.Count(filter)
            : await CountAsync(matching, cancellation);
        var page = after is null ? matching : matching.After(filter, after);
        var figures = await db.Unnamed(page.Sorted(filter).Take(limit + 1), vintage)
            .ToListAsync(cancellation);
        var shown = figures.Take(limit).Select(catalog.Name).ToList();
        var next = figures.Count > limit ? FigureOrder.CursorAt(filter, shown[^1]) : null;
        return new FigurePage(vintage, total, shown, next);
    }

    /// <summary>All that match, one after the other, without holding them in memory.</summary>
    public async IAsyncEnumerable<FigureView> StreamAsync(
        FigureFilter filter,
        int vintage,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var catalog = await _catalogs.OfAsync(db, vintage, cancellation);
        var figures = db.Unnamed(Matching(db, filter, catalog, vintage).Sorted(filter), vintage)
            .AsAsyncEnumerable();
        await foreach (var figure in figures.WithCancellation(cancellation))
            yield return catalog.Name(figure);
    }

    /// <summary>Null where there is no such figure at that vintage.</summary>
    public async Task<FigureView?> FindAsync(
        string key,
        int vintage,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var found = db.FigureRevisions.AtVintage(vintage).Where(figure => figure.Parent.Key == key);
        return await db.Views(found, vintage).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Every recorded state, oldest first; empty where there is no such figure.</summary>
    public async Task<IReadOnlyList<FigureRevisionView>> RevisionsAsync(
        string key,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var newest = await db.NewestVintageAsync(cancellation);
        var revisions = db
            .FigureRevisions.Where(figure => figure.Parent.Key == key)
            .OrderBy(figure => figure.Number);
        var views = await db.LastViews(revisions, newest).ToListAsync(cancellation);
        var records = await revisions
            .Select(figure => new
            {
                figure.FromVintage,
                figure.UntilVintage,
                figure.By,
                figure.At,
                figure.Why,
                figure.Origin,
            })
            .ToListAsync(cancellation);
        return
        [
            .. views.Zip(
                records,
                (view, r) =>
                    new FigureRevisionView(
                        view,
                        r.FromVintage,
                        r.UntilVintage,
                        r.By,
                        r.At,
                        r.Why,
                        r.Origin
                    )
            ),
        ];
    }

    private static async Task<int?> CountAsync(
        IQueryable<FigureRevision> matching,
        CancellationToken cancellation
    )
    {
        var count = await matching.Take(MostCounted + 1).CountAsync(cancellation);
        return count > MostCounted ? null : count;
    }

    private static IQueryable<FigureRevision> Matching(
        DashboardDbContext db,
        FigureFilter filter,
        FigureCatalog catalog,
        int vintage
    )
    {
        var figures = db.FigureRevisions.AtVintage(vintage);
        // Asked by number and one by one, so that the planner sees the index that is already in the order of the list.
        var (entities, metrics) = (
            catalog.EntityNumbers(filter.Entities),
            catalog.MetricNumbers(filter.Metrics)
        );
        if (entities is [var entity])
            figures = figures.Where(figure => figure.EntityId == entity);
        else if (filter.Entities.Count > 0)
            figures = figures.Where(figure => entities.Contains(figure.EntityId));
        if (metrics is [var metric])
            figures = figures.Where(figure => figure.MetricId == metric);
        else if (filter.Metrics.Count > 0)
            figures = figures.Where(figure => metrics.Contains(figure.MetricId));
        if (filter.PeriodKinds.Count > 0)
            figures = figures.Where(figure => filter.PeriodKinds.Contains(figure.PeriodKind));
        if (filter.Basis is { } basis)
            figures = figures.Where(figure => figure.Basis == basis);
        if (filter.Verification is { } verification)
            figures = figures.Where(figure => figure.Verification == verification);
        if (filter.From is { } from)
            figures = figures.Where(figure => figure.PeriodEnd >= from);
        if (filter.To is { } to)
            figures = figures.Where(figure => figure.PeriodEnd <= to);
        if (filter.AsOf is { } day)
            figures = figures.Where(figure => figure.PublishedOn <= day);
        return (filter.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []).Aggregate(
            figures,
            Saying
        );
    }

    private static IQueryable<FigureRevision> Saying(
        IQueryable<FigureRevision> figures,
        string word
    )
    {
        var pattern = $"%{word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
        return figures.Where(figure => EF.Functions.ILike(figure.SearchText, pattern, "\\"));
    }
}
