using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Permalinks;

/// <summary>Keeps what permalinks answered and finds it again, with what has become of the figures they were made of.</summary>
public sealed class PermalinkRecords(IDbContextFactory<DashboardDbContext> factory)
{
    /// <summary>Null where nobody has shared it.</summary>
    public async Task<Permalink?> FindAsync(string slug, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db
            .Permalinks.Where(link => link.Slug == slug)
            .Join(
                db.Vintages,
                link => link.Vintage,
                vintage => vintage.Number,
                (link, vintage) =>
                    new Permalink(
                        link.Slug,
                        link.DefinitionVersion,
                        link.Comparison,
                        new Vintage(vintage.Number, vintage.At, vintage.By, vintage.Message),
                        link.ModelVersion,
                        link.At,
                        link.Json,
                        link.Csv,
                        link.View
                    )
            )
            .SingleOrDefaultAsync(cancellation);
    }

    public async Task<bool> ExistsAsync(string slug, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.Permalinks.AnyAsync(link => link.Slug == slug, cancellation);
    }

    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.Permalinks.CountAsync(cancellation);
    }

    /// <summary>Those shared last.</summary>
    public async Task<IReadOnlyList<string>> NewestSlugsAsync(
        int most,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db
            .Permalinks.OrderByDescending(link => link.At)
            .ThenBy(link => link.Slug)
            .Select(link => link.Slug)
            .Take(most)
            .ToListAsync(cancellation);
    }

    /// <summary>Keeps a link with the states of the figures at its vintage; what is kept already stays as it is.</summary>
    /// <returns>Whether it is new.</returns>
    public async Task<bool> KeepAsync(
        Permalink link,
        IReadOnlyCollection<string> figures,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (json, csv, view) = (link.Json.ToArray(), link.Csv.ToArray(), link.View.ToArray());
        // Two readers may share the same at once: one of them makes the row.
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            insert into permalink (slug, definition_version, comparison, vintage, model_version, at, json, csv, view)
            values ({link.Slug}, {link.DefinitionVersion}, {link.Comparison}, {link.Vintage.Number}, {link.ModelVersion},
                {link.At}, {json}, {csv}, {view})
            on conflict (slug) do nothing
            """,
            cancellation
        );
        if (rows == 0)
            return false;
        var keys = figures.ToArray();
        var number = link.Vintage.Number;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into permalink_figure (slug, figure_revision_id)
            select {link.Slug}, revision.id
            from figure join figure_revision revision on revision.parent_id = figure.id
            where figure.key = any({keys})
                and revision.from_vintage <= {number}
                and (revision.until_vintage is null or revision.until_vintage > {number})
            """,
            cancellation
        );
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The figures as the link used them, by period and key.</summary>
    public async Task<IReadOnlyList<FigureView>> FiguresAsync(
        string slug,
        int vintage,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var used = db
            .PermalinkFigures.Where(figure => figure.Slug == slug)
            .Select(figure => figure.FigureRevision)
            .OrderBy(figure => figure.PeriodEnd)
            .ThenBy(figure => figure.Key);
        return await db.LastViews(used, vintage).ToListAsync(cancellation);
    }

    /// <summary>What differs between the figures a link used and those the same comparison is made of at a later vintage.</summary>
    /// <param name="usedNow">Null where the comparison can no longer be answered: then only what became of the figures counts.</param>
    public async Task<IReadOnlyList<UsedFigureChange>> ChangesAsync(
        Permalink link,
        IReadOnlyList<FigureView>? usedNow,
        int vintage,
        CancellationToken cancellation
    )
    {
        var before = await FiguresAsync(link.Slug, link.Vintage.Number, cancellation);
        var kept = before.Select(figure => figure.Key).ToHashSet(StringComparer.Ordinal);
        var after =
            usedNow?.ToDictionary(figure => figure.Key)
            ?? await AtAsync([.. kept], vintage, cancellation);
        var today = await AtAsync(
            [.. kept.Where(key => !after.ContainsKey(key))],
            vintage,
            cancellation
        );
        return
        [
            .. before
                .Select(figure => new UsedFigureChange(
                    figure,
                    after.GetValueOrDefault(figure.Key) ?? today.GetValueOrDefault(figure.Key),
                    after.ContainsKey(figure.Key)
                ))
                .Where(change => change.IsRetired || change.IsRevised || !change.IsUsed),
            .. after
                .Values.Where(figure => !kept.Contains(figure.Key))
                .Select(figure => new UsedFigureChange(null, figure, IsUsed: true)),
        ];
    }

    /// <summary>Which links were made of a figure, in whatever state.</summary>
    public async Task<PermalinkUses> UsesAsync(
        string figure,
        int vintage,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var slugs = db
            .PermalinkFigures.Where(used => used.FigureRevision.Parent.Key == figure)
            .Select(used => used.Slug)
            .Distinct();
        var count = await slugs.CountAsync(cancellation);
        var curated = count == 0 ? [] : await CuratedAsync(db, vintage, cancellation);
        var used = await slugs
            .Where(slug => curated.Select(one => one.Slug).Contains(slug))
            .ToListAsync(cancellation);
        return new PermalinkUses(count, [.. curated.Where(one => used.Contains(one.Slug))]);
    }

    /// <summary>Those that are recommended at a vintage, those of the home page first and in their order.</summary>
    public async Task<IReadOnlyList<CuratedComparison>> CuratedAsync(
        int vintage,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await CuratedAsync(db, vintage, cancellation);
    }

    private static Task<List<CuratedComparison>> CuratedAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    ) =>
        db
            .CuratedComparisonRevisions.AtVintage(vintage)
            .OrderBy(curated => curated.HomePosition == null)
            .ThenBy(curated => curated.HomePosition)
            .ThenBy(curated => curated.Parent.Key)
            .Select(curated => new CuratedComparison(
                curated.Parent.Key,
                curated.Title,
                curated.Commentary,
                curated.Slug,
                curated.Comparison,
                curated.DefinitionVersion,
                curated.Vintage,
                curated.HomePosition
            ))
            .ToListAsync(cancellation);

    private async Task<Dictionary<string, FigureView>> AtAsync(
        string[] keys,
        int vintage,
        CancellationToken cancellation
    )
    {
        if (keys.Length == 0)
            return [];
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var figures = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure => keys.Contains(figure.Parent.Key));
        return await db.LastViews(figures, vintage)
            .ToDictionaryAsync(figure => figure.Key, cancellation);
    }
}
