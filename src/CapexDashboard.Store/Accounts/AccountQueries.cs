using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <param name="LastSeenAt">In any session; null where nobody has signed in yet.</param>
/// <param name="LockedUntil">Only known browsers and passkeys come in, after too many wrong tries; null where all do.</param>
public sealed record AccountView(
    int Id,
    string Email,
    string Role,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSeenAt,
    DateTimeOffset? DisabledAt,
    DateTimeOffset? LockedUntil,
    bool HasSecondStep,
    int Passkeys
);

/// <summary>An invitation that nobody has accepted yet.</summary>
public sealed record OpenInvitation(
    string Email,
    string Role,
    string MadeBy,
    DateTimeOffset ExpiresAt
);

public sealed record SessionView(
    Guid Id,
    DateTimeOffset StartedAt,
    DateTimeOffset LastSeenAt,
    string Browser
);

/// <summary>What the pages about accounts show.</summary>
public sealed class AccountQueries(
    IDbContextFactory<DashboardDbContext> factory,
    SessionTerms terms,
    ILookupNormalizer normalizer,
    TimeProvider clock
)
{
    /// <summary>All accounts by address.</summary>
    public async Task<IReadOnlyList<AccountView>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var views = await View(db, db.Users.OrderBy(account => account.NormalizedEmail))
            .ToListAsync(cancellation);
        return await WithLocksAsync(db, views, cancellation);
    }

    public async Task<AccountView?> FindAsync(int id, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var views = await View(db, db.Users.Where(account => account.Id == id))
            .ToListAsync(cancellation);
        return (await WithLocksAsync(db, views, cancellation)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<OpenInvitation>> InvitationsAsync(
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        return await db
            .OneTimeLinks.Where(link =>
                link.Kind == LinkKind.Invitation && link.UsedAt == null && link.ExpiresAt > now
            )
            .OrderBy(link => link.Id)
            .Select(link => new OpenInvitation(
                link.Email!,
                link.Role!,
                link.MadeBy,
                link.ExpiresAt!.Value
            ))
            .ToListAsync(cancellation);
    }

    /// <summary>Those that can still be used, the last seen first.</summary>
    public async Task<IReadOnlyList<SessionView>> SessionsAsync(
        int account,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var (unused, started) = (now - terms.Unused, now - terms.Longest);
        return await db
            .AccountSessions.Where(session =>
                session.AccountId == account
                && session.EndedAt == null
                && session.LastSeenAt > unused
                && session.StartedAt > started
            )
            .OrderByDescending(session => session.LastSeenAt)
            .Select(session => new SessionView(
                session.Id,
                session.StartedAt,
                session.LastSeenAt,
                session.Browser
            ))
            .ToListAsync(cancellation);
    }

    // The store knows whom a try was for by a hash alone, which only the program can make of an address.
    private async Task<IReadOnlyList<AccountView>> WithLocksAsync(
        DashboardDbContext db,
        IReadOnlyList<AccountView> views,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var locks = await db
            .SignInTallies.Where(tally =>
                tally.Source == SignInTally.AllSources && tally.WaitsUntil > now
            )
            .ToDictionaryAsync(
                tally => Convert.ToHexString(tally.Subject),
                tally => tally.WaitsUntil,
                cancellation
            );
        return locks.Count == 0
            ? views
            :
            [
                .. views.Select(view =>
                    view with
                    {
                        LockedUntil = Enum.GetValues<SignInStep>()
                            .Select(step =>
                                SignInTally.SubjectOf(step, normalizer.NormalizeEmail(view.Email))
                            )
                            .Max(subject => locks.GetValueOrDefault(Convert.ToHexString(subject))),
                    }
                ),
            ];
    }

    private static IQueryable<AccountView> View(
        DashboardDbContext db,
        IQueryable<Account> accounts
    ) =>
        accounts.Select(account => new AccountView(
            account.Id,
            account.Email!,
            db.UserRoles.Where(held => held.UserId == account.Id)
                .Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!)
                .First(),
            account.CreatedAt,
            db.AccountSessions.Where(session => session.AccountId == account.Id)
                .Max(session => (DateTimeOffset?)session.LastSeenAt),
            account.DisabledAt,
            null,
            account.TwoFactorEnabled,
            db.UserPasskeys.Count(passkey => passkey.UserId == account.Id)
        ));
}
