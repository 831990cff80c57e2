using CapexDashboard.Store;
using CapexDashboard.Store.Claims;
using CapexDashboard.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Features.Claims;

internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiClaims, ListAsync);

    private static Task<IResult> ListAsync(
        HttpRequest request,
        IDbContextFactory<DashboardDbContext> factory,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            factory,
            async (db, vintage) =>
                new { vintage, claims = await db.ClaimsAsync(vintage, cancellation) },
            cancellation
        );
}
