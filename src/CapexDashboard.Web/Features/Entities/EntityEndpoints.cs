using CapexDashboard.Store;
using CapexDashboard.Store.Entities;
using CapexDashboard.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Features.Entities;

internal static class EntityEndpoints
{
    public static void MapEntities(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiEntities, ListAsync);

    private static Task<IResult> ListAsync(
        HttpRequest request,
        IDbContextFactory<DashboardDbContext> factory,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            factory,
            async (db, vintage) =>
                new { vintage, entities = await db.EntitiesAsync(vintage, cancellation) },
            cancellation
        );
}
