using System.Text.Json;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Drafts;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable(
            "draft",
            table =>
                table.HasCheckConstraint("ck_draft_end", "vintage is null or discarded_at is null")
        );
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder
            .HasIndex(draft => draft.AccountId, "ix_draft_open")
            .IsUnique()
            .HasFilter("vintage is null and discarded_at is null");
        builder.HasOne<Account>().WithMany().HasForeignKey(draft => draft.AccountId);
        builder.HasMany(draft => draft.Changes).WithOne().HasForeignKey(change => change.DraftId);
    }
}

internal sealed class DraftChangeConfiguration : IEntityTypeConfiguration<DraftChange>
{
    public void Configure(EntityTypeBuilder<DraftChange> builder)
    {
        builder.ToTable("draft_change", table => table.HasTerms<DraftChange, RecordKind>("kind"));
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder
            .HasIndex(change => new
            {
                change.DraftId,
                change.Kind,
                change.Key,
            })
            .IsUnique();
        builder.HasIndex(change => new { change.Kind, change.Key });
        builder
            .Property(change => change.Values)
            .HasColumnType("jsonb")
            .HasConversion(
                values => JsonSerializer.Serialize(values, JsonSerializerOptions.Default),
                json =>
                    JsonSerializer.Deserialize<Dictionary<string, string>>(
                        json,
                        JsonSerializerOptions.Default
                    )!,
                new ValueComparer<Dictionary<string, string>>(
                    (left, right) => left!.Count == right!.Count && !left.Except(right).Any(),
                    values => values.Count,
                    values => new Dictionary<string, string>(values, StringComparer.Ordinal)
                )
            );
    }
}
