using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Figures;

/// <summary>A figure that another was worked out from, with the names of whom and what it is about.</summary>
public sealed record FigurePart(FigureView Figure, string Entity, string Metric);

/// <summary>All that is known of one figure at a vintage.</summary>
/// <param name="Figure">As last recorded, where the figure is retired.</param>
/// <param name="Revisions">Those of the vintage and before, oldest first.</param>
/// <param name="Neighbours">Figures of the same kind, oldest first, with this one among them.</param>
/// <param name="Claims">The article's claims that this figure states.</param>
/// <param name="Links">The permalinks that are made of it.</param>
/// <param name="Parts">What it was worked out from, in the order of its keys, as far as the vintage knows it.</param>
/// <param name="Rate">The rate that makes dollars of it; null for dollars, and where none is known.</param>
public sealed record FigureReceipt(
    FigureView Figure,
    EntityView Entity,
    MetricView Metric,
    SourceView Source,
    IReadOnlyList<FigureRevisionView> Revisions,
    IReadOnlyList<FigureView> Neighbours,
    IReadOnlyList<ClaimView> Claims,
    PermalinkUses Links,
    IReadOnlyList<FigurePart> Parts,
    ExchangeRate? Rate
)
{
    /// <summary>The last revision was closed and nothing put in its place.</summary>
    public bool IsRetired => Revisions[^1].UntilVintage <= At;

    /// <summary>The vintage that was asked.</summary>
    public required int At { get; init; }
}

/// <summary>The one question that a figure's page asks.</summary>
public sealed class ReceiptQuery(
    IDbContextFactory<DashboardDbContext> factory,
    FigureQueries figures,
    ExchangeRateQuery rates,
    PermalinkRecords permalinks
)
{
    /// <summary>Null where the vintage knows no such figure.</summary>
    public async Task<FigureReceipt?> AskAsync(
        string key,
        int vintage,
        CancellationToken cancellation
    )
    {
        var revisions = (await figures.RevisionsAsync(key, cancellation))
            .Where(revision => revision.FromVintage <= vintage)
            .ToList();
        if (revisions is not [.., var last])
            return null;
        // What it is about and rests on may have been retired with it.
        var stood = last.UntilVintage <= vintage ? last.UntilVintage.Value - 1 : vintage;
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return new FigureReceipt(
            last.Figure,
            (await db.EntityAsync(last.Figure.Entity, stood, cancellation))!,
            (await db.MetricsAsync(stood, cancellation)).Single(metric =>
                metric.Key == last.Figure.Metric
            ),
            await SourceAsync(db, last.Figure, stood, cancellation),
            revisions,
            await NeighboursAsync(db, last.Figure, vintage, cancellation),
            await db.ClaimsAsync(vintage, key, cancellation),
            await permalinks.UsesAsync(key, vintage, cancellation),
            await PartsAsync(db, last.Figure, stood, cancellation),
            ExchangeRate.For(
                last.Figure.ToFigure(),
                await rates.ForAsync([last.Figure], vintage, asOf: null, cancellation)
            )
        )
        {
            At = vintage,
        };
    }

    private static async Task<IReadOnlyList<FigurePart>> PartsAsync(
        DashboardDbContext db,
        FigureView figure,
        int vintage,
        CancellationToken cancellation
    )
    {
        var keys = figure.DerivedFrom;
        if (keys.Count == 0)
            return [];
        var parts = await db.Views(
                db.FigureRevisions.AtVintage(vintage).Where(part => keys.Contains(part.Key)),
                vintage
            )
            .ToDictionaryAsync(part => part.Key, cancellation);
        var entities = (
            await db.EntitiesAsync(
                [.. parts.Values.Select(part => part.Entity).Distinct()],
                vintage,
                cancellation
            )
        ).ToDictionary(entity => entity.Key, entity => entity.Name);
        var metrics = (await db.MetricsAsync(vintage, cancellation)).ToDictionary(
            metric => metric.Key,
            metric => metric.Name
        );
        return
        [
            .. keys.Where(parts.ContainsKey)
                .Select(key => parts[key])
                .Select(part => new FigurePart(part, entities[part.Entity], metrics[part.Metric])),
        ];
    }

    private static async Task<SourceView> SourceAsync(
        DashboardDbContext db,
        FigureView figure,
        int vintage,
        CancellationToken cancellation
    )
    {
        var source = await db
            .FigureRevisions.Where(revision =>
                revision.Parent.Key == figure.Key && revision.Number == figure.Revision
            )
            .Select(revision => revision.Source.Key)
            .SingleAsync(cancellation);
        return (await db.SourceAsync(source, vintage, asOf: null, cancellation))!;
    }

    // Of guidance how it changed for one period, of everything else how it went on from period to period.
    private static async Task<IReadOnlyList<FigureView>> NeighboursAsync(
        DashboardDbContext db,
        FigureView figure,
        int vintage,
        CancellationToken cancellation
    )
    {
        var alike = db
            .FigureRevisions.AtVintage(vintage)
            .Where(other =>
                other.Entity.Key == figure.Entity
                && other.Metric.Key == figure.Metric
                && other.PeriodKind == figure.PeriodKind
            );
        alike = figure.GivenOn is null
            ? alike.Where(other => other.Definition == figure.Definition)
            : alike.Where(other =>
                other.PeriodStart == figure.PeriodStart && other.PeriodEnd == figure.PeriodEnd
            );
        return await db.Views(
                alike.OrderBy(other => other.PeriodEnd).ThenBy(other => other.GivenOn),
                vintage
            )
            .ToListAsync(cancellation);
    }
}
