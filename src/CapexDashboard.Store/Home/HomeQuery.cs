using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Entities;
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
        var entities = await db.EntitiesAsync(vintage.Number, cancellation);
        return new HomeData(
            vintage,
            replies,
            await PartsAsync(db, replies, vintage, cancellation),
            await RaceAsync(db, vintage, cancellation),
            await NewestAsync(db, MetricKeys.TokenIssuance, assumed: true, vintage, cancellation),
            new ObservedTokenMoney(
                await NewestAsync(
                    db,
                    MetricKeys.TokenIssuance,
                    assumed: false,
                    vintage,
                    cancellation
                ),
                await NewestAsync(
                    db,
                    MetricKeys.CapitalRaised,
                    assumed: false,
                    vintage,
                    cancellation
                ),
                await NewestAsync(
                    db,
                    MetricKeys.NetworkRevenue,
                    assumed: false,
                    vintage,
                    cancellation
                )
            ),
            claims.CountBy(claim => claim.Verdict).ToDictionary(),
            claims.FirstOrDefault(claim => claim.Verdict is Verdict.HoldsForAnotherPeriod),
            entities.ToDictionary(entity => entity.Key, entity => entity.Name)
        );
    }

    private static async Task<Dictionary<string, FigureView>> PartsAsync(
        DashboardDbContext db,
        List<GapReply> replies,
        Vintage vintage,
        CancellationToken cancellation
    )
    {
        var keys = replies
            .SelectMany(reply => reply.Answer!.Companies)
            .SelectMany(company => company.Figures)
            .ToList();
        var figures = db
            .FigureRevisions.AtVintage(vintage.Number)
            .Where(figure => keys.Contains(figure.Parent.Key));
        return await FigureQueries
            .View(db, figures, vintage.Number)
            .ToDictionaryAsync(figure => figure.Key, cancellation);
    }

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

    private static Task<FigureView?> NewestAsync(
        DashboardDbContext db,
        string metric,
        bool assumed,
        Vintage vintage,
        CancellationToken cancellation
    )
    {
        var figures = db
            .FigureRevisions.AtVintage(vintage.Number)
            .Where(figure =>
                figure.Entity.Key == EntityKeys.DepinSector && figure.Metric.Key == metric
            )
            .Where(figure => figure.Verification != Verification.Disputed)
            .Where(figure => figure.Basis == Basis.Assumption == assumed)
            .OrderByDescending(figure => figure.PeriodEnd)
            .ThenBy(figure => figure.Parent.Key);
        return FigureQueries.View(db, figures, vintage.Number).FirstOrDefaultAsync(cancellation);
    }
}
