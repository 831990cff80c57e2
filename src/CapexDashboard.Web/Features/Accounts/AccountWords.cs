using System.Globalization;
using CapexDashboard.Store.Accounts;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>What pages say about accounts.</summary>
internal static class AccountWords
{
    // The first that is found: browsers name those before them, too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string A(string role) =>
        role == Roles.Administrator ? "an administrator" : "an editor";

    /// <summary>7 Nov 2026, 14:05 UTC.</summary>
    public static string At(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>Firefox on Linux, or what it says where we know neither.</summary>
    public static string Browser(string said)
    {
        var (browser, system) = (Find(Browsers, said), Find(Systems, said));
        return (browser, system) switch
        {
            (not null, not null) => $"{browser} on {system}",
            (not null, null) => browser,
            _ => said.Length > 0 ? said[..Math.Min(said.Length, 40)] : "an unknown browser",
        };
    }

    public static string State(AccountView account, DateTimeOffset now) =>
        account.DisabledAt is not null ? "disabled"
        : account.LockedUntil > now
            ? "only known browsers and passkeys for some minutes, after many wrong tries"
        : "active";

    private static string? Find((string Mark, string Name)[] known, string said) =>
        Array.Find(known, one => said.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
