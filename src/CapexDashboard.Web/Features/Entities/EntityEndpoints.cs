using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Entities;

internal static class EntityEndpoints
{
    public static void MapEntities(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiEntities, ListAsync);

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
                entities = await lists.EntitiesAsync(known.Vintage, cancellation),
            },
            cancellation
        );
}
