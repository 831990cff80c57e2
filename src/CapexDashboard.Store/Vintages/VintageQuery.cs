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
        return await Summaries(db.Vintages.OrderByDescending(vintage => vintage.Number))
            .ToListAsync(cancellation);
    }

    private static IQueryable<VintageSummary> Summaries(IQueryable<StoredVintage> vintages) =>
        vintages.Select(vintage => new VintageSummary(
            new Vintage(vintage.Number, vintage.At, vintage.By, vintage.Message),
            vintage.Added,
            vintage.Corrected,
            vintage.Retired
        ));

    /// <summary>Null where there is no such vintage.</summary>
    public async Task<VintageDetail?> FindAsync(
        int number,
        int most,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var asked = db.Vintages.Where(vintage => vintage.Number == number);
        if (await Summaries(asked).SingleOrDefaultAsync(cancellation) is not { } summary)
            return null;
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
                await context
                    .LastViews(
                        context
                            .FigureRevisions.Where(which)
                            .OrderBy(figure => figure.Key)
                            .Take(most),
                        number
                    )
                    .ToListAsync(cancellation)
            ).ToDictionary(figure => figure.Key);
    }
}
