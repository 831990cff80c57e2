using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Features.Figures;

internal static class FigureEndpoints
{
    private const string About =
        "Figures with their sources. Money in the full unit of its currency (dollars, not millions), shares as fractions; `low` and `high` are equal for a point, and no `high` means 'at least'.";

    public static void MapFigures(this IEndpointRouteBuilder api)
    {
        api.MapGet(DashboardUrls.ApiFigures, ListAsync)
            .WithMetadata(new CachedByVintageAttribute())
            .Describe<FigureListJson>(
                "figures",
                "Figures",
                About + " One page at a time: `next` is the address of the following one.",
                [.. FigureParameters.All, .. FigureParameters.Paging]
            );
        // Not kept: they are as long as the data are many.
        api.MapGet(DashboardUrls.ApiFiguresCsv, CsvAsync)
            .Describe(
                "figuresCsv",
                "Figures as CSV",
                About + " All that match, streamed.",
                FigureParameters.All
            )
            .ProducesText(CsvAnswer.MediaType);
        api.MapGet(DashboardUrls.ApiFiguresNdjson, NdjsonAsync)
            .Describe(
                "figuresNdjson",
                "Figures as NDJSON",
                About + " All that match, streamed, one JSON object a line.",
                FigureParameters.All
            )
            .ProducesText(FigureStream.NdjsonType);
        api.MapFigure();
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        FigureQueries figures,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var list = await FigureListQuery.ReadAsync(
            ListQuery.Of(request),
            lists,
            paged: true,
            cancellation
        );
        var columns = FigureColumns.Shape.Choose(list.Query);
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
            ? DashboardUrls.NextPage(request, FigureListQuery.WriteCursor(cursor))
            : null;
        if (columns.IsAll)
            return Results.Ok(new FigureListJson(page.Vintage, page.Total, next, page.Figures));
        return Results.Ok(
            new
            {
                vintage = page.Vintage,
                total = page.Total,
                next,
                figures = columns.Items(page.Figures, ListAnswer.JsonOptions(request.HttpContext)),
            }
        );
    }

    private static Task<IResult> CsvAsync(
        HttpRequest request,
        FigureQueries figures,
        VintageLists lists,
        CancellationToken cancellation
    ) =>
        StreamAsync(
            request,
            figures,
            lists,
            (all, columns, stream) =>
                FigureStream.WriteCsvAsync(all, columns, stream, cancellation),
            CsvAnswer.ContentType,
            "csv",
            cancellation
        );

    private static Task<IResult> NdjsonAsync(
        HttpRequest request,
        FigureQueries figures,
        VintageLists lists,
        CancellationToken cancellation
    )
    {
        var options = ListAnswer.JsonOptions(request.HttpContext);
        return StreamAsync(
            request,
            figures,
            lists,
            (all, columns, stream) =>
                FigureStream.WriteNdjsonAsync(all, columns, options, stream, cancellation),
            FigureStream.NdjsonType,
            "ndjson",
            cancellation
        );
    }

    private static async Task<IResult> StreamAsync(
        HttpRequest request,
        FigureQueries figures,
        VintageLists lists,
        Func<IAsyncEnumerable<FigureView>, ChosenColumns<FigureView>, Stream, Task> write,
        string type,
        string ending,
        CancellationToken cancellation
    )
    {
        var list = await FigureListQuery.ReadAsync(
            ListQuery.Of(request),
            lists,
            paged: false,
            cancellation
        );
        var columns = FigureColumns.Shape.Choose(list.Query);
        if (list.Query.Problems.Count > 0)
            return ApiProblem.BadQuery(list.Query.Problems);
        var all = figures.StreamAsync(list.Filter, list.Vintage, cancellation);
        return Results.Stream(
            stream => write(all, columns, stream),
            type,
            $"capex-dashboard-figures-vintage-{list.Vintage}.{ending}"
        );
    }
}
