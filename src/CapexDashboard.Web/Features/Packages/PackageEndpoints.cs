using System.Globalization;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Packages;

/// <summary>The whole data set of a vintage as one file that never changes.</summary>
internal static class PackageEndpoints
{
    public static void MapDataPackages(this IEndpointRouteBuilder routes) =>
        routes.MapGet(DashboardUrls.DataPackagePattern, AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string number,
        HttpContext context,
        PackageFiles packages,
        VintageLists lists
    )
    {
        var cancellation = context.RequestAborted;
        if (
            !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var vintage)
            || vintage > await lists.NewestAsync(cancellation)
            || await packages.FindAsync(vintage, cancellation) is not { } package
        )
            return ApiProblem.NotFound(
                $"There is no vintage {number}. {DashboardUrls.Vintages} lists those there are."
            );
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.File(
            package.Path,
            "application/zip",
            $"capex-dashboard-vintage-{vintage}.zip",
            entityTag: package.Tag,
            enableRangeProcessing: true
        );
    }
}
