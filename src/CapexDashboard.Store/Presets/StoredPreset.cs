using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Presets;

public sealed class StoredPreset
{
    public int Id { get; private set; }
    public required string Key { get; init; }
    public List<PresetRevision> Revisions { get; } = [];
}

public sealed class PresetRevision : Revision
{
    /// <summary>It stands on a button.</summary>
    public const int MaxTitle = 60;

    public StoredPreset Parent { get; private set; } = null!;
    public required string Title { get; init; }

    /// <summary>Those that differ from the article's, as a URL writes them; empty where none does.</summary>
    public required string Inputs { get; init; }

    /// <summary>What it changes, for people; without full stop.</summary>
    public required string Change { get; init; }

    /// <summary>Its place among the others, from 1.</summary>
    public int Position { get; init; }
}
