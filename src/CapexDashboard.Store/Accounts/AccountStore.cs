using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Store.Accounts;

/// <summary>Identity's store, but that recovery codes are kept as hashes: whoever reads the database cannot use them.</summary>
internal sealed class AccountStore(DashboardDbContext db, IdentityErrorDescriber? describer = null)
    : UserStore<Account, IdentityRole<int>, DashboardDbContext, int>(db, describer)
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

    // Redeeming one stores the others again, which are hashed already.
    private static string Hash(string code) =>
        code.StartsWith(Hashed, StringComparison.Ordinal)
            ? code
            : Hashed + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private const string Hashed = "sha256:";
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
        identity.Services.AddSingleton<AccountQueries>();
        return identity.AddUserStore<AccountStore>().AddEntityFrameworkStores<DashboardDbContext>();
    }
}
