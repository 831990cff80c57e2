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
            async known => new
            {
                vintage = known.Vintage,
                sources = await lists.SourcesAsync(known.Vintage, known.AsOf, cancellation),
            },
            cancellation
        );
}
