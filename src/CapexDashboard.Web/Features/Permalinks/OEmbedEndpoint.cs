using CapexDashboard.Web.Api;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>Tells other programs how to embed a link (oEmbed 1.0, as JSON).</summary>
internal static class OEmbedEndpoint
{
    private const int LeastSide = 100;
    private const int MostSide = 4000;

    public static void MapOEmbed(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(DashboardUrls.OEmbed, AnswerAsync)
            .WithMetadata(new CachedByVintageAttribute())
            .Describe<Dictionary<string, object>>(
                "oembed",
                "How to embed a permalink",
                "oEmbed 1.0, JSON alone; unknown parameters are ignored, as its consumers send some of their own.",
                [
                    new("url", "The address of a permalink of this site.", "")
                    {
                        IsRequired = true,
                    },
                    new("format", "", "json") { Choices = ["json"] },
                    new("maxwidth", "In pixels.", "600") { Range = (LeastSide, MostSide) },
                    new("maxheight", "In pixels.", "400") { Range = (LeastSide, MostSide) },
                ]
            );

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        PermalinkReading reading,
        CancellationToken cancellation
    )
    {
        var query = new ListQuery(request.Query);
        var url = query.Text("url");
        var format = query.Text("format") ?? "json";
        var width = query.Number("maxwidth", LeastSide, MostSide) ?? EmbedHtml.Width;
        var height = query.Number("maxheight", LeastSide, MostSide) ?? EmbedHtml.Height;
        if (url is null && query.Mistakes.Count == 0)
            query.Problem("url", "it is the address of a permalink of this site");
        // The oEmbed specification would have 501, which is for what a server may learn one day.
        if (format != "json")
            query.Problem("format", "it is json");
        if (query.Mistakes.Count > 0)
            return ApiProblem.BadQuery(query.Mistakes);
        if (
            NameOf(url!, request) is not { } name
            || await reading.OpenAsync(name, cancellation) is not { } opened
        )
            return ApiProblem.NotFound("There is no permalink of this site at that address.");
        return Answer(opened, request, width, Math.Min(height, EmbedHtml.Height));
    }

    private static IResult Answer(
        OpenedPermalink opened,
        HttpRequest request,
        int width,
        int height
    ) =>
        Results.Json(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["version"] = "1.0",
                ["type"] = "rich",
                ["title"] = opened.Title,
                ["provider_name"] = Citation.Site,
                ["provider_url"] = DashboardUrls.Absolute(request, DashboardUrls.Home),
                ["html"] = EmbedHtml.Of(
                    request,
                    DashboardUrls.EmbedOf(opened.Link.Slug),
                    opened.Title,
                    height
                ),
                ["width"] = Math.Min(width, EmbedHtml.Width),
                ["height"] = height,
                ["thumbnail_url"] = DashboardUrls.Absolute(
                    request,
                    DashboardUrls.PreviewOf(opened.Link.Slug)
                ),
                ["thumbnail_width"] = PictureSize.PreviewWidth,
                ["thumbnail_height"] = PictureSize.PreviewHeight,
            }
        );

    // Of this site alone; whatever hangs behind the name means nothing.
    private static string? NameOf(string url, HttpRequest request) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && address.AbsolutePath.StartsWith(DashboardUrls.Permalinks, StringComparison.Ordinal)
            ? address.AbsolutePath[DashboardUrls.Permalinks.Length..]
            : null;
}
