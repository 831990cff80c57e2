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
    AccountWork work,
    SignInThrottle throttle,
    AuthenticatorCodes authenticator,
    KnownBrowser browsers,
    NoPassword noPassword
) : SignInManager<Account>(accounts, http, principals, options, logger, schemes, confirmation)
{
    public const string TooMany = "Too many wrong tries: wait a while before the next.";
    private const string Failed = "sign-in-failed";
    private string _how = "password";

    /// <summary>Whether signing in ends what the account has open elsewhere.</summary>
    public bool EndsOthers { get; set; }

    public override Task<bool> CanSignInAsync(Account user) =>
        Task.FromResult(user.DisabledAt is null);

    /// <summary>
    /// The same answer after the same time where there is no such account, where it is disabled or has to wait, and where the
    /// password is wrong.
    /// </summary>
    public async Task<SignInResult> PasswordAsync(string email, string password)
    {
        var account = await UserManager.FindByEmailAsync(email);
        var source = browsers.SourceOf(Context, account);
        var isAdmitted = await throttle.AdmitAsync(SignInStep.Password, email, source);
        if (!isAdmitted || account is not { DisabledAt: null })
        {
            UserManager.PasswordHasher.VerifyHashedPassword(
                new Account(),
                noPassword.Hash,
                password
            );
            await NoteFailureAsync(account, isAdmitted ? "disabled" : "too many wrong tries");
            return SignInResult.Failed;
        }
        // Counted above: the framework's own count loses tries that come at once, and locks out whoever owns the account.
        var result = await PasswordSignInAsync(
            account,
            password,
            isPersistent: true,
            lockoutOnFailure: false
        );
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            await throttle.PassedAsync(SignInStep.Password, email, source);
            return result;
        }
        noPassword.MakeUpFor(account.PasswordHash, password);
        await NoteFailureAsync(account, "wrong password");
        return result;
    }

    /// <summary>The second step: six digits of the app, or one of the recovery codes.</summary>
    public async Task<SignInResult> CodeAsync(Account account, string code)
    {
        var source = browsers.SourceOf(Context, account);
        if (!await throttle.AdmitAsync(SignInStep.Code, account.Email!, source))
        {
            await NoteFailureAsync(account, "too many wrong tries");
            return SignInResult.LockedOut;
        }
        var isDisabled = !await CanSignInAsync(account);
        if (isDisabled || !await IsRightAsync(account, code))
        {
            await NoteFailureAsync(account, isDisabled ? "disabled" : "wrong code");
            return SignInResult.Failed;
        }
        await throttle.PassedAsync(SignInStep.Code, account.Email!, source);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(account, null, [new Claim("amr", "mfa")]);
        return SignInResult.Success;
    }

    private async Task<bool> IsRightAsync(Account account, string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var isOfApp = plain.Length == 6 && plain.All(char.IsAsciiDigit);
        _how = isOfApp ? "password and code" : "password and recovery code";
        if (isOfApp)
            return await authenticator.UseAsync(account, plain);
        var redeemed = await UserManager.RedeemTwoFactorRecoveryCodeAsync(
            account,
            plain.Length == 10 ? $"{plain[..5]}-{plain[5..]}" : plain
        );
        return redeemed.Succeeded;
    }

    /// <summary>Whoever is signed in types the password again; limited like signing in.</summary>
    /// <returns>Null where it is right, and the session counts as fresh again.</returns>
    public async Task<string?> ConfirmAsync(Account account, string password)
    {
        var source = browsers.SourceOf(Context, account);
        if (!await throttle.AdmitAsync(SignInStep.Password, account.Email!, source))
        {
            await NoteFailureAsync(account, "too many wrong tries");
            return TooMany;
        }
        if (!await UserManager.CheckPasswordAsync(account, password))
        {
            await NoteFailureAsync(account, "wrong password");
            return OwnAccount.WrongPassword;
        }
        await throttle.PassedAsync(SignInStep.Password, account.Email!, source);
        if (Context.User.SessionId() is { } session)
            await sessions.ConfirmAsync(session);
        return null;
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
        var session = await sessions.StartAsync(
            account,
            Context.Request.Headers.UserAgent.ToString(),
            EndsOthers ? _how + "; ended the other sessions" : _how
        );
        if (EndsOthers)
            await sessions.EndAllAsync(account.Id, but: session.Id);
        browsers.Remember(Context, account);
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
