using Microsoft.AspNetCore.Identity;

namespace CapexDashboard.Store.Accounts;

/// <summary>
/// What somebody does to their own account, once the page has made sure that it is they. Changing how one signs in ends the other sessions. Each returns null where it was
/// done, otherwise why not.
/// </summary>
public sealed class OwnAccount(
    UserManager<Account> accounts,
    AuthenticatorCodes authenticator,
    AccountSessions sessions,
    AccountWork work
)
{
    public const string WrongCode =
        "This code is not right. Codes change every 30 seconds; check the clock of your phone.";
    public const string WrongPassword = "This is not your password.";
    private const int RecoveryCodes = 10;

    public Task<string?> ChangePasswordAsync(
        Account account,
        string current,
        string next,
        Guid session
    ) =>
        work.DoAsync(
            async () =>
            {
                await sessions.EndAllAsync(account.Id, but: session);
                return await accounts.ChangePasswordAsync(account, current, next);
            },
            account.Email!,
            "password-changed"
        );

    /// <summary>How readers see who published something.</summary>
    public Task<string?> ChangePublicNameAsync(Account account, string name) =>
        work.DoAsync(
            () =>
            {
                account.PublicName = name;
                return accounts.UpdateAsync(account);
            },
            account.Email!,
            "public-name-changed",
            detail: name
        );

    /// <summary>A key for an app; it counts once a code proves that the app has it.</summary>
    public async Task<string> StartSecondStepAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is null)
            await accounts.ResetAuthenticatorKeyAsync(account);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    /// <returns>Recovery codes, shown once.</returns>
    public async Task<(IReadOnlyList<string> Codes, string? Problem)> ConfirmSecondStepAsync(
        Account account,
        string code,
        Guid session
    )
    {
        IReadOnlyList<string> codes = [];
        var problem = await work.DoAsync(
            async () =>
            {
                if (!await authenticator.UseAsync(account, code))
                    return AccountWork.Refused(WrongCode);
                await sessions.EndAllAsync(account.Id, but: session);
                codes = await NewCodesAsync(account);
                return await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
            },
            account.Email!,
            "second-step-set-up"
        );
        return (codes, problem);
    }

    /// <summary>The key is forgotten: the next set-up begins with another.</summary>
    public Task<string?> RemoveSecondStepAsync(Account account, Guid session) =>
        work.DoAsync(
            async () =>
            {
                await sessions.EndAllAsync(account.Id, but: session);
                await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
                return await accounts.ResetAuthenticatorKeyAsync(account);
            },
            account.Email!,
            "second-step-removed"
        );

    /// <returns>Recovery codes in place of all earlier ones, shown once.</returns>
    public async Task<(IReadOnlyList<string> Codes, string? Problem)> RenewCodesAsync(
        Account account
    )
    {
        IReadOnlyList<string> codes = [];
        var problem = await work.DoAsync(
            async () =>
            {
                codes = await NewCodesAsync(account);
                return IdentityResult.Success;
            },
            account.Email!,
            "recovery-codes-renewed"
        );
        return (codes, problem);
    }

    public Task<string?> AddPasskeyAsync(Account account, UserPasskeyInfo passkey) =>
        work.DoAsync(
            () => accounts.AddOrUpdatePasskeyAsync(account, passkey),
            account.Email!,
            "passkey-added",
            passkey.Name ?? ""
        );

    public Task<string?> RenamePasskeyAsync(Account account, byte[] id, string name) =>
        work.DoAsync(
            async () =>
            {
                if (await accounts.GetPasskeyAsync(account, id) is not { } passkey)
                    return AccountWork.Refused("You have no such passkey.");
                passkey.Name = name;
                return await accounts.AddOrUpdatePasskeyAsync(account, passkey);
            },
            account.Email!,
            "passkey-renamed",
            name
        );

    public async Task<string?> RemovePasskeyAsync(Account account, byte[] id)
    {
        var passkey = await accounts.GetPasskeyAsync(account, id);
        return passkey is null
            ? "You have no such passkey."
            : await work.DoAsync(
                () => accounts.RemovePasskeyAsync(account, id),
                account.Email!,
                "passkey-removed",
                passkey.Name ?? ""
            );
    }

    public Task<string?> EndSessionAsync(Account account, Guid session) =>
        work.DoAsync(
            async () =>
                await sessions.EndAsync(account.Id, session)
                    ? IdentityResult.Success
                    : AccountWork.Refused("This session has ended already."),
            account.Email!,
            "session-ended"
        );

    private async Task<IReadOnlyList<string>> NewCodesAsync(Account account) =>
        [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];
}
