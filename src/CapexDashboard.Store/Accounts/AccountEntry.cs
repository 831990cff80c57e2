using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <summary>How somebody gets an account, or back into one: the first start, an invitation, a reset.</summary>
public sealed class AccountEntry(
    DashboardDbContext db,
    UserManager<Account> accounts,
    OneTimeLinks links,
    AccountSessions sessions,
    SignInThrottle throttle,
    AccountWork work
)
{
    public const string NoLonger = "This link does not work any more.";
    private const string ThereIsOne = "There is an account already.";

    public Task<bool> AnyAsync(CancellationToken cancellation) => db.Users.AnyAsync(cancellation);

    /// <summary>A fresh setup link in place of the last; null where there is an account.</summary>
    public async Task<string?> MakeSetupLinkAsync()
    {
        var token = "";
        var problem = await work.DoAsync(
            async () =>
            {
                if (await db.Users.AnyAsync())
                    return AccountWork.Refused(ThereIsOne);
                await links.WithdrawAsync(LinkKind.Setup);
                token = links.MakeSetup();
                return IdentityResult.Success;
            },
            AccountWork.Program,
            "setup-link-made"
        );
        return problem is null ? token : null;
    }

    /// <summary>The first administrator, by the setup link.</summary>
    public Task<(Account Account, string? Problem)> SetUpAsync(
        string token,
        string email,
        string password
    ) =>
        CreateAsync(
            email,
            "administrator-set-up",
            async account =>
            {
                if (
                    await links.FindAsync(LinkKind.Setup, token) is not { } link
                    || !await links.UseUpAsync(link.Id)
                )
                    return AccountWork.Refused(NoLonger);
                return await FirstAsync(account, password);
            }
        );

    /// <summary>The first administrator, by the settings of the program.</summary>
    public async Task<string?> SetUpBySettingsAsync(string email, string password)
    {
        var (_, problem) = await CreateAsync(
            email,
            "administrator-set-up",
            account => FirstAsync(account, password)
        );
        return problem;
    }

    /// <summary>Who was invited, by the link.</summary>
    public async Task<(Account? Account, string? Problem)> AcceptAsync(
        string token,
        string password
    )
    {
        if (await links.FindAsync(LinkKind.Invitation, token) is not { } link)
            return (null, NoLonger);
        return await CreateAsync(
            link.Email!,
            "invitation-accepted",
            async account =>
                await links.UseUpAsync(link.Id)
                    ? await work.CreateAsync(account, password, link.Role!)
                    : AccountWork.Refused(NoLonger)
        );
    }

    /// <summary>A new password by the link; whoever is signed in with the old one is signed out.</summary>
    public async Task<string?> ResetAsync(string token, string password)
    {
        if (
            await links.FindAsync(LinkKind.PasswordReset, token)
            is not { Account: { } account } link
        )
            return NoLonger;
        var problem = await work.DoAsync(
            async () =>
            {
                if (!await links.UseUpAsync(link.Id))
                    return AccountWork.Refused(NoLonger);
                await sessions.EndAllAsync(account.Id);
                var code = await accounts.GeneratePasswordResetTokenAsync(account);
                return await accounts.ResetPasswordAsync(account, code, password);
            },
            account.Email!,
            "password-reset"
        );
        if (problem is null)
            await throttle.ClearAsync(account.Email!);
        return problem;
    }

    private async Task<IdentityResult> FirstAsync(Account account, string password) =>
        await db.Users.AnyAsync()
            ? AccountWork.Refused(ThereIsOne)
            : await work.CreateAsync(account, password, Roles.Administrator);

    private async Task<(Account Account, string? Problem)> CreateAsync(
        string email,
        string action,
        Func<Account, Task<IdentityResult>> create
    )
    {
        var account = work.NewAccount(email);
        return (account, await work.DoAsync(() => create(account), email, action));
    }
}
