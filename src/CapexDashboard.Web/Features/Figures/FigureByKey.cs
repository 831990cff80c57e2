using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Features.Figures;

/// <summary>The history of a figure as JSON.</summary>
internal sealed record RevisionListJson(int Vintage, IReadOnlyList<FigureRevisionView> Revisions);

/// <summary>What the page of a figure shows, as JSON.</summary>
/// <param name="Neighbours">The same from period to period; of guidance how it changed for one.</param>
/// <param name="Claims">Keys of the article's claims that say it.</param>
/// <param name="Rate">What makes dollars of it; null for dollars.</param>
internal sealed record ReceiptJson(
    int Vintage,
    FigureView Figure,
    bool Retired,
    EntityView Entity,
    MetricView Metric,
    SourceView Source,
    IReadOnlyList<FigureView> Neighbours,
    IReadOnlyList<string> Claims,
    ExchangeRate? Rate
)
{
    public static ReceiptJson Of(FigureReceipt receipt) =>
        new(
            receipt.At,
            receipt.Figure,
            receipt.IsRetired,
            receipt.Entity,
            receipt.Metric,
            receipt.Source,
            receipt.Neighbours,
            [.. receipt.Claims.Select(claim => claim.Key)],
            receipt.Rate
        );
}

/// <summary>One figure: as it is, as it was, and with all that its page shows.</summary>
internal static class FigureByKey
{
    private static readonly ApiParameter Key = ApiParameter.Key(
        "The key of a figure; it never changes.",
        "microsoft-capex-cash-2024q4"
    );

    private static readonly ListShape<FigureRevisionView> Shape = new(
        "revisions",
        [
            new("from_vintage", state => state.FromVintage),
            new("until_vintage", state => state.UntilVintage),
            new("by", state => state.By),
            new("at", state => state.At),
            new("why", state => state.Why),
            new("origin", state => state.Origin),
            .. FigureColumns.Shape.Columns.Select(column => new ListColumn<FigureRevisionView>(
                column.Name,
                state => column.Value(state.Figure)
            )
            {
                Field = "figure",
            }),
        ]
    );

    public static void MapFigure(this IEndpointRouteBuilder api)
    {
        api.MapGet(DashboardUrls.ApiFigures + "/{key}", FindAsync)
            .Describe<FigureView>(
                "figure",
                "One figure",
                "A figure by its key.",
                [Key, .. ApiParameters.AsKnown]
            );
        api.MapGet(DashboardUrls.ApiFigures + "/{key}/receipt", ReceiptAsync)
            .Describe<ReceiptJson>(
                "receipt",
                "The receipt of a figure",
                "A figure with its entity, metric, source and neighbours, as on its page; one that was retired as it stood.",
                [Key, .. ApiParameters.AsKnown]
            );
        api.MapList(DashboardUrls.ApiFigures + "/{key}/revisions", RevisionsAsync)
            .Describe<RevisionListJson>(
                "revisions",
                "The revisions of a figure",
                "Every recorded state of a figure, oldest first: what it said, from which vintage to which, who changed it, when and why.",
                [Key, .. ApiParameters.OfList(Shape)]
            );
    }

    private static async Task<IResult> FindAsync(
        string key,
        HttpRequest request,
        FigureQueries figures,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var query = ListQuery.Of(request);
        var (known, _) = await AsKnown.ReadAsync(query, lists, cancellation);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        return await figures.FindAsync(key, known.Vintage, cancellation) switch
        {
            null => ApiProblem.NotFound(Missing(key, known)),
            { } figure when !known.IsPublic(figure.Source.PublishedOn) => ApiProblem.NotFound(
                NotPublic(key, known, figure)
            ),
            var figure => Results.Ok(figure),
        };
    }

    private static async Task<IResult> ReceiptAsync(
        string key,
        HttpRequest request,
        ReceiptQuery receipts,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var query = ListQuery.Of(request);
        var (known, _) = await AsKnown.ReadAsync(query, lists, cancellation);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        return await receipts.AskAsync(key, known.Vintage, cancellation) switch
        {
            null => ApiProblem.NotFound(Missing(key, known)),
            { } receipt when !known.IsPublic(receipt.Figure.Source.PublishedOn) =>
                ApiProblem.NotFound(NotPublic(key, known, receipt.Figure)),
            var receipt => Results.Ok(ReceiptJson.Of(receipt)),
        };
    }

    private static Task<IResult> RevisionsAsync(
        string key,
        HttpRequest request,
        FigureQueries figures,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        ListAnswer.OfAsync(
            request,
            lists,
            Shape,
            async known =>
                (await figures.RevisionsAsync(key, cancellation))
                    .Where(state => state.FromVintage <= known.Vintage)
                    .Where(state => known.IsPublic(state.Figure.Source.PublishedOn))
                    // What ended it was not published yet.
                    .Select(state =>
                        state.UntilVintage > known.Vintage
                            ? state with
                            {
                                UntilVintage = null,
                            }
                            : state
                    )
                    .ToList()
                    is { Count: > 0 } states
                    ? states
                    : null,
            cancellation,
            missing: $"There is no figure '{key}', or it was not public then."
        );

    private static string Missing(string key, AsKnown known) =>
        $"There is no figure '{key}' at vintage {known.Vintage}; {DashboardUrls.ApiFigures}?q= finds figures by words.";

    private static string NotPublic(string key, AsKnown known, FigureView figure) =>
        $"Figure '{key}' was not public on {CsvAnswer.Day(known.AsOf)}: its source was published on {CsvAnswer.Day(figure.Source.PublishedOn)}.";
}
