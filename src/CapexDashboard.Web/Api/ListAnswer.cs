using System.Text.Json;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Hosting;
using CapexDashboard.Web.Layout;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace CapexDashboard.Web.Api;

/// <summary>
/// A whole list at a vintage and by what was public on a day, as JSON and, with the ending .csv, as CSV. Entities, metrics and
/// vintages have no day of publication in the world: they take the parameter too and answer the same, so that a script can
/// send it everywhere.
/// </summary>
internal static class ListAnswer
{
    private const string CsvEnding = ".csv";

    /// <summary>The list and its CSV, answered by the same <paramref name="answer"/>.</summary>
    public static (RouteHandlerBuilder Json, RouteHandlerBuilder Csv) MapList(
        this IEndpointRouteBuilder api,
        string path,
        Delegate answer
    ) =>
        (
            Kept(api.MapGet(path, answer)),
            // What is downloaded may be long, and is seldom asked for again.
            api.MapGet(path + CsvEnding, answer)
        );

    private static RouteHandlerBuilder Kept(RouteHandlerBuilder route) =>
        route.WithMetadata(new CachedByVintageAttribute());

    /// <param name="narrow">What a list takes besides: reads it and says which rows it leaves.</param>
    public static async Task<IResult> OfAsync<T>(
        HttpRequest request,
        VintageLists lists,
        ListShape<T> shape,
        Func<AsKnown, Task<IReadOnlyList<T>?>> list,
        CancellationToken cancellation,
        Func<ListQuery, Func<T, bool>>? narrow = null,
        string? missing = null
    )
    {
        var query = ListQuery.Of(request);
        var (known, _) = await AsKnown.ReadAsync(query, lists, cancellation);
        var (columns, order) = (shape.Choose(query), shape.Order(query));
        var leaves = narrow?.Invoke(query) ?? (_ => true);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        if (await list(known) is not { } rows)
            return ApiProblem.NotFound(missing!);
        var asked = order(rows.Where(leaves));
        return IsCsv(request)
            ? Csv(shape, columns, asked, known.Vintage)
            : Json(request, shape, columns, asked, known.Vintage);
    }

    public static bool IsCsv(HttpRequest request) =>
        request.Path.Value!.EndsWith(CsvEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>How the program writes JSON.</summary>
    public static JsonSerializerOptions JsonOptions(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private static IResult Json<T>(
        HttpRequest request,
        ListShape<T> shape,
        ChosenColumns<T> columns,
        IReadOnlyList<T> rows,
        int vintage
    ) =>
        Results.Ok(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["vintage"] = vintage,
                [shape.Name] = columns.Items(rows, JsonOptions(request.HttpContext)),
            }
        );

    public static IResult Csv<T>(
        ListShape<T> shape,
        ChosenColumns<T> columns,
        IReadOnlyList<T> rows,
        int vintage
    ) =>
        Results.File(
            columns.Table(rows).ToBytes(),
            CsvAnswer.ContentType,
            $"capex-dashboard-{shape.Name}-vintage-{vintage}.csv"
        );
}
