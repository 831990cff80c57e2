using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Sources;

internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiSources, ListAsync);

    private static Task<IResult> ListAsync(
        HttpRequest request,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            lists,
            async vintage => new
            {
                vintage,
                sources = await lists.SourcesAsync(vintage, cancellation),
            },
            cancellation
        );
}
