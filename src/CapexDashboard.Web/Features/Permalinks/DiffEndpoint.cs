using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>What one permalink has and what another, as people read it.</summary>
internal sealed record DiffRowJson(string Name, string Left, string Right, string Difference);

/// <summary>In what two permalinks differ, as JSON.</summary>
/// <param name="Capex">What each counts as capex, and who is left out of it.</param>
/// <param name="Figures">Those that are behind only one of them, counted or shown beside, or that changed between them.</param>
internal sealed record DiffJson(
    string Left,
    string Right,
    IReadOnlyList<DiffRowJson> Amounts,
    IReadOnlyList<DiffRowJson> Capex,
    IReadOnlyList<DiffRowJson> Assumptions,
    IReadOnlyList<DiffFigure> Figures
)
{
    public static DiffJson Of(PermalinkDiff diff) =>
        new(
            diff.Left.Link.Slug,
            diff.Right.Link.Slug,
            [.. diff.Amounts.Select(Of)],
            [.. diff.Capex.Select(Of)],
            [.. diff.Assumptions.Select(Of)],
            diff.Figures
        );

    private static DiffRowJson Of(DiffRow row) =>
        new(row.Name, row.Left, row.Right, row.Difference);
}

internal static class DiffEndpoint
{
    public static void MapDiff(this IEndpointRouteBuilder api) =>
        api.MapGet(DashboardUrls.ApiDiff, AnswerAsync)
            .Describe<DiffJson>(
                "diff",
                "Two permalinks side by side",
                "In what two permalinks differ: what they answered, what they assume, which figures are behind them.",
                [Side("left", "article-best-case"), Side("right", "filed-2025")]
            );

    private static ApiParameter Side(string name, string example) =>
        new(name, "A slug, or the name of a curated comparison.", example) { IsRequired = true };

    private static async Task<IResult> AnswerAsync(
        HttpRequest request,
        PermalinkReading reading,
        PermalinkRecords links,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var query = new ListQuery(request.Query);
        var left = await reading.OpenAsync(query, "left", cancellation);
        var right = await reading.OpenAsync(query, "right", cancellation);
        return query.Problems.Count > 0
            ? ApiProblem.BadQuery(query.Problems)
            : Results.Ok(
                DiffJson.Of(await PermalinkDiff.OfAsync(left!, right!, links, lists, cancellation))
            );
    }
}
