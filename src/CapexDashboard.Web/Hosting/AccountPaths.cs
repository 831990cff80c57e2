namespace CapexDashboard.Web.Hosting;

/// <summary>Where people sign in and edit: all that is not for readers.</summary>
internal static class AccountPaths
{
    private static readonly PathString[] ForSignedIn = [DashboardUrls.Admin, DashboardUrls.Logout];

    // Their addresses end with a token.
    private static readonly PathString[] Secret =
    [
        DashboardUrls.SetupRoot,
        DashboardUrls.InvitationRoot,
        DashboardUrls.ResetRoot,
    ];

    private static readonly PathString[] All = [.. ForSignedIn, .. Secret, DashboardUrls.Login];

    public static bool Contains(PathString path) => Find(All, path) is not null;

    public static bool IsForSignedIn(PathString path) => Find(ForSignedIn, path) is not null;

    /// <summary>As it may stand in a log: a link that works once is a secret.</summary>
    public static string Loggable(PathString path) =>
        Find(Secret, path) is { } root ? $"{root}/…" : path.Value ?? "";

    private static PathString? Find(PathString[] roots, PathString path)
    {
        foreach (var root in roots)
        {
            if (path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase))
                return root;
        }
        return null;
    }
}
