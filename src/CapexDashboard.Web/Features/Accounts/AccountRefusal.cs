using CapexDashboard.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>Says why somebody may not, on a page that leads on.</summary>
internal static class AccountRefusal
{
    /// <summary>To the page where one signs in; what is no page is refused.</summary>
    public static Task SignedOutAsync(HttpContext context)
    {
        var request = context.Request;
        var login = DashboardUrls.LoginOf(request.Path + request.QueryString);
        if (HttpMethods.IsGet(request.Method) && !WantsJson(request))
        {
            context.Response.Redirect(login);
            return Task.CompletedTask;
        }
        return SayAsync(
            context,
            StatusCodes.Status401Unauthorized,
            "You are not signed in.",
            "Your session has ended, or it was ended. Nothing was changed.",
            DashboardUrls.Login,
            "Sign in"
        );
    }

    public static Task ForbiddenAsync(HttpContext context) =>
        SayAsync(
            context,
            StatusCodes.Status403Forbidden,
            "This is for administrators.",
            "Your account is that of an editor. An administrator can change that, or do this for you.",
            DashboardUrls.Admin,
            "Back to the overview"
        );

    public static Task ForgedAsync(HttpContext context) =>
        SayAsync(
            context,
            StatusCodes.Status400BadRequest,
            "This form cannot be accepted.",
            "It was opened before you signed in or out, or it does not come from this site. Nothing was changed: open the page again and send it once more.",
            DashboardUrls.Admin,
            "Back to the overview"
        );

    public static Task StaleAsync(HttpContext context) =>
        SayAsync(
            context,
            StatusCodes.Status400BadRequest,
            "This page has changed meanwhile.",
            "What you sent is no longer on it, perhaps since you did the same in another tab. Nothing was changed: open the page again.",
            DashboardUrls.Admin,
            "Back to the overview"
        );

    public static Task TooOftenAsync(HttpContext context) =>
        SayAsync(
            context,
            StatusCodes.Status429TooManyRequests,
            "Too many tries at once.",
            "Somebody at your address has tried to sign in many times within a minute. Wait a minute and try again.",
            DashboardUrls.Login,
            "Sign in",
            retryAfter: "60"
        );

    public static Task PlainHttpAsync(HttpContext context) =>
        SayAsync(
            context,
            StatusCodes.Status403Forbidden,
            "Nobody signs in over plain http.",
            "A password sent this way could be read on its way. Use the https address of this site, or http://localhost on the machine it runs on. If a proxy with TLS stands before it, name its address to the program with Dashboard__TrustedProxies.",
            DashboardUrls.Home,
            "To the funding gap"
        );

    private static Task SayAsync(
        HttpContext context,
        int status,
        string title,
        string lead,
        string address,
        string link,
        string? retryAfter = null
    ) =>
        context.AnswerInsteadAsync(
            new RazorComponentResult<RefusalDocument>(
                new
                {
                    Title = title,
                    Lead = lead,
                    Address = address,
                    Link = link,
                }
            )
            {
                StatusCode = status,
            },
            retryAfter
        );

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);
}
