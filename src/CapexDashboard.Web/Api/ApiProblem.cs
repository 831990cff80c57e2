using CapexDashboard.Domain.Comparisons;

namespace CapexDashboard.Web.Api;

/// <summary>What cannot be answered, as problem details: what, where and how to mend it.</summary>
internal static class ApiProblem
{
    /// <summary>400; <c>parameter</c> names the first bad one, <c>problems</c> all of them.</summary>
    public static IResult BadQuery(IReadOnlyList<QueryProblem> problems) =>
        Results.Problem(
            title: "The query cannot be answered",
            detail: string.Join(
                "; ",
                problems.Select(problem => $"{problem.Parameter}: {problem.Detail}")
            ),
            statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["parameter"] = problems[0].Parameter,
                ["problems"] = problems,
            }
        );

    public static IResult NotFound(string what) =>
        Results.Problem(
            title: "Not found",
            detail: what,
            statusCode: StatusCodes.Status404NotFound
        );

    public static IResult Gone(int vintage, int first) =>
        Results.Problem(
            title: "Not held any more",
            detail: $"This store begins at vintage {first} and does not hold vintage {vintage}. Ask for vintage {first} or a later one.",
            statusCode: StatusCodes.Status410Gone,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["parameter"] = "vintage",
            }
        );

    public static IResult StoreUnreachable() =>
        Results.Problem(
            title: "The store cannot be reached",
            detail: "The database does not answer at the moment. Try again in a few seconds.",
            statusCode: StatusCodes.Status503ServiceUnavailable
        );
}
