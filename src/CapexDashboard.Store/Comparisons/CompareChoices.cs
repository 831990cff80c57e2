using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Comparisons;

/// <summary>What can be chosen in a comparison.</summary>
/// <param name="Companies">Whose capex is followed.</param>
/// <param name="Years">Calendar years in which there is a filed quarter or a statement, newest first.</param>
/// <param name="Picks">Figures that may stand for a company of the comparison: statements and filed years, newest first.</param>
public sealed record CompareChoices(
    IReadOnlyList<EntityView> Companies,
    IReadOnlyList<int> Years,
    ILookup<string, FigureView> Picks
);

public sealed class CompareChoicesQuery(IDbContextFactory<DashboardDbContext> factory)
{
    public async Task<CompareChoices> AskAsync(
        Comparison comparison,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var vintage = comparison.Vintage ?? await db.NewestVintageAsync(cancellation);
        var entities = await db.EntitiesAsync(vintage, cancellation);
        var capex = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure => MetricKeys.Capex.Contains(figure.Metric.Key))
            .Where(figure => comparison.AsOf == null || figure.PublishedOn <= comparison.AsOf);
        var years = await capex
            .Where(figure =>
                figure.PeriodKind == PeriodKind.Quarter
                || figure.PeriodKind == PeriodKind.CalendarYear
            )
            .Select(figure => figure.PeriodEnd.Year)
            .Distinct()
            .OrderDescending()
            .ToListAsync(cancellation);
        var picks = capex
            .Where(figure =>
                comparison.Entities.Contains(figure.Entity.Key) && figure.Currency == "USD"
            )
            .Where(figure =>
                figure.PeriodKind != PeriodKind.Quarter
                || figure.Metric.Key == MetricKeys.CapexClaimed
            )
            .Where(figure => figure.PeriodKind != PeriodKind.Date)
            .OrderByDescending(figure => figure.PeriodEnd)
            .ThenByDescending(figure => figure.PublishedOn)
            .ThenBy(figure => figure.Parent.Key);
        return new CompareChoices(
            [.. entities.Where(entity => EntityKeys.HasCapex(entity.Kind))],
            years,
            (await FigureQueries.View(db, picks, vintage).ToListAsync(cancellation)).ToLookup(
                figure => figure.Entity
            )
        );
    }
}
