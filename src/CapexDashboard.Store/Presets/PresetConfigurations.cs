using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Presets;

internal sealed class StoredPresetConfiguration : IEntityTypeConfiguration<StoredPreset>
{
    public void Configure(EntityTypeBuilder<StoredPreset> builder)
    {
        RevisionConfiguration.IsKey(builder, "preset");
        builder
            .HasMany(preset => preset.Revisions)
            .WithOne(revision => revision.Parent)
            .HasForeignKey(revision => revision.ParentId);
    }
}

internal sealed class PresetRevisionConfiguration : IEntityTypeConfiguration<PresetRevision>
{
    public void Configure(EntityTypeBuilder<PresetRevision> builder) =>
        RevisionConfiguration.IsRevision<PresetRevision, StoredPreset>(
            builder,
            "preset_revision",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_preset_revision_words",
                    $"title <> '' and length(title) <= {PresetRevision.MaxTitle} and change <> ''"
                );
                table.HasCheckConstraint("ck_preset_revision_position", "position >= 1");
            }
        );
}
