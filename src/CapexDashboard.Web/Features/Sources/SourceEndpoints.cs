using CapexDashboard.Store;
using CapexDashboard.Store.Sources;
using CapexDashboard.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Features.Sources;

internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiSources, ListAsync);

    private static Task<IResult> ListAsync(
        HttpRequest request,
        IDbContextFactory<DashboardDbContext> factory,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            factory,
            async (db, vintage) =>
                new { vintage, sources = await db.SourcesAsync(vintage, cancellation) },
            cancellation
        );
}
