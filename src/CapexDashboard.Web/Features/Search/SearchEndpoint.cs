using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Search;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Features.Search;

/// <summary>What says some words, as JSON.</summary>
/// <param name="FiguresFound">How many figures there are in all; null where they are too many to count.</param>
internal sealed record SearchJson(
    int Vintage,
    IReadOnlyList<EntityView> Entities,
    int? FiguresFound,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<SourceView> Sources
);

internal static class SearchEndpoint
{
    private const int Most = 100;
    private const int Each = 10;

    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiSearch, AnswerAsync)
            .Describe<SearchJson>(
                "search",
                "Search",
                $"What says all of some words: at most {Each} entities, claims and sources, and the newest {Each} figures.",
                [
                    new("q", $"The words, at most {Most} letters.", "capex microsoft")
                    {
                        IsRequired = true,
                    },
                    .. ApiParameters.AsKnown,
                ]
            );

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        SearchQuery search,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var query = ListQuery.Of(request);
        var words = query.Text("q");
        if (words is { Length: > Most })
            query.Problem("q", $"it is longer than {Most} letters");
        else if (words is null && query.Mistakes.Count == 0)
            query.Problem("q", "say which words to look for, such as q=microsoft");
        var (known, _) = await AsKnown.ReadAsync(query, lists, cancellation);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        var found = await search.AskAsync(words!, known.Vintage, known.AsOf, Each, cancellation);
        return Results.Ok(
            new SearchJson(
                known.Vintage,
                found.Entities,
                found.Figures.Total,
                found.Figures.Figures,
                found.Claims,
                found.Sources
            )
        );
    }
}
