using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Compare;

internal static class GapEndpoint
{
    public static void MapGap(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiGap, AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        GapQuery gap,
        CancellationToken cancellation
    )
    {
        var parse = Comparison.Parse(request.QueryString.Value ?? "");
        if (parse.Refused is { Count: > 0 } problems)
            return ApiProblem.BadQuery(problems);
        var (reply, record) = await gap.ExplainAsync(parse.Comparison, cancellation);
        return record is null
            ? ApiProblem.BadQuery(reply.Problems)
            : Results.Ok(GapJson.Of(reply, record));
    }
}
