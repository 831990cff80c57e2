using CapexDashboard.Store.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <summary>One account action with its line in the log: both are stored, or neither.</summary>
public sealed class AccountWork(
    DashboardDbContext db,
    IDbContextFactory<DashboardDbContext> factory,
    UserManager<Account> accounts,
    TimeProvider clock
)
{
    /// <summary>Who it was where nobody was signed in.</summary>
    public const string Program = "the program";
    public const string Nobody = "nobody signed in";

    // Any fixed number: actions on accounts wait for each other, so that two administrators cannot remove each other.
    private const long AccountsLock = 0x43_41_50_45_59;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <returns>Null where it was done, otherwise why not.</returns>
    public async Task<string?> DoAsync(
        Func<Task<IdentityResult>> work,
        string by,
        string action,
        string subject = "",
        string detail = ""
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({AccountsLock})");
        var result = await work();
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return string.Join(' ', result.Errors.Select(error => error.Description));
        }
        db.AuditEntries.Add(new AuditEntry(Now, by, action, subject, detail));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>A new account with its role; to be called within an action.</summary>
    public async Task<IdentityResult> CreateAsync(Account account, string password, string role)
    {
        var created = await accounts.CreateAsync(account, password);
        return created.Succeeded ? await accounts.AddToRoleAsync(account, role) : created;
    }

    /// <summary>
    /// A line without anything else to store, such as a sign-in that failed. In a context of its own: what was left behind
    /// in the other by whatever failed would fail with it.
    /// </summary>
    public async Task NoteAsync(string by, string action, string subject = "", string detail = "")
    {
        await using var own = await factory.CreateDbContextAsync();
        own.AuditEntries.Add(new AuditEntry(Now, by, action, subject, detail));
        await own.SaveChangesAsync();
    }

    public static IdentityResult Refused(string why) =>
        IdentityResult.Failed(new IdentityError { Code = "refused", Description = why });

    public Account NewAccount(string email) =>
        new()
        {
            UserName = email,
            Email = email,
            CreatedAt = Now,
        };
}
