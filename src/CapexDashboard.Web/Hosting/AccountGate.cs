using System.Net;
using CapexDashboard.Web.Features.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// What holds for every address where people sign in or edit, whatever its page or endpoint says about itself: nothing is
/// kept or indexed, all of /admin is for editors, and a form counts only with the token that this site gave out.
/// </summary>
internal static class AccountGate
{
    public static void UseAccounts(this WebApplication app)
    {
        // No scheme is the default, so readers' pages ask for nobody; said here, or the host would put it in front of all.
        app.UseAuthentication();
        app.UseWhen(
            context => AccountPaths.Contains(context.Request.Path),
            accounts =>
            {
                accounts.Use(KeepNothingAsync);
                accounts.Use(RefusePlainHttpAsync);
                accounts.Use(LimitSignInsAsync);
            }
        );
        app.UseWhen(
            context => AccountPaths.IsForSignedIn(context.Request.Path),
            admin => admin.Use(RequireEditorAsync)
        );
        app.UseAuthorization();
        app.UseWhen(
            context => AccountPaths.Contains(context.Request.Path),
            accounts => accounts.Use(RefuseForgeryAsync)
        );
    }

    private static Task KeepNothingAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
        return next(context);
    }

    // By the address that the browser has: what is sent to localhost leaves no machine, wherever a container or proxy sends it
    // on from. The cookie is refused elsewhere anyway; this says why, before a password is typed.
    private static Task RefusePlainHttpAsync(HttpContext context, RequestDelegate next) =>
        context.Request.IsHttps || IsLoopback(context.Request.Host.Host)
            ? next(context)
            : AccountRefusal.PlainHttpAsync(context);

    private static Task LimitSignInsAsync(HttpContext context, RequestDelegate next)
    {
        var isTry =
            !HttpMethods.IsGet(context.Request.Method)
            && context.Request.Path.StartsWithSegments(
                DashboardUrls.Login,
                StringComparison.OrdinalIgnoreCase
            );
        var limit = context.RequestServices.GetRequiredService<SignInLimit>();
        return isTry && !limit.TryTake(context.Connection.RemoteIpAddress)
            ? AccountRefusal.TooOftenAsync(context)
            : next(context);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static async Task RequireEditorAsync(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var evaluator = services.GetRequiredService<IPolicyEvaluator>();
        var policy = (await policies.GetPolicyAsync(Policies.Editor))!;
        var who = await evaluator.AuthenticateAsync(policy, context);
        var answer = await evaluator.AuthorizeAsync(policy, who, context, resource: context);
        await services
            .GetRequiredService<IAuthorizationMiddlewareResultHandler>()
            .HandleAsync(next, context, policy, answer);
    }

    private static async Task RefuseForgeryAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await next(context);
            return;
        }
        try
        {
            await context
                .RequestServices.GetRequiredService<IAntiforgery>()
                .ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            await AccountRefusal.ForgedAsync(context);
            return;
        }
        await AnswerInWordsAsync(context, next);
    }

    // A form that the page no longer has, since the same was done in another tab, is refused by the framework without a word.
    // Whether it said one can be told only of an answer that is whole: compression holds back what it was given.
    private static async Task AnswerInWordsAsync(HttpContext context, RequestDelegate next)
    {
        var (response, body) = (context.Response, context.Response.Body);
        using var whole = new MemoryStream();
        response.Body = whole;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }
        if (whole.Length == 0 && response.StatusCode == StatusCodes.Status400BadRequest)
            await AccountRefusal.StaleAsync(context);
        else
            await body.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length));
    }
}
