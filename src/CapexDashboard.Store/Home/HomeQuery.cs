using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Comparisons;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Home;

/// <summary>The one question the home page asks.</summary>
public sealed class HomeQuery(IDbContextFactory<DashboardDbContext> factory, CapexRecords records)
{
    /// <param name="comparisons">As known on the same day, which may be none.</param>
    /// <param name="number">A vintage that there is.</param>
    public async Task<HomeData> AskAsync(
        IReadOnlyList<Comparison> comparisons,
        int number,
        CancellationToken cancellation
    )
    {
        var vintage = await records.AtAsync(number, cancellation);
        var record = await records.OfAsync(vintage, EntityKeys.Hyperscalers, cancellation);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var claims = await db.ClaimsAsync(number, cancellation);
        return new HomeData(
            record,
            [.. comparisons.Select(record.Answer)],
            record.ObservedOn(comparisons[0].AsOf),
            claims.CountBy(claim => claim.Verdict).ToDictionary(),
            claims.FirstOrDefault(claim => claim.Verdict is Verdict.HoldsForAnotherPeriod)
        );
    }
}
