using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Figures;

internal sealed class StoredFigureConfiguration : IEntityTypeConfiguration<StoredFigure>
{
    public void Configure(EntityTypeBuilder<StoredFigure> builder)
    {
        RevisionConfiguration.IsKey(builder, "figure");
        builder
            .HasMany(figure => figure.Revisions)
            .WithOne(revision => revision.Parent)
            .HasForeignKey(revision => new { revision.ParentId, revision.Key })
            .HasPrincipalKey(figure => new { figure.Id, figure.Key });
    }
}

internal sealed class FigureRevisionConfiguration : IEntityTypeConfiguration<FigureRevision>
{
    public void Configure(EntityTypeBuilder<FigureRevision> builder)
    {
        RevisionConfiguration.IsRevision<FigureRevision, StoredFigure>(
            builder,
            "figure_revision",
            Checks
        );
        builder.HasIndex(figure => new
        {
            figure.MetricId,
            figure.EntityId,
            figure.PeriodEnd,
            figure.FromVintage,
        });
        builder.HasIndex(figure => figure.EntityId);
        // Finds kinds that are too rare to come by in the order of a list.
        builder.HasIndex(figure => new
        {
            figure.MetricId,
            figure.Basis,
            figure.Verification,
        });
        IsSorted(builder);
        IsSearched(builder);
        IsIdentity(builder);
    }

    // A page of a sorted list is read from an index, of all metrics or of one, so that it costs the same however many
    // figures there are.
    private static void IsSorted(EntityTypeBuilder<FigureRevision> builder)
    {
        builder.Property(figure => figure.Key).UseCollation("C");
        builder.HasIndex(figure => new { figure.PeriodEnd, figure.Key });
        builder.HasIndex(figure => new { figure.Low, figure.Key });
        builder.HasIndex(figure => new { figure.PublishedOn, figure.Key });
        builder.HasIndex(figure => new
        {
            figure.MetricId,
            figure.PeriodEnd,
            figure.Key,
        });
        builder.HasIndex(figure => new
        {
            figure.MetricId,
            figure.Low,
            figure.Key,
        });
        builder.HasIndex(figure => new
        {
            figure.MetricId,
            figure.PublishedOn,
            figure.Key,
        });
    }

    private static void IsSearched(EntityTypeBuilder<FigureRevision> builder)
    {
        builder
            .Property(figure => figure.SearchText)
            .HasComputedColumnSql(
                "key || ' ' || definition || ' ' || coalesce(quote, '') || ' ' || coalesce(note, '')",
                stored: true
            );
        builder.HasIndex(figure => figure.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
    }

    // One current figure for one identity; guidance apart, no day was given, and two nulls are the same.
    private static void IsIdentity(EntityTypeBuilder<FigureRevision> builder) =>
        builder
            .HasIndex(figure => new
            {
                figure.EntityId,
                figure.MetricId,
                figure.PeriodKind,
                figure.PeriodStart,
                figure.PeriodEnd,
                figure.Definition,
                figure.GivenOn,
            })
            .HasDatabaseName("ix_figure_revision_identity")
            .IsUnique()
            .AreNullsDistinct(false)
            .HasFilter("until_vintage is null");

    // What Period, Amount and the seed refuse, the database refuses too.
    private static void Checks(TableBuilder<FigureRevision> table)
    {
        const string days = "(period_end - period_start + 1)";
        const string calendarYear =
            "(extract(month from period_start) = 1 and extract(day from period_start) = 1"
            + " and extract(month from period_end) = 12 and extract(day from period_end) = 31"
            + " and extract(year from period_start) = extract(year from period_end))";
        table.HasTerms<FigureRevision, PeriodKind>("period_kind");
        table.HasTerms<FigureRevision, Basis>("basis");
        table.HasTerms<FigureRevision, Verification>("verification");
        table.HasCheckConstraint("ck_figure_revision_range", "low <= high");
        table.HasCheckConstraint("ck_figure_revision_period", "period_start <= period_end");
        table.HasCheckConstraint("ck_figure_revision_definition", "definition <> ''");
        table.HasCheckConstraint("ck_figure_revision_currency_code", "currency ~ '^[A-Z]{3}$'");
        table.HasCheckConstraint(
            "ck_figure_revision_derived_from",
            "derived_from ~ '^[a-z0-9-]+( [a-z0-9-]+)*$'"
        );
        table.HasCheckConstraint(
            "ck_figure_revision_period_length",
            "case period_kind"
                + $" when 'quarter' then {days} between 80 and 100"
                + $" when 'fiscal-year' then {days} between 357 and 378"
                + $" when 'calendar-year' then {calendarYear}"
                + $" when 'date' then {days} = 1"
                + " else true end"
        );
    }
}
