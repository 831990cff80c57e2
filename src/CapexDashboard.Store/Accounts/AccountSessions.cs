using CapexDashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <summary>Starts sessions, says whether one may go on, and ends them.</summary>
public sealed class AccountSessions(
    DashboardDbContext db,
    IDbContextFactory<DashboardDbContext> factory,
    SessionTerms terms,
    TimeProvider clock
)
{
    private const int MostOfBrowser = 300;
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMinutes(1);

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>With its line in the log.</summary>
    /// <param name="how">The account signed in.</param>
    public async Task<AccountSession> StartAsync(Account account, string browser, string how)
    {
        var said = browser.Where(letter => !char.IsControl(letter)).Take(MostOfBrowser);
        var session = new AccountSession
        {
            Id = Guid.NewGuid(),
            AccountId = account.Id,
            StartedAt = Now,
            LastSeenAt = Now,
            Browser = string.Concat(said),
        };
        // Of its own, since a password that was just hashed anew may have left a conflict in the other.
        await using var own = await factory.CreateDbContextAsync();
        own.AccountSessions.Add(session);
        own.AuditEntries.Add(new AuditEntry(Now, account.Email!, "signed-in", "", how));
        await own.SaveChangesAsync();
        return session;
    }

    /// <summary>
    /// Whether the session may go on: it has not ended and is not too old, its account may sign in, and how it signs in has not changed. Notes
    /// now and then that it was seen.
    /// </summary>
    public async Task<bool> GoesOnAsync(
        Guid id,
        string? securityStamp,
        CancellationToken cancellation
    )
    {
        var now = Now;
        var since = now - terms.Longest;
        var session = await db
            .AccountSessions.Where(one =>
                one.Id == id && one.EndedAt == null && one.StartedAt > since
            )
            .Select(one => new
            {
                one.LastSeenAt,
                one.Account.SecurityStamp,
                one.Account.DisabledAt,
            })
            .SingleOrDefaultAsync(cancellation);
        if (session is not { DisabledAt: null } || session.SecurityStamp != securityStamp)
            return false;
        if (now - session.LastSeenAt > BetweenNotes)
            await db
                .AccountSessions.Where(one => one.Id == id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.LastSeenAt, now),
                    cancellation
                );
        return true;
    }

    /// <summary>Whether somebody signed in, or typed the password again, only just now.</summary>
    public Task<bool> IsFreshAsync(Guid id)
    {
        var since = Now - SessionTerms.Fresh;
        return db.AccountSessions.AnyAsync(one =>
            one.Id == id && (one.StartedAt >= since || one.ConfirmedAt >= since)
        );
    }

    public Task ConfirmAsync(Guid id)
    {
        var now = Now;
        return db
            .AccountSessions.Where(one => one.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ConfirmedAt, now));
    }

    /// <returns>False where it had ended before, or was never the account's.</returns>
    public async Task<bool> EndAsync(int account, Guid id) =>
        await EndAsync(Open(account).Where(one => one.Id == id)) > 0;

    /// <returns>How many there were.</returns>
    public Task<int> EndAllAsync(int account, Guid? but = null) =>
        EndAsync(Open(account).Where(one => one.Id != but));

    private IQueryable<AccountSession> Open(int account) =>
        db.AccountSessions.Where(one => one.AccountId == account && one.EndedAt == null);

    private Task<int> EndAsync(IQueryable<AccountSession> sessions)
    {
        var now = Now;
        return sessions.ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, now));
    }
}
