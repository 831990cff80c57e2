using CapexDashboard.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Vintages;

internal sealed class DatasetConfiguration : IEntityTypeConfiguration<Dataset>
{
    public void Configure(EntityTypeBuilder<Dataset> builder)
    {
        builder.ToTable(
            "dataset",
            table =>
            {
                table.HasCheckConstraint("ck_dataset_one_row", $"id = {Dataset.OnlyId}");
                table.HasCheckConstraint("ck_dataset_vintage", "vintage >= 0");
            }
        );
        builder.Property(dataset => dataset.Id).ValueGeneratedNever();
        builder.HasData(new { Id = Dataset.OnlyId, Vintage = 0 });
    }
}

internal sealed class StoredVintageConfiguration : IEntityTypeConfiguration<StoredVintage>
{
    public void Configure(EntityTypeBuilder<StoredVintage> builder)
    {
        builder.ToTable(
            "vintage",
            table =>
            {
                table.HasCheckConstraint("ck_vintage_number", "number >= 1");
                table.HasCheckConstraint(
                    "ck_vintage_counts",
                    "added >= 0 and corrected >= 0 and retired >= 0"
                );
            }
        );
        builder.HasKey(vintage => vintage.Number);
        builder.Property(vintage => vintage.Number).ValueGeneratedNever();
        builder.HasIndex(vintage => vintage.PublicationId).IsUnique();
    }
}

/// <summary>What all parents and all revisions have in common.</summary>
internal static class RevisionConfiguration
{
    public static void IsKey<TParent>(EntityTypeBuilder<TParent> builder, string table)
        where TParent : class
    {
        builder.ToTable(
            table,
            check =>
                check.HasCheckConstraint(
                    $"ck_{table}_key",
                    $"key ~ '{Keys.Pattern}' and length(key) <= {Keys.MaxLength}"
                )
        );
        // Keys sort alike on every server, whatever its locale; cursors rest on it.
        builder.Property<string>("Key").UseCollation("C");
        builder.HasIndex("Key").IsUnique();
    }

    public static void IsRevision<TRevision, TParent>(
        EntityTypeBuilder<TRevision> builder,
        string table,
        Action<TableBuilder<TRevision>> checks
    )
        where TRevision : Revision
        where TParent : class
    {
        builder.ToTable(
            table,
            check =>
            {
                check.HasCheckConstraint($"ck_{table}_number", "number >= 1");
                check.HasCheckConstraint($"ck_{table}_vintages", "until_vintage > from_vintage");
                checks(check);
            }
        );
        builder.HasIndex(revision => new { revision.ParentId, revision.Number }).IsUnique();
        builder
            .HasIndex(revision => revision.ParentId, $"ix_{table}_current")
            .IsUnique()
            .HasFilter("until_vintage is null");
        builder.HasOne<StoredVintage>().WithMany().HasForeignKey(revision => revision.FromVintage);
        builder.HasOne<StoredVintage>().WithMany().HasForeignKey(revision => revision.UntilVintage);
    }
}
