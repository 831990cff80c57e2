using System.Globalization;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Packages;

/// <summary>The whole data set of a vintage as one file that never changes.</summary>
internal static class PackageEndpoints
{
    private const string Zip = "application/zip";

    public static void MapDataPackages(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(DashboardUrls.DataPackagePattern, AnswerAsync)
            .Describe(
                "dataPackage",
                "The whole data set of a vintage",
                "A Frictionless data package: every table as CSV with its columns described, licence, citation and checksums. It never changes; the program begins an empty store with it.",
                [ApiParameter.InPath("number", "The number of a vintage.", "1")]
            )
            .ProducesText(Zip);

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
            || vintage == 0
            || await lists.NewestVintageAsync(vintage, cancellation) is var known
                && known.Number != vintage
            || await packages.FindAsync(vintage, cancellation) is not { } package
        )
            return ApiProblem.NotFound(
                $"There is no vintage {number}. {DashboardUrls.Vintages} lists those there are."
            );
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(
            package.Path,
            Zip,
            $"capex-dashboard-vintage-{vintage}.zip",
            lastModified: known.At,
            entityTag: package.Tag,
            enableRangeProcessing: true
        );
    }
}
