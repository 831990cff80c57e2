using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <summary>Makes links that work once, finds what one is for, and uses it up.</summary>
public sealed class OneTimeLinks(DashboardDbContext db, TimeProvider clock)
{
    private const int TokenBytes = 32;
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetLasts = TimeSpan.FromDays(1);

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <returns>The token, which nobody can ask for again.</returns>
    public string MakeSetup() =>
        Make(
            (hash, now) =>
                new OneTimeLink
                {
                    Kind = LinkKind.Setup,
                    TokenHash = hash,
                    MadeBy = AccountWork.Program,
                    MadeAt = now,
                }
        );

    public string MakeInvitation(string email, string role, string by) =>
        Make(
            (hash, now) =>
                new OneTimeLink
                {
                    Kind = LinkKind.Invitation,
                    TokenHash = hash,
                    Email = email,
                    Role = role,
                    MadeBy = by,
                    MadeAt = now,
                    ExpiresAt = now + InvitationLasts,
                }
        );

    public string MakeReset(Account account, string by) =>
        Make(
            (hash, now) =>
                new OneTimeLink
                {
                    Kind = LinkKind.PasswordReset,
                    TokenHash = hash,
                    AccountId = account.Id,
                    MadeBy = by,
                    MadeAt = now,
                    ExpiresAt = now + ResetLasts,
                }
        );

    /// <summary>Null where there is no such link, or it was used or is too old: nobody is told which.</summary>
    public Task<OneTimeLink?> FindAsync(LinkKind kind, string token)
    {
        var hash = Hash(token);
        return Open()
            .Include(link => link.Account)
            .SingleOrDefaultAsync(link => link.Kind == kind && link.TokenHash == hash);
    }

    /// <summary>Of several who try at once one succeeds.</summary>
    public async Task<bool> UseUpAsync(int id)
    {
        var now = Now;
        return await Open()
                .Where(link => link.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now)) > 0;
    }

    /// <summary>Those of a kind that are still open, for the same person, work no longer.</summary>
    public Task<int> WithdrawAsync(LinkKind kind, string? email = null, int? account = null)
    {
        var now = Now;
        return Open()
            .Where(link => link.Kind == kind && link.Email == email && link.AccountId == account)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.ExpiresAt, now));
    }

    private IQueryable<OneTimeLink> Open()
    {
        var now = Now;
        return db.OneTimeLinks.Where(link =>
            link.UsedAt == null && (link.ExpiresAt == null || link.ExpiresAt > now)
        );
    }

    private string Make(Func<byte[], DateTimeOffset, OneTimeLink> link)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        db.OneTimeLinks.Add(link(Hash(token), Now));
        return token;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
