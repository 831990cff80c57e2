using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Figures;

internal static class SectorFigures
{
    /// <summary>The newest undisputed figure of the whole DePIN sector: one that was assumed, or one that was not.</summary>
    public static Task<FigureView?> NewestOfSectorAsync(
        this DashboardDbContext db,
        string metric,
        bool assumed,
        int vintage,
        CancellationToken cancellation
    )
    {
        var figures = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure =>
                figure.Entity.Key == EntityKeys.DepinSector && figure.Metric.Key == metric
            )
            .Where(figure => figure.Verification != Verification.Disputed)
            .Where(figure => figure.Basis == Basis.Assumption == assumed)
            .OrderByDescending(figure => figure.PeriodEnd)
            .ThenBy(figure => figure.Parent.Key);
        return FigureQueries.View(db, figures, vintage).FirstOrDefaultAsync(cancellation);
    }
}
