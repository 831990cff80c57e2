using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Figures;

public sealed class StoredFigure
{
    public int Id { get; private set; }
    public required string Key { get; init; }
    public List<FigureRevision> Revisions { get; } = [];
}

/// <summary>Repeats the figure's identity, so that one index answers what a page asks.</summary>
public sealed class FigureRevision : Revision
{
    public StoredFigure Parent { get; private set; } = null!;

    /// <summary>The figure's key: what lists are sorted by last.</summary>
    public string Key { get; private set; } = "";
    public required StoredEntity Entity { get; init; }
    public int EntityId { get; private set; }
    public required StoredMetric Metric { get; init; }
    public int MetricId { get; private set; }
    public PeriodKind PeriodKind { get; init; }
    public DateOnly PeriodStart { get; init; }
    public DateOnly PeriodEnd { get; init; }
    public required string Definition { get; init; }
    public DateOnly? GivenOn { get; init; }
    public decimal Low { get; init; }

    /// <summary>Null for 'at least'.</summary>
    public decimal? High { get; init; }
    public string? Currency { get; init; }
    public Basis Basis { get; init; }
    public Verification Verification { get; init; }
    public required StoredSource Source { get; init; }
    public int SourceId { get; private set; }

    /// <summary>The source's day of publication, repeated for 'as of'.</summary>
    public DateOnly PublishedOn { get; init; }

    /// <summary>Where the copy that was read is kept.</summary>
    public string? FoundAt { get; init; }
    public string? Quote { get; init; }
    public string? Note { get; init; }

    /// <summary>Keys of the figures that it was worked out from, joined by a space; null where it was not.</summary>
    public string? DerivedFrom { get; init; }

    /// <summary>Key, definition, quote and note, which words are looked for in; the database joins them.</summary>
    public string SearchText { get; private set; } = "";
}
