using CapexDashboard.Domain.Comparisons;

namespace CapexDashboard.Web.Api;

/// <summary>Problem details (RFC 9457) as the documentation tells them.</summary>
/// <param name="Type">Where the kind of problem is explained.</param>
/// <param name="Parameter">The first parameter that is wrong, with 400.</param>
/// <param name="Problems">All that is wrong and how to mend it, with 400.</param>
internal sealed record ProblemJson(
    string Type,
    string Title,
    int Status,
    string? Detail,
    string? Parameter,
    IReadOnlyList<QueryProblem>? Problems
)
{
    public const string MediaType = "application/problem+json";
}

/// <summary>What cannot be answered, as problem details: what, where and how to mend it.</summary>
internal static class ApiProblem
{
    /// <summary>400; <c>parameter</c> names the first bad one, <c>problems</c> all of them.</summary>
    public static IResult BadQuery(IReadOnlyList<QueryProblem> problems) =>
        Results.Problem(
            type: DashboardUrls.ProblemOf("bad-query"),
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

    /// <summary>400, or 413: what was sent cannot be read at all.</summary>
    public static IResult Malformed(int status, string why) =>
        Results.Problem(
            type: DashboardUrls.ProblemOf("malformed"),
            title: "The request is not well formed",
            detail: char.ToUpperInvariant(why[0]) + why[1..] + ".",
            statusCode: status
        );

    public static IResult NotFound(string what) =>
        Results.Problem(
            type: DashboardUrls.ProblemOf("not-found"),
            title: "Not found",
            detail: what,
            statusCode: StatusCodes.Status404NotFound
        );

    public static IResult Gone(int vintage, int first) =>
        Results.Problem(
            type: DashboardUrls.ProblemOf("gone"),
            title: "Not held any more",
            detail: $"This store begins at vintage {first} and does not hold vintage {vintage}. Ask for vintage {first} or a later one.",
            statusCode: StatusCodes.Status410Gone,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["parameter"] = "vintage",
            }
        );

    public static IResult TooMany(int perMinute, int seconds) =>
        Results.Problem(
            type: DashboardUrls.ProblemOf("too-many"),
            title: "Too many requests",
            detail: $"One address may ask {perMinute} times a minute. Ask again in {seconds} s; ask with If-None-Match for what you hold, and for many figures at once as CSV or NDJSON.",
            statusCode: StatusCodes.Status429TooManyRequests
        );

    public static IResult StoreUnreachable() =>
        Results.Problem(
            type: DashboardUrls.ProblemOf("unreachable"),
            title: "The store cannot be reached",
            detail: "The database does not answer at the moment. Try again in a few seconds.",
            statusCode: StatusCodes.Status503ServiceUnavailable
        );
}
