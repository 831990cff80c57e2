using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Metrics;

internal static class MetricEndpoints
{
    public static void MapMetrics(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiMetrics, ListAsync);

    private static Task<IResult> ListAsync(
        HttpRequest request,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            lists,
            async known => new
            {
                vintage = known.Vintage,
                metrics = await lists.MetricsAsync(known.Vintage, cancellation),
            },
            cancellation
        );
}
