using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Sources;

/// <param name="Sources">By key.</param>
/// <param name="Successions">Of their figures, those that a later one of them said anew.</param>
public sealed record SourceList(
    IReadOnlyList<SourceView> Sources,
    IReadOnlyList<Succession> Successions
);

/// <summary>One source with all that rests on it.</summary>
/// <param name="Figures">By metric, entity and period; at most as many as were asked for.</param>
/// <param name="Successions">By the keys of those of its figures that were said anew.</param>
/// <param name="Made">How many claims of the article it makes.</param>
/// <param name="Claims">Claims of the article that were checked against it, in the article's order.</param>
public sealed record SourceDetail(
    SourceView Source,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<EntityView> Entities,
    IReadOnlyList<MetricView> Metrics,
    IReadOnlyDictionary<string, Succession> Successions,
    int Made,
    IReadOnlyList<ClaimView> Claims
);

/// <summary>The questions of the pages of sources.</summary>
public sealed class SourceQuery(IDbContextFactory<DashboardDbContext> factory)
{
    public async Task<SourceList> ListAsync(
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return new SourceList(
            await db.SourcesAsync(vintage, asOf, cancellation),
            await db.SuccessionsAsync(vintage, asOf, cancellation)
        );
    }

    /// <summary>Null where the vintage knows no such source, or it was not yet public.</summary>
    public async Task<SourceDetail?> FindAsync(
        string key,
        int vintage,
        DateOnly? asOf,
        int most,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        if (await db.SourceAsync(key, vintage, asOf, cancellation) is not { } source)
            return null;
        var figures = await FiguresAsync(db, key, vintage, most, cancellation);
        var claims = await db.ClaimsAsync(vintage, asOf, cancellation);
        var successions = await db.SuccessionsAsync(vintage, asOf, cancellation);
        return new SourceDetail(
            source,
            figures,
            await db.EntitiesAsync(
                figures.Select(figure => figure.Entity).ToHashSet(),
                vintage,
                cancellation
            ),
            await db.MetricsAsync(vintage, cancellation),
            successions.Where(one => one.Source == key).ToDictionary(one => one.Figure),
            claims.Count(claim => claim.Source == key),
            [.. claims.Where(claim => IsCheckedAgainst(claim, key))]
        );
    }

    private static Task<List<FigureView>> FiguresAsync(
        DashboardDbContext db,
        string source,
        int vintage,
        int most,
        CancellationToken cancellation
    )
    {
        var figures = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure => figure.Source.Key == source)
            .OrderBy(figure => figure.Metric.Key)
            .ThenBy(figure => figure.Entity.Key)
            .ThenBy(figure => figure.PeriodEnd)
            .ThenBy(figure => figure.Key)
            .Take(most);
        return db.Views(figures, vintage).ToListAsync(cancellation);
    }

    private static bool IsCheckedAgainst(ClaimView claim, string source) =>
        claim.VerdictSource == source || claim.Checks.Any(check => check.Source == source);
}
