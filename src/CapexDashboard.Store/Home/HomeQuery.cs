using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Home;

/// <summary>The one question the home page asks.</summary>
public sealed class HomeQuery(IDbContextFactory<DashboardDbContext> factory)
{
    public async Task<HomeData> AskAsync(
        IReadOnlyList<Comparison> comparisons,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var vintage = (
            await db.VintageAsync(await db.NewestVintageAsync(cancellation), cancellation)
        )!;
        var replies = new List<GapReply>();
        foreach (var comparison in comparisons)
            replies.Add(await GapQuery.AnswerAsync(db, comparison, vintage, cancellation));
        var claims = await db.ClaimsAsync(vintage.Number, cancellation);
        return new HomeData(
            vintage,
            replies,
            await GapContext.LoadAsync(db, replies, vintage, cancellation),
            await RaceAsync(db, vintage, cancellation),
            new ObservedTokenMoney(
                await SeenAsync(db, MetricKeys.TokenIssuance, vintage, cancellation),
                await SeenAsync(db, MetricKeys.CapitalRaised, vintage, cancellation),
                await SeenAsync(db, MetricKeys.NetworkRevenue, vintage, cancellation)
            ),
            claims.CountBy(claim => claim.Verdict).ToDictionary(),
            claims.FirstOrDefault(claim => claim.Verdict is Verdict.HoldsForAnotherPeriod)
        );
    }

    private static Task<FigureView?> SeenAsync(
        DashboardDbContext db,
        string metric,
        Vintage vintage,
        CancellationToken cancellation
    ) => db.NewestOfSectorAsync(metric, assumed: false, vintage.Number, cancellation);

    private static async Task<List<RaceQuarter>> RaceAsync(
        DashboardDbContext db,
        Vintage vintage,
        CancellationToken cancellation
    )
    {
        var figures = await FigureQueries.ForDomainAsync(
            db,
            EntityKeys.Hyperscalers,
            [MetricKeys.CapexCash],
            vintage.Number,
            asOf: null,
            cancellation
        );
        var companies = figures
            .Where(figure => figure.FeedsViews)
            .GroupBy(figure => figure.Entity)
            .ToDictionary(
                group => group.Key,
                group => FiledQuarters.Of(group, MetricKeys.CapexCash, within: null).Quarters
            );
        return
        [
            .. companies
                .Values.SelectMany(quarters => quarters.Keys)
                .Distinct()
                .Where(quarter => companies.Values.All(quarters => quarters.ContainsKey(quarter)))
                .Order()
                .Select(quarter => new RaceQuarter(
                    quarter,
                    companies.ToDictionary(
                        company => company.Key,
                        company => company.Value[quarter]
                    )
                )),
        ];
    }
}
