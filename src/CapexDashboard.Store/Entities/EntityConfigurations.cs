using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Entities;

internal sealed class StoredEntityConfiguration : IEntityTypeConfiguration<StoredEntity>
{
    public void Configure(EntityTypeBuilder<StoredEntity> builder)
    {
        RevisionConfiguration.IsKey(builder, "entity");
        builder
            .HasMany(entity => entity.Revisions)
            .WithOne()
            .HasForeignKey(revision => revision.ParentId);
    }
}

internal sealed class EntityRevisionConfiguration : IEntityTypeConfiguration<EntityRevision>
{
    public void Configure(EntityTypeBuilder<EntityRevision> builder) =>
        RevisionConfiguration.IsRevision<EntityRevision, StoredEntity>(
            builder,
            "entity_revision",
            table =>
            {
                table.HasTerms<EntityRevision, EntityKind>("kind");
                table.HasTerms<EntityRevision, NetworkService>("service");
            }
        );
}
