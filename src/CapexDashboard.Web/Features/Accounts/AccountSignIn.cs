using System.Security.Claims;
using CapexDashboard.Store.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>Identity's way of signing in, with a session and a line in the log for each, and silence about who exists.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    AccountSessions sessions,
    AccountWork work
) : SignInManager<Account>(accounts, http, principals, options, logger, schemes, confirmation)
{
    private const string Failed = "sign-in-failed";

    // Of no password: checking against it takes as long as checking against a real one.
    private static readonly string NoHash = new PasswordHasher<Account>().HashPassword(
        new Account(),
        Guid.NewGuid().ToString()
    );

    private string _how = "password";

    public override Task<bool> CanSignInAsync(Account user) =>
        Task.FromResult(user.DisabledAt is null);

    /// <summary>
    /// The same answer after the same time where there is no such account, where it is disabled or locked, and where the
    /// password is wrong.
    /// </summary>
    public async Task<SignInResult> PasswordAsync(string email, string password)
    {
        var account = await UserManager.FindByEmailAsync(email);
        if (
            account is null
            || account.DisabledAt is not null
            || await UserManager.IsLockedOutAsync(account)
        )
        {
            UserManager.PasswordHasher.VerifyHashedPassword(new Account(), NoHash, password);
            await NoteFailureAsync(account, "disabled or locked");
            return SignInResult.Failed;
        }
        var result = await PasswordSignInAsync(
            account,
            password,
            isPersistent: true,
            lockoutOnFailure: true
        );
        if (!result.Succeeded && !result.RequiresTwoFactor)
            await NoteFailureAsync(account, result.IsLockedOut ? "locked now" : "wrong password");
        return result;
    }

    /// <summary>The second step: six digits of the app, or one of the recovery codes.</summary>
    public async Task<SignInResult> CodeAsync(Account account, string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var isOfApp = plain.Length == 6 && plain.All(char.IsAsciiDigit);
        _how = isOfApp ? "password and code" : "password and recovery code";
        var result = isOfApp
            ? await TwoFactorAuthenticatorSignInAsync(
                plain,
                isPersistent: true,
                rememberClient: false
            )
            : await TwoFactorRecoveryCodeSignInAsync(
                plain.Length == 10 ? $"{plain[..5]}-{plain[5..]}" : plain
            );
        if (!result.Succeeded)
            await NoteFailureAsync(account, result.IsLockedOut ? "locked now" : "wrong code");
        return result;
    }

    public async Task<SignInResult> PasskeyAsync(string credential)
    {
        _how = "passkey";
        var result = await AnsweredAsync(() => PasskeySignInAsync(credential));
        if (result is not { Succeeded: true })
            await work.NoteAsync(AccountWork.Nobody, Failed, detail: "passkey not accepted");
        return result ?? SignInResult.Failed;
    }

    /// <summary>The passkey that a browser has made; null where its answer is not accepted.</summary>
    public async Task<UserPasskeyInfo?> MadePasskeyAsync(string credential)
    {
        var made = await AnsweredAsync(() => PerformPasskeyAttestationAsync(credential));
        return made is { Succeeded: true } ? made.Passkey : null;
    }

    public override async Task SignInWithClaimsAsync(
        Account user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        // Whoever changes how they sign in is signed in anew, in the session they have.
        var session =
            Context.User.SessionId() is { } current
            && UserManager.GetUserId(Context.User) == await UserManager.GetUserIdAsync(user)
                ? current
                : await StartAsync(user);
        await base.SignInWithClaimsAsync(
            user,
            new AuthenticationProperties { IsPersistent = true },
            [.. additionalClaims, new Claim(SessionCookie.SessionClaim, session.ToString())]
        );
    }

    /// <summary>Ends the session, so that a copy of its cookie is worth nothing either.</summary>
    public async Task LeaveAsync()
    {
        if (
            Context.User.SessionId() is { } session
            && await UserManager.GetUserAsync(Context.User) is { } account
        )
        {
            await sessions.EndAsync(account.Id, session);
            await work.NoteAsync(account.Email!, "signed-out");
        }
        await SignOutAsync();
    }

    // An answer to no question: the question was asked too long ago, or the same answer is sent again.
    private static async Task<T?> AnsweredAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<Guid> StartAsync(Account account)
    {
        var session = sessions.Start(account, Context.Request.Headers.UserAgent.ToString());
        await work.NoteAsync(account.Email!, "signed-in", detail: _how);
        return session.Id;
    }

    private Task NoteFailureAsync(Account? account, string why) =>
        work.NoteAsync(
            AccountWork.Nobody,
            Failed,
            account?.Email ?? "",
            account is null ? "no such account" : why
        );
}
