namespace CapexDashboard.Store.Vintages;

/// <summary>
/// One recorded state of something that has a history: who, when, why, and in which vintages it was the known state.
/// Rows are appended; the database refuses every change but closing one (<see cref="UntilVintage"/> from null).
/// </summary>
public abstract class Revision
{
    public long Id { get; private set; }
    public int ParentId { get; private set; }

    /// <summary>1 for the first revision of its parent.</summary>
    public int Number { get; set; } = 1;

    /// <summary>The vintage that published it, inclusive.</summary>
    public int FromVintage { get; set; }

    /// <summary>The vintage that put another in its place, exclusive; null while it is current.</summary>
    public int? UntilVintage { get; set; }

    public string By { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public string Why { get; set; } = "";

    /// <summary>What it came in by: seed, import, editor.</summary>
    public string Origin { get; set; } = "";
}
