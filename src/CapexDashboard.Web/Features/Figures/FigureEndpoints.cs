using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Features.Figures;

internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder api)
    {
        api.MapGet(DashboardUrls.ApiFigures, ListAsync);
        api.MapGet(DashboardUrls.ApiFiguresCsv, CsvAsync);
        api.MapGet(DashboardUrls.ApiFigures + "/{key}", FindAsync);
        api.MapGet(DashboardUrls.ApiFigures + "/{key}/revisions", RevisionsAsync);
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        FigureQueries figures,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var list = await FigureListQuery.ReadAsync(request.Query, lists, paged: true, cancellation);
        if (list.Query.Problems.Count > 0)
            return ApiProblem.BadQuery(list.Query.Problems);
        var page = await figures.PageAsync(
            list.Filter,
            list.Vintage,
            list.Limit,
            list.Cursor,
            cancellation
        );
        var next = page.Next is { } cursor
            ? DashboardUrls.FiguresAfter(
                request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())),
                FigureListQuery.WriteCursor(cursor)
            )
            : null;
        return Results.Ok(new FigureListJson(page.Vintage, page.Total, next, page.Figures));
    }

    private static async Task<IResult> CsvAsync(
        HttpRequest request,
        FigureQueries figures,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var list = await FigureListQuery.ReadAsync(
            request.Query,
            lists,
            paged: false,
            cancellation
        );
        if (list.Query.Problems.Count > 0)
            return ApiProblem.BadQuery(list.Query.Problems);
        var all = figures.StreamAsync(list.Filter, list.Vintage, cancellation);
        return Results.Stream(
            stream => FigureCsv.WriteAsync(all, stream, cancellation),
            CsvAnswer.ContentType,
            $"capex-dashboard-figures-vintage-{list.Vintage}.csv"
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
        var query = new ListQuery(request.Query);
        var (known, _) = await AsKnown.ReadAsync(query, lists, cancellation);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        return await figures.FindAsync(key, known.Vintage, cancellation) switch
        {
            null => ApiProblem.NotFound($"There is no figure '{key}' at vintage {known.Vintage}."),
            { } figure when !known.IsPublic(figure.Source.PublishedOn) => ApiProblem.NotFound(
                $"Figure '{key}' was not public on {CsvAnswer.Day(known.AsOf)}: its source was published on {CsvAnswer.Day(figure.Source.PublishedOn)}."
            ),
            var figure => Results.Ok(figure),
        };
    }

    private static async Task<IResult> RevisionsAsync(
        string key,
        HttpRequest request,
        FigureQueries figures,
        CancellationToken cancellation
    )
    {
        var query = new ListQuery(request.Query);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        var revisions = await figures.RevisionsAsync(key, cancellation);
        return revisions.Count > 0
            ? Results.Ok(new { revisions })
            : ApiProblem.NotFound($"There is no figure '{key}'.");
    }
}
