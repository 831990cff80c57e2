using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Features.Compare;

internal static class GapEndpoint
{
    public static void MapGap(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiGap, AnswerAsync)
            .WithMetadata(new CachedByVintageAttribute())
            .Describe<GapJson>(
                "gap",
                "The funding gap",
                "What companies spend beside what token money could fund. The scenario's inputs take ranges; a second, pinned scenario repeats them with the prefix `b.`, and `chart=series` takes `from`, `to`, `step` and `stack`, `chart=projection` the inputs of growth and `base`. What the method of the projection would have said of earlier years, `backTest`, is here and on the page, not in the CSV, which is one table.",
                ComparisonParameters.All
            );

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        GapQuery gap,
        CancellationToken cancellation
    )
    {
        var parse = Comparison.Parse(request.QueryString.Value ?? "");
        if (parse.Refused is { Count: > 0 } problems)
            return ApiProblem.BadQuery(problems);
        return await gap.AnswerAsync(parse.Comparison, cancellation) switch
        {
            ReadGap reply => Results.Ok(GapJson.Of(new ExplorerView(reply))),
            RefusedGap refused => ApiProblem.BadQuery(refused.Problems),
            _ => throw new InvalidOperationException("a comparison is read or refused"),
        };
    }
}
