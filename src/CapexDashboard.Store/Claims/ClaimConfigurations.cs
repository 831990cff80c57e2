using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Claims;

internal sealed class StoredClaimConfiguration : IEntityTypeConfiguration<StoredClaim>
{
    public void Configure(EntityTypeBuilder<StoredClaim> builder)
    {
        RevisionConfiguration.IsKey(builder, "claim");
        builder
            .HasMany(claim => claim.Revisions)
            .WithOne(revision => revision.Parent)
            .HasForeignKey(revision => revision.ParentId);
    }
}

internal sealed class ClaimRevisionConfiguration : IEntityTypeConfiguration<ClaimRevision>
{
    public void Configure(EntityTypeBuilder<ClaimRevision> builder)
    {
        RevisionConfiguration.IsRevision<ClaimRevision, StoredClaim>(
            builder,
            "claim_revision",
            table =>
            {
                table.HasTerms<ClaimRevision, Basis>("basis");
                table.HasTerms<ClaimRevision, Verification>("verification");
                table.HasTerms<ClaimRevision, Verdict>("verdict");
                table.HasTerms<ClaimRevision, Verification>("verdict_verification");
                table.HasCheckConstraint("ck_claim_revision_range", "low <= high");
                table.HasCheckConstraint("ck_claim_revision_period", "period_start <= period_end");
                table.HasCheckConstraint(
                    "ck_claim_revision_reason",
                    "reason <> '' and quote <> ''"
                );
            }
        );
        builder.HasOne(claim => claim.Source).WithMany().HasForeignKey(claim => claim.SourceId);
        builder
            .HasOne(claim => claim.VerdictSource)
            .WithMany()
            .HasForeignKey(claim => claim.VerdictSourceId);
        builder.OwnsMany(claim => claim.Checks, checks => checks.ToJson("checks"));
    }
}
