namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A record as lists for editors show it.</summary>
public sealed record RecordLine
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>Its last revision was closed and nothing put in its place.</summary>
    public bool IsRetired { get; init; }

    /// <summary>What words are looked for in.</summary>
    internal string Search { get; init; } = "";
}
