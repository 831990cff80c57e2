using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Figures;

/// <summary>The stored rates by which figures in other currencies are shown in dollars too.</summary>
public sealed class ExchangeRateQuery(IDbContextFactory<DashboardDbContext> factory)
{
    /// <summary>Those of the figures' currencies; none is asked for where all of them are in dollars.</summary>
    public async Task<IReadOnlyList<ExchangeRate>> ForAsync(
        IEnumerable<FigureView> figures,
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    )
    {
        var currencies = figures
            .Select(figure => figure.Currency)
            .OfType<string>()
            .Where(currency => currency != ExchangeRate.Dollars)
            .Distinct()
            .ToList();
        if (currencies.Count == 0)
            return [];
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db
            .FigureRevisions.AtVintage(vintage)
            .Where(rate =>
                rate.Metric.Key == MetricKeys.ExchangeRate
                && rate.Currency == ExchangeRate.Dollars
                && rate.Verification != Verification.Disputed
                && rate.High == rate.Low
                && (asOf == null || rate.PublishedOn <= asOf)
            )
            .Join(
                db.EntityRevisions.AtVintage(vintage)
                    .Where(entity => currencies.Contains(entity.Symbol!)),
                rate => rate.EntityId,
                entity => entity.ParentId,
                (rate, entity) =>
                    new ExchangeRate(entity.Symbol!, rate.PeriodEnd, rate.Low, rate.Key)
            )
            .ToListAsync(cancellation);
    }
}
