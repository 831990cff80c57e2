using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Metrics;

public sealed record MetricView(
    string Key,
    string Name,
    MetricUnit Unit,
    MetricNature Nature,
    string Definition
);

public static class MetricQueries
{
    /// <summary>By key.</summary>
    public static Task<List<MetricView>> MetricsAsync(
        this DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    ) =>
        db
            .MetricRevisions.AtVintage(vintage)
            .Join(
                db.Metrics,
                revision => revision.ParentId,
                metric => metric.Id,
                (revision, metric) => new { metric.Key, Revision = revision }
            )
            .OrderBy(metric => metric.Key)
            .Select(metric => new MetricView(
                metric.Key,
                metric.Revision.Name,
                metric.Revision.Unit,
                metric.Revision.Nature,
                metric.Revision.Definition
            ))
            .ToListAsync(cancellation);
}
