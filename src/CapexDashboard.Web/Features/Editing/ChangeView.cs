using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Store.Drafts.Forms;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>One change with all that its page says of it.</summary>
/// <param name="Saved">When it was saved last; null for a form that nobody has typed into yet.</param>
/// <param name="States">The record's revisions, oldest first; empty for a new record.</param>
/// <param name="Others">Changes of the same record in the drafts of others.</param>
public sealed record ChangeView(
    Guid Id,
    RecordKind Kind,
    string? Key,
    long? BaseRevisionId,
    bool Retires,
    IReadOnlyDictionary<string, string> Values,
    string Why,
    DateTimeOffset? Saved,
    FormCheck Check,
    IReadOnlyList<RecordState> States,
    IReadOnlyList<(Draft Draft, DraftChange Change)> Others
)
{
    public IRecordForm Form => RecordForms.Of(Kind);

    public RecordState? Base => States.FirstOrDefault(state => state.RevisionId == BaseRevisionId);

    public RecordState? Last => States.Count > 0 ? States[^1] : null;

    public bool IsSaved => Saved is not null;

    /// <summary>As the form's script compares it; empty where it never was.</summary>
    public string SavedAt =>
        Saved?.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    public bool IsNew => BaseRevisionId is null;

    /// <summary>Somebody published another state since the editor began.</summary>
    public bool IsConflict => Last?.RevisionId != BaseRevisionId;

    public bool NeedsReason => !IsNew;
}
