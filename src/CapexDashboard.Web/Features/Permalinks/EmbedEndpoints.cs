using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>What a frame shows.</summary>
/// <param name="Note">Which data it is.</param>
/// <param name="Address">Where the whole page is.</param>
public sealed record EmbeddedView(FrozenView View, string Note, string Address);

/// <summary>Links within pages of other sites: with what they kept, or with the newest figures.</summary>
internal static class EmbedEndpoints
{
    private static readonly string[] Data = ["frozen", "newest"];
    private static readonly string[] Themes = ["light", "dark"];

    public static void MapEmbeds(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(DashboardUrls.Embeds + "{name}", AnswerAsync)
            .WithMetadata(new CachedByVintageAttribute());

    private static async Task<IResult> AnswerAsync(
        string name,
        HttpRequest request,
        PermalinkReading reading,
        GapQuery gap,
        ViewFreezing freezing,
        CancellationToken cancellation
    )
    {
        var problems = new List<QueryProblem>();
        var data = Choice(request, "data", Data, problems);
        var theme = Choice(request, "theme", Themes, problems);
        if (problems.Count > 0)
            return ApiProblem.BadQuery(problems);
        if (await reading.OpenAsync(name.ToLowerInvariant(), cancellation) is not { } opened)
            return ApiProblem.NotFound("There is no such permalink.");
        var embedded =
            data == "newest"
                ? await FollowAsync(opened, gap, freezing, cancellation)
                : new EmbeddedView(
                    opened.View,
                    $"Data {opened.State}; these numbers do not change.",
                    DashboardUrls.PermalinkOf(opened.Link.Slug)
                );
        return new RazorComponentResult<EmbedDocument>(new { Embedded = embedded, Theme = theme });
    }

    private static async Task<EmbeddedView> FollowAsync(
        OpenedPermalink opened,
        GapQuery gap,
        ViewFreezing freezing,
        CancellationToken cancellation
    )
    {
        if (await gap.AnswerAsync(opened.Today, cancellation) is not ReadGap reply)
            return new EmbeddedView(
                opened.View,
                $"Data {opened.State}: the newest figures no longer answer this.",
                DashboardUrls.PermalinkOf(opened.Link.Slug)
            );
        return new EmbeddedView(
            await freezing.FreezeAsync(new ExplorerView(reply)),
            $"Data {Citation.StateOf(reply.Vintage)}; follows the newest figures.",
            DashboardUrls.CompareOf(opened.Today)
        );
    }

    private static string? Choice(
        HttpRequest request,
        string name,
        string[] choices,
        List<QueryProblem> problems
    )
    {
        if (request.Query[name] is not [{ Length: > 0 } text, ..])
            return null;
        var chosen = Array.Find(
            choices,
            choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)
        );
        if (chosen is null)
            problems.Add(new(name, $"it is {string.Join(" or ", choices)}"));
        return chosen;
    }
}
