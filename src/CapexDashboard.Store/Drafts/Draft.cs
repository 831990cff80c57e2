using CapexDashboard.Domain.Editing;

namespace CapexDashboard.Store.Drafts;

/// <summary>
/// What one editor means to publish together. Its id becomes the publication's, so that a connection lost at commit is looked
/// up before it is tried again. An editor has one open draft at most.
/// </summary>
public sealed class Draft
{
    public Guid Id { get; init; }
    public int AccountId { get; init; }

    /// <summary>The editor's public name when the draft was begun.</summary>
    public required string By { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The vintage that published it; null while it is none.</summary>
    public int? Vintage { get; set; }
    public DateTimeOffset? DiscardedAt { get; set; }
    public List<DraftChange> Changes { get; } = [];

    public bool IsOpen => Vintage is null && DiscardedAt is null;
}

/// <summary>One record as an editor wants it, in the very texts that were typed: what is not yet right is kept too.</summary>
public sealed class DraftChange
{
    /// <summary>Chosen by the form, so that what is sent twice is saved once.</summary>
    public Guid Id { get; init; }
    public Guid DraftId { get; init; }
    public RecordKind Kind { get; init; }

    /// <summary>Null while a new record's key cannot be told yet.</summary>
    public string? Key { get; set; }

    /// <summary>The record's last revision when the editor began, for the three-way comparison; null for a new record.</summary>
    public long? BaseRevisionId { get; set; }

    /// <summary>The record is to be retired; its values stay as they were.</summary>
    public bool Retires { get; set; }
    public Dictionary<string, string> Values { get; set; } = [];

    /// <summary>The reason of this change; the publication's message where there is none.</summary>
    public string Why { get; set; } = "";
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset SavedAt { get; set; }
}
