namespace CapexDashboard.Domain.Comparisons;

/// <summary>What is wrong with a query: where, and how to mend it.</summary>
public sealed record QueryProblem(string Parameter, string Detail);

/// <summary>
/// A query read as a comparison. With <see cref="Problems"/> the comparison holds what could be read and defaults for
/// the rest: the nearest one that can be opened.
/// </summary>
/// <param name="Unknown">Parameters that are not of this grammar: pages ignore them, the API refuses them.</param>
public sealed record ComparisonParse(
    Comparison Comparison,
    IReadOnlyList<QueryProblem> Problems,
    IReadOnlyList<string> Unknown
)
{
    /// <summary>All that the API refuses: the problems, then the parameters that are not known.</summary>
    public IReadOnlyList<QueryProblem> Refused =>
        [
            .. Problems,
            .. Unknown.Select(name => new QueryProblem(name, "a comparison has no such parameter")),
        ];
}
