using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Sources;

public sealed class StoredSource
{
    public int Id { get; private set; }
    public required string Key { get; init; }
    public List<SourceRevision> Revisions { get; } = [];
}

public sealed class SourceRevision : Revision
{
    public required string Title { get; init; }
    public required string Publisher { get; init; }
    public SourceKind Kind { get; init; }

    /// <summary>The day it became public; a source dated by month or year counts from its last day.</summary>
    public DateOnly PublishedOn { get; init; }
    public DatePrecision PublishedPrecision { get; init; }
    public DateOnly AccessedOn { get; init; }
    public required string Url { get; init; }
    public string? Note { get; init; }
}
