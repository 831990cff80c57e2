namespace CapexDashboard.Web.Features.Accounts;

/// <summary>Who may: the names for <c>[Authorize(Policy = …)]</c>. All of /admin asks for an editor by itself.</summary>
public static class Policies
{
    /// <summary>An editor or an administrator.</summary>
    public const string Editor = "editor";

    public const string Administrator = "administrator";
}
