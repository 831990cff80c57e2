using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Landscape;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Landscape;

/// <param name="Networks">The largest first of those whose market cap is of the newest day, then those with an older one.</param>
internal sealed record ServiceJson(NetworkService? Service, IReadOnlyList<ListedNetwork> Networks);

/// <summary>The landscape as JSON.</summary>
/// <param name="Camps">The article's taxonomy of kinds of project, in our words; it judges kinds and names no project.</param>
/// <param name="Services">Apart from it, the stored networks by what they sell.</param>
internal sealed record LandscapeJson(
    int Vintage,
    IReadOnlyList<ArticleCamp> Camps,
    IReadOnlyList<ServiceJson> Services
);

internal static class LandscapeEndpoint
{
    public static void MapLandscape(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiLandscape, AnswerAsync)
            .Describe<LandscapeJson>(
                "landscape",
                "Landscape",
                "The article's kinds of Web3 AI projects and, apart from them, the networks by what they sell with the newest market cap known of each, its day, and whether it is older than the newest of all.",
                ApiParameters.AsKnown
            );

    private static Task<IResult> AnswerAsync(
        HttpRequest request,
        LandscapeQuery landscape,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        OneAnswer.OfAsync(
            request,
            lists,
            async known => new LandscapeJson(
                known.Vintage,
                ArticleKinds.Camps,
                [
                    .. ServiceNetworks
                        .Of(await landscape.AskAsync(known.Vintage, known.AsOf, cancellation))
                        .Select(group => new ServiceJson(group.Service, group.Networks)),
                ]
            ),
            _ => "",
            cancellation
        );
}
