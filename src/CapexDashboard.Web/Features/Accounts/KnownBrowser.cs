using System.Globalization;
using System.Security.Cryptography;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>
/// Browsers in which an account was signed in before. Wrong tries from elsewhere do not keep its owner out of them. The
/// cookie signs nobody in: it gives tries of its own, no more of them than a network has.
/// </summary>
internal sealed class KnownBrowser(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Cookie = "capex-browser";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    private IDataProtector Protector => protection.CreateProtector("known browser");

    /// <param name="account">Null where there is none of the address that was typed.</param>
    public SignInSource SourceOf(HttpContext context, Account? account) =>
        account is not null && Read(context) is var (id, browser) && id == account.Id
            ? new SignInSource($"browser {browser:N}", IsKnown: true)
            : new SignInSource(SourceNetwork.Of(context.Connection.RemoteIpAddress));

    public void Remember(HttpContext context, Account account)
    {
        var browser =
            Read(context) is var (id, before) && id == account.Id ? before : Guid.NewGuid();
        var until = clock.GetUtcNow() + Lasts;
        context.Response.Cookies.Append(
            Cookie,
            Protector.Protect(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{account.Id} {browser:N} {until.ToUnixTimeSeconds()}"
                )
            ),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = true,
                SameSite = SameSiteMode.Lax,
                MaxAge = Lasts,
                IsEssential = true,
            }
        );
    }

    // Whatever is not of our making, or too old, is none.
    private (int Account, Guid Browser)? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
            return null;
        try
        {
            return
                Protector.Unprotect(cookie).Split(' ') is [var id, var browser, var until]
                && long.Parse(until, CultureInfo.InvariantCulture)
                    > clock.GetUtcNow().ToUnixTimeSeconds()
                ? (int.Parse(id, CultureInfo.InvariantCulture), Guid.Parse(browser))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
