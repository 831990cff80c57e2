using System.Globalization;
using CapexDashboard.Domain;
using CapexDashboard.Domain.Editing;
using Microsoft.AspNetCore.Http.Extensions;

namespace CapexDashboard.Web;

/// <summary>Where editors work.</summary>
public static partial class DashboardUrls
{
    public const string AdminPublish = AdminDraft + "/publish";
    public const string AdminDiscard = AdminDraft + "/discard";
    public const string AdminFind = Admin + "/find";
    public const string AdminChanges = Admin + "/changes";
    private const string AdminNewRoot = Admin + "/new";
    public const string AdminEdit = Admin + "/edit";
    public const string AdminHistory = Admin + "/history";
    public const string AdminSuggest = Admin + "/suggest";

    /// <summary>The draft, with why it was not published.</summary>
    public static string AdminDraftRefused(string why, string message) =>
        AdminDraft
        + new QueryBuilder
        {
            { "refused", why },
            { "message", message[..Math.Min(message.Length, 300)] },
        };

    public static string AdminNewOf(RecordKind kind, string? like = null) =>
        $"{AdminNewRoot}/{Terms.Write(kind)}"
        + (like is null ? "" : new QueryBuilder { { "like", like } }.ToString());

    public static string AdminEditOf(RecordKind kind, string key) =>
        $"{AdminEdit}/{Terms.Write(kind)}/{key}";

    /// <summary>One change of the editor's open draft.</summary>
    public static string AdminChangeOf(Guid change) => $"{AdminChanges}/{change:D}";

    public static string AdminSettleOf(Guid change) => AdminChangeOf(change) + "/settle";

    public static string AdminHistoryOf(RecordKind kind, string key) =>
        $"{AdminHistory}/{Terms.Write(kind)}/{key}";

    /// <summary>Where a revision is brought back.</summary>
    public static string AdminRestoreOf(RecordKind kind, string key, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{AdminHistoryOf(kind, key)}/{revision}");

    public static string AdminUndoOf(int vintage) =>
        string.Create(CultureInfo.InvariantCulture, $"{AdminVintages}/{vintage}/undo");

    public static string AdminFindOf(RecordKind kind, string words = "") =>
        AdminFind + new QueryBuilder { { "kind", Terms.Write(kind) }, { "q", words } };

    public static string AdminSuggestOf(RecordKind kind) => $"{AdminSuggest}/{Terms.Write(kind)}";
}
