using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Accounts;

/// <summary>What an administrator does to accounts. Each returns null where it was done, otherwise why not.</summary>
public sealed class AccountAdministration(
    DashboardDbContext db,
    UserManager<Account> accounts,
    OneTimeLinks links,
    AccountSessions sessions,
    SignInThrottle throttle,
    AccountWork work
)
{
    private const string LastAdministrator =
        "This is the last administrator who can sign in. Make somebody else one first.";

    /// <summary>Shown once, to be passed on; an earlier invitation of the same person works no longer.</summary>
    public async Task<(string Token, string? Problem)> InviteAsync(
        string email,
        string role,
        string by
    )
    {
        var token = "";
        var problem = await work.DoAsync(
            async () =>
            {
                if (await accounts.FindByEmailAsync(email) is not null)
                    return AccountWork.Refused("There is an account with this address already.");
                await links.WithdrawAsync(LinkKind.Invitation, email);
                token = links.MakeInvitation(email, role, by);
                return IdentityResult.Success;
            },
            by,
            "account-invited",
            email,
            role
        );
        return (token, problem);
    }

    public Task<string?> WithdrawInvitationAsync(string email, string by) =>
        work.DoAsync(
            async () =>
                await links.WithdrawAsync(LinkKind.Invitation, email) > 0
                    ? IdentityResult.Success
                    : AccountWork.Refused("There is no open invitation for this address."),
            by,
            "invitation-withdrawn",
            email
        );

    /// <summary>Shown once, to be passed on.</summary>
    public async Task<(string Token, string? Problem)> MakeResetLinkAsync(
        Account account,
        string by
    )
    {
        var token = "";
        var problem = await work.DoAsync(
            async () =>
            {
                await links.WithdrawAsync(LinkKind.PasswordReset, account: account.Id);
                token = links.MakeReset(account, by);
                return IdentityResult.Success;
            },
            by,
            "password-reset-link-made",
            account.Email!
        );
        return (token, problem);
    }

    public Task<string?> ChangeRoleAsync(Account account, string role, string by) =>
        work.DoAsync(
            async () =>
            {
                if (role != Roles.Administrator && await IsLastAdministratorAsync(account))
                    return AccountWork.Refused(LastAdministrator);
                var before = await accounts.GetRolesAsync(account);
                await accounts.RemoveFromRolesAsync(account, before);
                await accounts.AddToRoleAsync(account, role);
                return await SignOutAsync(account);
            },
            by,
            "role-changed",
            account.Email!,
            role
        );

    /// <summary>Disabled it stays so, whoever disables it again.</summary>
    public Task<string?> DisableAsync(Account account, string by) =>
        work.DoAsync(
            async () =>
            {
                await db.Entry(account).ReloadAsync();
                if (account.DisabledAt is not null)
                    return IdentityResult.Success;
                if (await IsLastAdministratorAsync(account))
                    return AccountWork.Refused(LastAdministrator);
                account.DisabledAt = work.Now;
                await links.WithdrawAsync(LinkKind.PasswordReset, account: account.Id);
                return await SignOutAsync(account);
            },
            by,
            "account-disabled",
            account.Email!
        );

    public async Task<string?> EnableAsync(Account account, string by)
    {
        await throttle.ClearAsync(account.Email!);
        return await work.DoAsync(
            async () =>
            {
                await db.Entry(account).ReloadAsync();
                account.DisabledAt = null;
                return await accounts.UpdateAsync(account);
            },
            by,
            "account-enabled",
            account.Email!
        );
    }

    /// <summary>Whoever had to wait after wrong tries need not wait any longer.</summary>
    public async Task<string?> UnlockAsync(string email, string by)
    {
        if (await accounts.FindByEmailAsync(email) is not { } account)
            return "There is no account with this address.";
        await throttle.ClearAsync(email);
        await work.NoteAsync(by, "account-unlocked", account.Email!);
        return null;
    }

    public Task<string?> EndSessionsAsync(Account account, string by) =>
        work.DoAsync(() => SignOutAsync(account), by, "sessions-ended", account.Email!);

    /// <summary>For whoever has lost the phone and the codes: the password alone is enough again.</summary>
    public Task<string?> RemoveSecondStepAsync(Account account, string by) =>
        work.DoAsync(
            async () =>
            {
                await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
                await accounts.ResetAuthenticatorKeyAsync(account);
                return await SignOutAsync(account);
            },
            by,
            "second-step-removed",
            account.Email!
        );

    private async Task<IdentityResult> SignOutAsync(Account account)
    {
        await sessions.EndAllAsync(account.Id);
        return await accounts.UpdateSecurityStampAsync(account);
    }

    private async Task<bool> IsLastAdministratorAsync(Account account)
    {
        var administrators =
            from holder in db.UserRoles
            join role in db.Roles on holder.RoleId equals role.Id
            join one in db.Users on holder.UserId equals one.Id
            where role.Name == Roles.Administrator && one.DisabledAt == null
            select one.Id;
        return await administrators.ContainsAsync(account.Id)
            && await administrators.CountAsync() == 1;
    }
}
