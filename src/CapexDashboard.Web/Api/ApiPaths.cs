namespace CapexDashboard.Web.Api;

internal static class ApiPaths
{
    public static bool Contains(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
