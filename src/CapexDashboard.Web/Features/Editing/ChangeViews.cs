using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Store.Drafts.Forms;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>Opens changes: those of the editor's draft, and forms that begin one.</summary>
internal sealed class ChangeViews(DraftStore drafts, RecordQuery records)
{
    // What one figure does not have of another like it.
    private static readonly string[] OwnFields =
    [
        "period",
        "amount",
        "given-on",
        "quote",
        "note",
        "found-at",
    ];

    /// <summary>Null where the editor's open draft has no such change.</summary>
    public async Task<ChangeView?> FindAsync(int editor, Guid id, CancellationToken cancellation)
    {
        var draft = await drafts.OpenAsync(editor, cancellation);
        return draft?.Changes.Find(change => change.Id == id) is { } change
            ? await OfAsync(editor, draft, change, cancellation)
            : null;
    }

    /// <summary>A form for a new record, filled like another where one is named.</summary>
    public async Task<ChangeView> NewAsync(
        RecordKind kind,
        string? like,
        CancellationToken cancellation
    )
    {
        var states = like is null ? [] : await records.StatesAsync(kind, like, cancellation);
        var values =
            states.Count == 0
                ? Defaults(kind)
                : states[^1].Values.Where(value => !OwnFields.Contains(value.Key)).ToDictionary();
        return new ChangeView(
            Guid.NewGuid(),
            kind,
            Key: null,
            BaseRevisionId: null,
            Retires: false,
            values,
            Why: "",
            Saved: null,
            new FormCheck([], [], new Dictionary<string, string>()),
            [],
            []
        );
    }

    /// <summary>The change of the record that the draft has, or a form that begins one; null where there is no such record.</summary>
    public async Task<ChangeView?> EditAsync(
        int editor,
        RecordKind kind,
        string key,
        CancellationToken cancellation
    )
    {
        var draft = await drafts.OpenAsync(editor, cancellation);
        if (draft?.Changes.Find(one => one.Kind == kind && one.Key == key) is { } change)
            return await OfAsync(editor, draft, change, cancellation);
        var states = await records.StatesAsync(kind, key, cancellation);
        if (states is not [.., var last])
            return null;
        return new ChangeView(
            Guid.NewGuid(),
            kind,
            key,
            last.RevisionId,
            Retires: false,
            last.Values,
            Why: "",
            Saved: null,
            await records.CheckAsync(kind, key, last.Values, draft?.Changes ?? [], cancellation),
            states,
            await OthersAsync(editor, kind, key, cancellation)
        );
    }

    private async Task<ChangeView> OfAsync(
        int editor,
        Draft draft,
        DraftChange change,
        CancellationToken cancellation
    )
    {
        var key = change.BaseRevisionId is null ? null : change.Key;
        return new ChangeView(
            change.Id,
            change.Kind,
            change.Key,
            change.BaseRevisionId,
            change.Retires,
            change.Values,
            change.Why,
            change.SavedAt,
            await records.CheckAsync(change.Kind, key, change.Values, draft.Changes, cancellation),
            change.Key is null
                ? []
                : await records.StatesAsync(change.Kind, change.Key, cancellation),
            change.Key is null
                ? []
                : await OthersAsync(editor, change.Kind, change.Key, cancellation)
        );
    }

    private async Task<IReadOnlyList<(Draft Draft, DraftChange Change)>> OthersAsync(
        int editor,
        RecordKind kind,
        string key,
        CancellationToken cancellation
    ) =>
        [
            .. (await drafts.AllOpenAsync(cancellation))
                .Where(draft => draft.AccountId != editor)
                .SelectMany(draft =>
                    draft
                        .Changes.Where(change => change.Kind == kind && change.Key == key)
                        .Select(change => (draft, change))
                ),
        ];

    private static Dictionary<string, string> Defaults(RecordKind kind) =>
        kind is RecordKind.Figure
            ? new(StringComparer.Ordinal) { ["basis"] = "reported", ["verification"] = "verified" }
            : [];
}
