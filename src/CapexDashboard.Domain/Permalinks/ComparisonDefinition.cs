using CapexDashboard.Domain.Comparisons;

namespace CapexDashboard.Domain.Permalinks;

/// <summary>
/// The grammar of comparisons as a permalink keeps it, with its version. What was shared under an older one is brought
/// forward only to go on from there: what an old link says is kept, never worked out again.
/// </summary>
public static class ComparisonDefinition
{
    /// <summary>Raised whenever a stored whole query would be read otherwise than when it was stored.</summary>
    public const int Version = 2;

    // The step at index i brings a whole query of version i + 1 to version i + 2. Pure, and never changed once released.
    private static readonly IReadOnlyList<Func<string, string>> Steps = [WithBase];

    /// <summary>The comparison that a stored whole query means today; what it can no longer mean is a problem.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is not one that there ever was.</exception>
    public static ComparisonParse Read(string wholeQuery, int version) =>
        Comparison.Parse(Forward(wholeQuery, version, Steps));

    // A projection started from the comparison's year when it could not yet be chosen.
    private static string WithBase(string query)
    {
        var parameters = query.Split('&');
        var isProjection = parameters.Contains("chart=projection");
        return isProjection && !Array.Exists(parameters, one => Named(one, "base"))
            ? string.Join(
                '&',
                parameters.SelectMany(one =>
                    Named(one, "year") ? [one, "base=" + one["year=".Length..]] : (string[])[one]
                )
            )
            : query;
    }

    private static bool Named(string parameter, string name) =>
        parameter.StartsWith(name + "=", StringComparison.Ordinal);

    /// <summary>Through every step from the version on.</summary>
    internal static string Forward(
        string wholeQuery,
        int version,
        IReadOnlyList<Func<string, string>> steps
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, steps.Count + 1);
        return steps.Skip(version - 1).Aggregate(wholeQuery, (query, step) => step(query));
    }
}
