using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Vintages;

internal static class VintageEndpoints
{
    public static void MapVintages(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiVintages, ListAsync);

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
                vintages = (await lists.VintagesAsync(cancellation)).Where(vintage =>
                    vintage.Number <= known.Vintage
                ),
            },
            cancellation
        );
}
