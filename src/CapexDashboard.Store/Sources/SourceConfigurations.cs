using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Sources;

internal sealed class StoredSourceConfiguration : IEntityTypeConfiguration<StoredSource>
{
    public void Configure(EntityTypeBuilder<StoredSource> builder)
    {
        RevisionConfiguration.IsKey(builder, "source");
        builder
            .HasMany(source => source.Revisions)
            .WithOne()
            .HasForeignKey(revision => revision.ParentId);
    }
}

internal sealed class SourceRevisionConfiguration : IEntityTypeConfiguration<SourceRevision>
{
    public void Configure(EntityTypeBuilder<SourceRevision> builder) =>
        RevisionConfiguration.IsRevision<SourceRevision, StoredSource>(
            builder,
            "source_revision",
            table =>
            {
                table.HasTerms<SourceRevision, SourceKind>("kind");
                table.HasTerms<SourceRevision, DatePrecision>("published_precision");
                table.HasCheckConstraint(
                    "ck_source_revision_named",
                    "title <> '' and publisher <> '' and url ~ '^https?://'"
                );
            }
        );
}
