using CapexDashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts;

/// <summary>What becomes of drafts, as the log tells it.</summary>
internal static class DraftEntries
{
    public static async Task<AuditEntry> DraftEntryAsync(
        this DashboardDbContext db,
        Draft draft,
        DateTimeOffset at,
        string action,
        string subject,
        string detail,
        CancellationToken cancellation
    ) =>
        new(
            at,
            await db
                .Users.Where(account => account.Id == draft.AccountId)
                .Select(account => account.Email!)
                .SingleAsync(cancellation),
            action,
            subject,
            detail
        );
}
