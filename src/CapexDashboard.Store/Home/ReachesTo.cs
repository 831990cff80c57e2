using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Home;

/// <param name="Day">The last that is covered.</param>
/// <param name="Figure">The key of the figure that reaches so far.</param>
public sealed record ReachedDay(DateOnly Day, string Figure);

/// <summary>Until when the data reach; null where there are none.</summary>
/// <param name="Filings">The last quarter for which all four hyperscalers have filed capex.</param>
/// <param name="TokenMarketCaps">The newest market cap of a network.</param>
/// <param name="NetworkRevenue">The newest revenue that was reported, of the sector or of a network.</param>
public sealed record ReachesTo(
    ReachedDay? Filings,
    ReachedDay? TokenMarketCaps,
    ReachedDay? NetworkRevenue
);

internal static class ReachesToQuery
{
    public static async Task<ReachesTo> ReachesToAsync(
        this DashboardDbContext db,
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    )
    {
        var known = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure =>
                figure.Basis == Basis.Reported && figure.Verification != Verification.Disputed
            )
            .Where(figure => asOf == null || figure.PublishedOn <= asOf);
        var networks = db
            .EntityRevisions.AtVintage(vintage)
            .Where(entity => entity.Kind == EntityKind.DepinNetwork)
            .Select(entity => entity.ParentId);
        return new ReachesTo(
            await FilingsAsync(known, cancellation),
            await NewestAsync(
                known.Where(figure =>
                    figure.Metric.Key == MetricKeys.MarketCap && networks.Contains(figure.EntityId)
                ),
                cancellation
            ),
            await NewestAsync(
                known.Where(figure => figure.Metric.Key == MetricKeys.NetworkRevenue),
                cancellation
            )
        );
    }

    // As far as the slowest of them: one that files early does not make the others current.
    private static async Task<ReachedDay?> FilingsAsync(
        IQueryable<FigureRevision> known,
        CancellationToken cancellation
    )
    {
        var quarters = known.Where(figure =>
            MetricKeys.Filed.Contains(figure.Metric.Key) && figure.PeriodKind == PeriodKind.Quarter
        );
        var reached = new List<ReachedDay>();
        foreach (var company in EntityKeys.Hyperscalers)
        {
            var own = quarters.Where(figure => figure.Entity.Key == company);
            if (await NewestAsync(own, cancellation) is not { } newest)
                return null;
            reached.Add(newest);
        }
        return reached.MinBy(one => one.Day);
    }

    private static Task<ReachedDay?> NewestAsync(
        IQueryable<FigureRevision> figures,
        CancellationToken cancellation
    ) =>
        figures
            .OrderByDescending(figure => figure.PeriodEnd)
            .ThenBy(figure => figure.Key)
            .Select(figure => new ReachedDay(figure.PeriodEnd, figure.Key))
            .FirstOrDefaultAsync(cancellation);
}
