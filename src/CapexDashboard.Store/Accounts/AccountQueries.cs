using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <param name="LastSeenAt">In any session; null where nobody has signed in yet.</param>
/// <param name="LockedUntil">After too many failures; in the past where it is over.</param>
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
    TimeProvider clock
)
{
    /// <summary>As long as the cookie of a session lasts without being used.</summary>
    public static readonly TimeSpan SessionLasts = TimeSpan.FromDays(14);

    /// <summary>All accounts by address.</summary>
    public async Task<IReadOnlyList<AccountView>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await View(db, db.Users.OrderBy(account => account.NormalizedEmail))
            .ToListAsync(cancellation);
    }

    public async Task<AccountView?> FindAsync(int id, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await View(db, db.Users.Where(account => account.Id == id))
            .SingleOrDefaultAsync(cancellation);
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
        var since = clock.GetUtcNow() - SessionLasts;
        return await db
            .AccountSessions.Where(session =>
                session.AccountId == account
                && session.EndedAt == null
                && session.LastSeenAt > since
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
            account.LockoutEnd,
            account.TwoFactorEnabled,
            db.UserPasskeys.Count(passkey => passkey.UserId == account.Id)
        ));
}
