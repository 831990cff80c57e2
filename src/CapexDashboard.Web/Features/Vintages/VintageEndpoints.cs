using CapexDashboard.Store;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Features.Vintages;

internal static class VintageEndpoints
{
    public static void MapVintages(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiVintages, ListAsync);

    private static Task<IResult> ListAsync(
        HttpRequest request,
        IDbContextFactory<DashboardDbContext> factory,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            factory,
            async (db, newest) =>
                new
                {
                    vintages = (await db.VintagesAsync(cancellation)).Where(vintage =>
                        vintage.Number <= newest
                    ),
                },
            cancellation
        );
}
