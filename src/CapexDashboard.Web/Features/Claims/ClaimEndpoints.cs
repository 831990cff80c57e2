using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Claims;

internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiClaims, ListAsync);

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
                claims = await lists.ClaimsAsync(known.Vintage, known.AsOf, cancellation),
            },
            cancellation
        );
}
