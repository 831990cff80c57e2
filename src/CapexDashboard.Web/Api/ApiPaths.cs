namespace CapexDashboard.Web.Api;

internal static class ApiPaths
{
    private static readonly string[] Endings = [".json", ".csv", ".svg", ".png", ".bib", ".csl"];

    /// <summary>What answers problem details, whatever happens.</summary>
    public static bool Contains(PathString path) => IsUnder(path, DashboardUrls.ApiRoot);

    /// <summary>What scripts of other sites may read.</summary>
    public static bool IsOpen(PathString path) =>
        IsUnder(path, DashboardUrls.ApiRoot)
        || IsUnder(path, "/openapi")
        || IsUnder(path, "/data")
        || path == DashboardUrls.Events
        || path == DashboardUrls.OEmbed
        || path == DashboardUrls.VintagesFeed
        || IsForm(path.Value ?? "");

    /// <summary>What counts against the limit of an address: all of it that has to be made anew.</summary>
    public static bool IsLimited(PathString path) => path != DashboardUrls.Events && IsOpen(path);

    private static bool IsUnder(PathString path, string root) =>
        path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase);

    // Comparisons and permalinks in other forms.
    private static bool IsForm(string path) =>
        (
            path.StartsWith(DashboardUrls.Compare + ".", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith(DashboardUrls.Permalinks, StringComparison.OrdinalIgnoreCase)
        ) && Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
