using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Metrics;

public sealed class StoredMetric
{
    public int Id { get; private set; }
    public required string Key { get; init; }
    public List<MetricRevision> Revisions { get; } = [];
}

public sealed class MetricRevision : Revision
{
    public required string Name { get; init; }
    public MetricUnit Unit { get; init; }
    public MetricNature Nature { get; init; }
    public required string Definition { get; init; }
}
