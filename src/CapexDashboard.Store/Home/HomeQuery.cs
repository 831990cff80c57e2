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
    /// <param name="comparisons">All of the same vintage and day.</param>
    public async Task<HomeData> AskAsync(
        IReadOnlyList<Comparison> comparisons,
        CancellationToken cancellation
    )
    {
        var number = comparisons[0].Vintage ?? await records.NewestVintageAsync(cancellation);
        var asOf = comparisons[0].AsOf;
        var vintage = await records.AtAsync(number, cancellation);
        var record = await records.OfAsync(vintage, EntityKeys.Hyperscalers, cancellation);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var claims = await db.ClaimsAsync(number, asOf, cancellation);
        return new HomeData(
            record,
            [.. comparisons.Select(record.Answer).OfType<ReadGap>()],
            record.Observed(asOf),
            claims.CountBy(claim => claim.Verdict).ToDictionary(),
            claims.FirstOrDefault(claim => claim.Verdict is Verdict.HoldsForAnotherPeriod),
            await db.ReachesToAsync(number, asOf, cancellation)
        );
    }
}
