using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Store.Accounts;

/// <summary>
/// Identity's store, but that whoever reads the accounts alone can use neither recovery codes, which are kept as hashes, nor
/// the keys of authenticator apps, which the program's own keys protect.
/// </summary>
internal sealed class AccountStore(
    DashboardDbContext db,
    IDataProtectionProvider protection,
    IdentityErrorDescriber? describer = null
) : UserStore<Account, IdentityRole<int>, DashboardDbContext, int>(db, describer)
{
    public override Task ReplaceCodesAsync(
        Account user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) => base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override Task<bool> RedeemCodeAsync(
        Account user,
        string code,
        CancellationToken cancellationToken
    ) => base.RedeemCodeAsync(user, Hash(code), cancellationToken);

    public override Task SetAuthenticatorKeyAsync(
        Account user,
        string key,
        CancellationToken cancellationToken
    ) => base.SetAuthenticatorKeyAsync(user, Protected + Protector.Protect(key), cancellationToken);

    /// <summary>Null where there is none, or where the keys that protected it are lost.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(
        Account user,
        CancellationToken cancellationToken
    )
    {
        var stored = await base.GetAuthenticatorKeyAsync(user, cancellationToken);
        if (stored is null)
            return null;
        if (!stored.StartsWith(Protected, StringComparison.Ordinal))
            return await ProtectAsync(user, stored, cancellationToken);
        try
        {
            return Protector.Unprotect(stored[Protected.Length..]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Earlier versions kept it as it is. In one statement: the account is not changed by it, nor are two who do so at once.
    private async Task<string> ProtectAsync(
        Account user,
        string key,
        CancellationToken cancellation
    )
    {
        var hidden = Protected + Protector.Protect(key);
        await Context
            .UserTokens.Where(token => token.UserId == user.Id && token.Value == key)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, hidden), cancellation);
        return key;
    }

    private IDataProtector Protector => protection.CreateProtector("authenticator key");

    // Redeeming one stores the others again, which are hashed already.
    private static string Hash(string code) =>
        code.StartsWith(Hashed, StringComparison.Ordinal)
            ? code
            : Hashed + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private const string Hashed = "sha256:";
    private const string Protected = "protected:";
}

public static class AccountStoring
{
    /// <summary>Accounts are kept in the dashboard's own database.</summary>
    public static IdentityBuilder AddAccountStore(this IdentityBuilder identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        identity.Services.AddScoped<AccountSessions>();
        identity.Services.AddScoped<OneTimeLinks>();
        identity.Services.AddScoped<AccountWork>();
        identity.Services.AddScoped<AccountEntry>();
        identity.Services.AddScoped<AccountAdministration>();
        identity.Services.AddScoped<OwnAccount>();
        identity.Services.AddScoped<AuthenticatorCodes>();
        identity.Services.AddScoped<SignInThrottle>();
        identity.Services.AddScoped<AccountQueries>();
        return identity.AddUserStore<AccountStore>().AddEntityFrameworkStores<DashboardDbContext>();
    }
}
