using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The view of <c>/compare</c> in other forms, for its very address with an ending.</summary>
internal static class CompareFiles
{
    public static void MapCompareFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            DashboardUrls.CompareCsv,
            (HttpRequest request, GapQuery gap, CancellationToken cancellation) =>
                AnswerAsync(request, gap, GapCsv.Of, cancellation)
        );

    // What a page ignores, its other forms ignore too.
    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        GapQuery gap,
        Func<GapReply, CapexRecord, IResult> write,
        CancellationToken cancellation
    )
    {
        var parse = Comparison.Parse(request.QueryString.Value ?? "");
        if (parse.Problems.Count > 0)
            return ApiProblem.BadQuery(parse.Problems);
        var (reply, record) = await gap.ExplainAsync(parse.Comparison, cancellation);
        return record is null ? ApiProblem.BadQuery(reply.Problems) : write(reply, record);
    }
}
