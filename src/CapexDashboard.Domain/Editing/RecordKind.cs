namespace CapexDashboard.Domain.Editing;

/// <summary>What editors keep true; each has revisions.</summary>
// In the order in which they are published: what others refer to comes first.
public enum RecordKind
{
    Entity,
    Metric,
    Source,
    Figure,
    Claim,
    CuratedComparison,
    Preset,
}
