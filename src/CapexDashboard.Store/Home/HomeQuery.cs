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
    public async Task<HomeData> AskAsync(
        IReadOnlyList<Comparison> comparisons,
        CancellationToken cancellation
    )
    {
        var newest = await records.NewestVintageAsync(cancellation);
        var vintage = await records.AtAsync(newest, cancellation);
        var record = await records.OfAsync(vintage, EntityKeys.Hyperscalers, cancellation);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var claims = await db.ClaimsAsync(newest, cancellation);
        return new HomeData(
            record,
            [.. comparisons.Select(record.Answer)],
            claims.CountBy(claim => claim.Verdict).ToDictionary(),
            claims.FirstOrDefault(claim => claim.Verdict is Verdict.HoldsForAnotherPeriod)
        );
    }
}
