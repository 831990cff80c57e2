using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CapexDashboard.Web;

/// <summary>Signing in, and what only editors see.</summary>
public static partial class DashboardUrls
{
    public const string Login = "/login";
    public const string LoginCode = Login + "/code";
    public const string LoginPasskeyOptions = Login + "/passkey-options";
    public const string Logout = "/logout";
    public const string SetupRoot = "/setup";
    public const string InvitationRoot = "/invitation";
    public const string ResetRoot = "/reset";
    public const string Admin = "/admin";
    public const string AdminDraft = Admin + "/draft";
    public const string AdminVintages = Admin + "/vintages";
    public const string AdminLog = Admin + "/log";
    public const string AdminLogCsv = AdminLog + ".csv";
    public const string AdminAccount = Admin + "/account";
    public const string AdminAccountPasskeyOptions = AdminAccount + "/passkey-options";
    public const string AdminAccounts = Admin + "/accounts";

    /// <summary>Sign in, and then go on where one was going.</summary>
    public static string LoginOf(string to) => Login + To(to);

    /// <param name="endsOthers">The tick is carried over to where the code is typed.</param>
    public static string LoginCodeOf(string to, bool endsOthers = false)
    {
        var query = new QueryBuilder();
        if (AfterLogin(to) != Admin)
            query.Add("to", to);
        if (endsOthers)
            query.Add(Features.Accounts.EndOthers.Name, "1");
        return LoginCode + query;
    }

    public static string SetupOf(string token) => $"{SetupRoot}/{token}";

    public static string InvitationOf(string token) => $"{InvitationRoot}/{token}";

    public static string ResetOf(string token) => $"{ResetRoot}/{token}";

    public static string AdminAccountOf(int id) =>
        string.Create(CultureInfo.InvariantCulture, $"{AdminAccounts}/{id}");

    /// <summary>A page that says what was just done on it.</summary>
    public static string Done(string page, string what) =>
        page + new QueryBuilder { { "done", what } };

    public static string AdminLogOf(IEnumerable<KeyValuePair<string, string>> filter) =>
        AdminLog + new QueryBuilder(filter);

    public static string AdminLogBefore(
        IEnumerable<KeyValuePair<string, string>> filter,
        long entry
    ) =>
        AdminLog
        + new QueryBuilder(filter) { { "before", entry.ToString(CultureInfo.InvariantCulture) } };

    public static string AdminLogCsvOf(IEnumerable<KeyValuePair<string, string>> filter) =>
        AdminLogCsv + new QueryBuilder(filter);

    /// <summary>
    /// Where to go after signing in: only to a page of ours that one must be signed in for, whatever the address says.
    /// </summary>
    public static string AfterLogin(string? to) =>
        to is not null
        && new PathString(Admin) is var admin
        && to.StartsWith(Admin, StringComparison.Ordinal)
        && !to.Any(char.IsControl)
        && !to.Contains('\\', StringComparison.Ordinal)
        && new PathString(to.Split('?', '#')[0]).StartsWithSegments(admin, StringComparison.Ordinal)
            ? to
            : Admin;

    private static string To(string to) =>
        AfterLogin(to) == Admin ? "" : new QueryBuilder { { "to", to } }.ToString();
}
