using CapexDashboard.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Figures;

/// <summary>How many figures of a kind a vintage knows, counted when it is published, so that nobody counts a million.</summary>
public sealed class FacetCount
{
    public int Vintage { get; private set; }
    public int MetricId { get; private set; }
    public Basis Basis { get; private set; }
    public Verification Verification { get; private set; }
    public int Count { get; private set; }
}

internal static class FacetCounts
{
    /// <summary>Counts for a vintage that was just published: those of the one before, with what it added and closed.</summary>
    public static Task CountFacetsAsync(
        this DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    ) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into facet_count (vintage, metric_id, basis, verification, count)
            select {vintage}, metric_id, basis, verification, sum(change)
            from (
                select metric_id, basis, verification, count as change from facet_count where vintage = {vintage} - 1
                union all
                select metric_id, basis, verification, 1 from figure_revision where from_vintage = {vintage}
                union all
                select metric_id, basis, verification, -1 from figure_revision where until_vintage = {vintage}
            ) changes
            group by metric_id, basis, verification
            having sum(change) > 0
            """,
            cancellation
        );
}

internal sealed class FacetCountConfiguration : IEntityTypeConfiguration<FacetCount>
{
    public void Configure(EntityTypeBuilder<FacetCount> builder)
    {
        builder.ToTable(
            "facet_count",
            table => table.HasCheckConstraint("ck_facet_count_count", "count > 0")
        );
        builder.HasKey(facet => new
        {
            facet.Vintage,
            facet.MetricId,
            facet.Basis,
            facet.Verification,
        });
    }
}
