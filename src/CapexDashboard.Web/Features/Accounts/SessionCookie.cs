using System.Security.Claims;
using CapexDashboard.Store.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>The cookie of whoever is signed in. It names a session, and is worth nothing once that has ended.</summary>
internal static class SessionCookie
{
    public const string Name = "capex-session";
    public const string SessionClaim = "session";
    private const string StepName = "capex-step";
    private static readonly TimeSpan StepLasts = TimeSpan.FromMinutes(5);

    public static void AddSessionCookies(this AuthenticationBuilder authentication) =>
        authentication
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    Protect(options.Cookie, Name);
                    options.SlidingExpiration = true;
                    options.Events.OnValidatePrincipal = ValidateAsync;
                    options.Events.OnRedirectToLogin = context =>
                        AccountRefusal.SignedOutAsync(context.HttpContext);
                    options.Events.OnRedirectToAccessDenied = context =>
                        AccountRefusal.ForbiddenAsync(context.HttpContext);
                }
            )
            // Between the password and the code, and between a passkey's question and its answer.
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options =>
                {
                    Protect(options.Cookie, StepName);
                    options.ExpireTimeSpan = StepLasts;
                }
            );

    /// <summary>Null where nobody is signed in.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>The address of who is signed in, as the log names them.</summary>
    public static string Email(this ClaimsPrincipal user) => user.Identity?.Name ?? "";

    private static void Protect(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        // Strict would sign out whoever follows a link to /admin from a mail; forms have their own token.
        cookie.SameSite = SameSiteMode.Lax;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stamp = services
            .GetRequiredService<AccountSignIn>()
            .Options.ClaimsIdentity.SecurityStampClaimType;
        if (
            context.Principal is { } user
            && user.SessionId() is { } session
            && await services
                .GetRequiredService<AccountSessions>()
                .GoesOnAsync(
                    session,
                    user.FindFirstValue(stamp),
                    context.HttpContext.RequestAborted
                )
        )
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
