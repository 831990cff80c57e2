using CapexDashboard.Store;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Features.Metrics;

internal static class MetricEndpoints
{
    public static void MapMetrics(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiMetrics, ListAsync);

    private static Task<IResult> ListAsync(
        HttpRequest request,
        IDbContextFactory<DashboardDbContext> factory,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            factory,
            async (db, vintage) =>
                new { vintage, metrics = await db.MetricsAsync(vintage, cancellation) },
            cancellation
        );
}
