using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Metrics;

internal sealed class StoredMetricConfiguration : IEntityTypeConfiguration<StoredMetric>
{
    public void Configure(EntityTypeBuilder<StoredMetric> builder)
    {
        RevisionConfiguration.IsKey(builder, "metric");
        builder
            .HasMany(metric => metric.Revisions)
            .WithOne()
            .HasForeignKey(revision => revision.ParentId);
    }
}

internal sealed class MetricRevisionConfiguration : IEntityTypeConfiguration<MetricRevision>
{
    public void Configure(EntityTypeBuilder<MetricRevision> builder) =>
        RevisionConfiguration.IsRevision<MetricRevision, StoredMetric>(
            builder,
            "metric_revision",
            table =>
            {
                table.HasTerms<MetricRevision, MetricUnit>("unit");
                table.HasTerms<MetricRevision, MetricNature>("nature");
            }
        );
}
