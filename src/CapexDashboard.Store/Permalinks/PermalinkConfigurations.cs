using CapexDashboard.Domain;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Permalinks;

internal sealed class StoredPermalinkConfiguration : IEntityTypeConfiguration<StoredPermalink>
{
    public void Configure(EntityTypeBuilder<StoredPermalink> builder)
    {
        builder.ToTable(
            "permalink",
            table =>
            {
                table.HasCheckConstraint("ck_permalink_slug", $"slug ~ '{Slug.Pattern}'");
                table.HasCheckConstraint(
                    "ck_permalink_versions",
                    "definition_version >= 1 and model_version >= 1"
                );
            }
        );
        builder.HasKey(link => link.Slug);
        builder.Property(link => link.Slug).UseCollation("C");
        builder.HasOne<StoredVintage>().WithMany().HasForeignKey(link => link.Vintage);
        builder
            .HasMany(link => link.Figures)
            .WithOne()
            .HasForeignKey(figure => figure.Slug)
            .HasPrincipalKey(link => link.Slug);
    }
}

internal sealed class PermalinkFigureConfiguration : IEntityTypeConfiguration<PermalinkFigure>
{
    public void Configure(EntityTypeBuilder<PermalinkFigure> builder)
    {
        builder.ToTable("permalink_figure");
        builder.HasKey(figure => new { figure.Slug, figure.FigureRevisionId });
        builder.Property(figure => figure.Slug).UseCollation("C");
        // Which links use a figure.
        builder.HasIndex(figure => figure.FigureRevisionId);
    }
}

internal sealed class StoredCuratedComparisonConfiguration
    : IEntityTypeConfiguration<StoredCuratedComparison>
{
    public void Configure(EntityTypeBuilder<StoredCuratedComparison> builder)
    {
        RevisionConfiguration.IsKey(builder, "curated_comparison");
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_curated_comparison_no_slug", $"key !~ '{Slug.Pattern}'")
        );
        builder
            .HasMany(curated => curated.Revisions)
            .WithOne(revision => revision.Parent)
            .HasForeignKey(revision => revision.ParentId);
    }
}

internal sealed class CuratedComparisonRevisionConfiguration
    : IEntityTypeConfiguration<CuratedComparisonRevision>
{
    public void Configure(EntityTypeBuilder<CuratedComparisonRevision> builder)
    {
        RevisionConfiguration.IsRevision<CuratedComparisonRevision, StoredCuratedComparison>(
            builder,
            "curated_comparison_revision",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_curated_comparison_revision_words",
                    $"title <> '' and length(title) <= {CuratedComparisonRevision.MaxTitle}"
                );
                table.HasCheckConstraint(
                    "ck_curated_comparison_revision_slug",
                    $"slug ~ '{Slug.Pattern}'"
                );
                table.HasCheckConstraint(
                    "ck_curated_comparison_revision_home",
                    "home_position >= 1"
                );
            }
        );
        builder.HasOne<StoredVintage>().WithMany().HasForeignKey(curated => curated.Vintage);
    }
}
