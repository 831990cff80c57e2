using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Figures;

/// <summary>A rate with the day on which its source made it public.</summary>
public sealed record StoredRate(ExchangeRate Rate, DateOnly PublishedOn);

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
            .ToHashSet(StringComparer.Ordinal);
        if (currencies.Count == 0)
            return [];
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var stored = await db.ExchangeRatesAsync(vintage, cancellation);
        return
        [
            .. stored
                .Where(one => currencies.Contains(one.Rate.Currency))
                .Where(one => asOf is null || one.PublishedOn <= asOf)
                .Select(one => one.Rate),
        ];
    }
}

public static class ExchangeRateQueries
{
    /// <summary>All undisputed ones in dollars.</summary>
    public static async Task<List<StoredRate>> ExchangeRatesAsync(
        this DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    )
    {
        var rates = await db
            .FigureRevisions.AtVintage(vintage)
            .Where(rate =>
                rate.Metric.Key == MetricKeys.ExchangeRate
                && rate.Currency == ExchangeRate.Dollars
                && rate.Verification != Verification.Disputed
                && rate.High == rate.Low
            )
            .Join(
                db.EntityRevisions.AtVintage(vintage).Where(entity => entity.Symbol != null),
                rate => rate.EntityId,
                entity => entity.ParentId,
                (rate, entity) =>
                    new
                    {
                        Currency = entity.Symbol ?? "",
                        rate.PeriodKind,
                        rate.PeriodStart,
                        rate.PeriodEnd,
                        rate.Low,
                        rate.Key,
                        rate.PublishedOn,
                    }
            )
            .ToListAsync(cancellation);
        return
        [
            .. rates.Select(rate => new StoredRate(
                new(
                    rate.Currency,
                    new Period(rate.PeriodKind, rate.PeriodStart, rate.PeriodEnd),
                    rate.Low,
                    rate.Key
                ),
                rate.PublishedOn
            )),
        ];
    }
}
