using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Metrics;

/// <summary>The metrics as JSON.</summary>
internal sealed record MetricListJson(int Vintage, IReadOnlyList<MetricView> Metrics);

internal static class MetricEndpoints
{
    private static readonly ListShape<MetricView> Shape = new(
        "metrics",
        new("key", metric => metric.Key),
        new("name", metric => metric.Name),
        new("unit", metric => metric.Unit),
        new("nature", metric => metric.Nature),
        new("definition", metric => metric.Definition)
    );

    public static void MapMetrics(this IEndpointRouteBuilder api) =>
        api.MapList(DashboardUrls.ApiMetrics, ListAsync)
            .Describe<MetricListJson>(
                "metrics",
                "Metrics",
                "What is measured, in which unit, and whether it is a flow (over a period) or a stock (at a date).",
                [.. ApiParameters.OfList(Shape)]
            );

    private static Task<IResult> ListAsync(
        HttpRequest request,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            lists,
            Shape,
            async known => await lists.MetricsAsync(known.Vintage, cancellation),
            cancellation
        );
}
