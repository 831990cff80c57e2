namespace CapexDashboard.Web.Api;

/// <summary>An address of the API as the documentation tells it; what carries none is not documented.</summary>
public sealed record ApiOperation(
    string Id,
    string Summary,
    string Description,
    IReadOnlyList<ApiParameter> Parameters
)
{
    /// <summary>Of a JSON object that is sent the one text in it; null where none is.</summary>
    public ApiParameter? Body { get; init; }

    /// <summary>It goes on until whoever asked leaves.</summary>
    public bool IsEndless { get; init; }
}

internal static class ApiDescribing
{
    private const string Json = "application/json";

    /// <summary>Answers JSON of type <typeparamref name="T"/>.</summary>
    public static RouteHandlerBuilder Describe<T>(
        this RouteHandlerBuilder route,
        string id,
        string summary,
        string description,
        IReadOnlyList<ApiParameter> parameters,
        ApiParameter? body = null
    ) =>
        route
            .Describe(id, summary, description, parameters, body)
            .Produces<T>(StatusCodes.Status200OK, Json);

    /// <summary>A list and its CSV.</summary>
    public static void Describe<T>(
        this (RouteHandlerBuilder Json, RouteHandlerBuilder Csv) list,
        string id,
        string summary,
        string description,
        IReadOnlyList<ApiParameter> parameters
    )
    {
        list.Json.Describe<T>(id, summary, description, parameters);
        list.Csv.Describe(id + "Csv", summary + " as CSV", description, parameters)
            .ProducesText(CsvAnswer.MediaType);
    }

    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder route,
        string id,
        string summary,
        string description,
        IReadOnlyList<ApiParameter> parameters,
        ApiParameter? body = null,
        bool isEndless = false
    )
    {
        foreach (var status in Refusals(parameters))
            route.Produces<ProblemJson>(status, ProblemJson.MediaType);
        return route.WithMetadata(
            new ApiOperation(id, summary, description, parameters)
            {
                Body = body,
                IsEndless = isEndless,
            }
        );
    }

    public static RouteHandlerBuilder ProducesText(
        this RouteHandlerBuilder route,
        string type,
        params string[] others
    ) => route.Produces<string>(StatusCodes.Status200OK, type, others);

    // Whatever is asked: a parameter that nobody knows, too often, or while the store is away.
    private static IEnumerable<int> Refusals(IReadOnlyList<ApiParameter> parameters)
    {
        yield return StatusCodes.Status400BadRequest;
        if (parameters.Any(parameter => parameter.IsInPath))
            yield return StatusCodes.Status404NotFound;
        if (parameters.Any(parameter => parameter.Name is "vintage" or "number"))
            yield return StatusCodes.Status410Gone;
        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status503ServiceUnavailable;
    }
}
