using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Sources;

/// <summary>The sources as JSON.</summary>
internal sealed record SourceListJson(int Vintage, IReadOnlyList<SourceView> Sources);

/// <summary>One source as JSON, with all that rests on it.</summary>
/// <param name="SaidAnew">Those of its figures that a later source said anew, and where.</param>
/// <param name="ClaimsMade">How many claims of the article it makes.</param>
/// <param name="ClaimsChecked">The claims that were checked against it.</param>
internal sealed record SourceJson(
    int Vintage,
    SourceView Source,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<Succession> SaidAnew,
    int ClaimsMade,
    IReadOnlyList<string> ClaimsChecked
)
{
    public static SourceJson Of(SourceDetail detail, int vintage) =>
        new(
            vintage,
            detail.Source,
            detail.Figures,
            [.. detail.Successions.Values],
            detail.Made,
            [.. detail.Claims.Select(claim => claim.Key)]
        );
}

internal static class SourceEndpoints
{
    // More than rest on any, as on its page.
    private const int MostFigures = 1000;

    private static readonly ListShape<SourceView> Shape = new(
        "sources",
        new("key", source => source.Key),
        new("title", source => source.Title),
        new("publisher", source => source.Publisher),
        new("kind", source => source.Kind),
        new("published_on", source => source.PublishedOn),
        new("published_precision", source => source.PublishedPrecision),
        new("accessed_on", source => source.AccessedOn),
        new("url", source => source.Url),
        new("note", source => source.Note),
        new("figures", source => source.Figures)
    );

    public static void MapSources(this IEndpointRouteBuilder api)
    {
        api.MapList(DashboardUrls.ApiSources, ListAsync)
            .Describe<SourceListJson>(
                "sources",
                "Sources",
                "Where figures come from, with the day each became public and how many figures rest on it.",
                [.. ApiParameters.OfList(Shape)]
            );
        api.MapGet(DashboardUrls.ApiSources + "/{key}", FindAsync)
            .Describe<SourceJson>(
                "source",
                "One source",
                "A source with the figures that rest on it and the claims it makes or decides, as on its page.",
                [
                    ApiParameter.Key("The key of a source.", "meta-q4-2023-results"),
                    .. ApiParameters.AsKnown,
                ]
            );
    }

    private static Task<IResult> ListAsync(
        HttpRequest request,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            lists,
            Shape,
            async known => await lists.SourcesAsync(known.Vintage, known.AsOf, cancellation),
            cancellation
        );

    private static Task<IResult> FindAsync(
        string key,
        HttpRequest request,
        SourceQuery sources,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        OneAnswer.OfAsync(
            request,
            lists,
            async known =>
                await sources.FindAsync(key, known.Vintage, known.AsOf, MostFigures, cancellation)
                    is { } detail
                    ? SourceJson.Of(detail, known.Vintage)
                    : null,
            known =>
                $"There is no source '{key}' at vintage {known.Vintage}, or it was not public then; {DashboardUrls.ApiSources} lists all.",
            cancellation
        );
}
