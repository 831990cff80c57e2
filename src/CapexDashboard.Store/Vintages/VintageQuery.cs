using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Figures;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Vintages;

/// <summary>A vintage with how many figures it added, corrected and retired.</summary>
public sealed record VintageSummary(Vintage Vintage, int Added, int Corrected, int Retired);

/// <summary>One figure that a vintage changed: without before it was added, without after retired.</summary>
public sealed record VintageChange(FigureView? Before, FigureView? After)
{
    public FigureView Figure => After ?? Before!;
}

/// <param name="Changes">By key; at most as many as were asked for.</param>
public sealed record VintageDetail(VintageSummary Summary, IReadOnlyList<VintageChange> Changes);

/// <summary>What was published when, and what each publication changed.</summary>
public sealed class VintageQuery(IDbContextFactory<DashboardDbContext> factory)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<VintageSummary>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var published = await db
            .FigureRevisions.GroupBy(figure => figure.FromVintage)
            .Select(group => new
            {
                Vintage = group.Key,
                Added = group.Count(figure => figure.Number == 1),
                Corrected = group.Count(figure => figure.Number > 1),
            })
            .ToDictionaryAsync(group => group.Vintage, cancellation);
        var closed = await db
            .FigureRevisions.Where(figure => figure.UntilVintage != null)
            .GroupBy(figure => figure.UntilVintage!.Value)
            .Select(group => new { Vintage = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Vintage, group => group.Count, cancellation);
        return
        [
            .. (await db.VintagesAsync(cancellation)).Select(vintage =>
            {
                var of = published.GetValueOrDefault(vintage.Number);
                var corrected = of?.Corrected ?? 0;
                // Whatever was closed and not put anew is retired.
                var retired = closed.GetValueOrDefault(vintage.Number) - corrected;
                return new VintageSummary(vintage, of?.Added ?? 0, corrected, retired);
            }),
        ];
    }

    /// <summary>Null where there is no such vintage.</summary>
    public async Task<VintageDetail?> FindAsync(
        int number,
        int most,
        CancellationToken cancellation
    )
    {
        var summary = (await ListAsync(cancellation)).FirstOrDefault(one =>
            one.Vintage.Number == number
        );
        if (summary is null)
            return null;
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var after = await StatesAsync(db, figure => figure.FromVintage == number);
        var before = await StatesAsync(db, figure => figure.UntilVintage == number);
        var changes = after
            .Keys.Union(before.Keys)
            .Order(StringComparer.Ordinal)
            .Take(most)
            .Select(key => new VintageChange(
                before.GetValueOrDefault(key),
                after.GetValueOrDefault(key)
            ));
        return new VintageDetail(summary, [.. changes]);

        async Task<Dictionary<string, FigureView>> StatesAsync(
            DashboardDbContext context,
            System.Linq.Expressions.Expression<Func<FigureRevision, bool>> which
        ) =>
            (
                await FigureQueries
                    .View(
                        context,
                        context
                            .FigureRevisions.Where(which)
                            .OrderBy(figure => figure.Parent.Key)
                            .Take(most),
                        number
                    )
                    .ToListAsync(cancellation)
            ).ToDictionary(figure => figure.Key);
    }
}
