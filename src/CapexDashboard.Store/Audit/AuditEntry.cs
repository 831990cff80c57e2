using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapexDashboard.Store.Audit;

/// <summary>
/// One line of the log: who did what to whom, and when. Add it to the context that does it, so that both are stored or
/// neither; the database refuses to change it later.
/// </summary>
/// <param name="By">The email address of the account, or who else it was.</param>
/// <param name="Action">In words with hyphens, the thing first: <c>account-invited</c>.</param>
/// <param name="Subject">What it was done to: an email address, a key, a number; empty where it is whoever did it.</param>
/// <param name="Detail">What else there is to know; never a secret.</param>
public sealed record AuditEntry(
    DateTimeOffset At,
    string By,
    string Action,
    string Subject = "",
    string Detail = ""
)
{
    public long Id { get; private set; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable(
            "audit_entry",
            table =>
                table.HasCheckConstraint(
                    "ck_audit_entry_said",
                    $"\"by\" <> '' and action ~ '{Domain.Keys.Pattern}'"
                )
        );
        builder.HasIndex(entry => new { entry.Action, entry.Id });
        builder.HasIndex(entry => new { entry.By, entry.Id });
    }
}
