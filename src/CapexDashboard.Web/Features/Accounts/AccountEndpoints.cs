using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Features.Audit;
using Microsoft.AspNetCore.Identity;

namespace CapexDashboard.Web.Features.Accounts;

/// <summary>What is no page: signing out, what a browser asks a passkey with, and the log as CSV.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost(DashboardUrls.Logout, LeaveAsync);
        app.MapPost(DashboardUrls.LoginPasskeyOptions, AskPasskeyAsync);
        app.MapPost(DashboardUrls.AdminAccountPasskeyOptions, MakePasskeyAsync);
        app.MapGet(DashboardUrls.AdminLogCsv, LogCsv.Answer);
    }

    private static async Task<IResult> LeaveAsync(AccountSignIn signIn)
    {
        await signIn.LeaveAsync();
        return Results.LocalRedirect(DashboardUrls.Home);
    }

    // For whichever account the passkey is of: naming one would tell that it exists.
    private static async Task<IResult> AskPasskeyAsync(AccountSignIn signIn) =>
        Json(await signIn.MakePasskeyRequestOptionsAsync(user: null));

    private static async Task<IResult> MakePasskeyAsync(
        HttpContext context,
        AccountSignIn signIn,
        AccountSessions sessions,
        UserManager<Account> accounts
    )
    {
        if (context.User.SessionId() is not { } session || !await sessions.IsFreshAsync(session))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var account = (await accounts.GetUserAsync(context.User))!;
        return Json(
            await signIn.MakePasskeyCreationOptionsAsync(
                new PasskeyUserEntity
                {
                    Id = await accounts.GetUserIdAsync(account),
                    Name = account.Email!,
                    DisplayName = account.Email!,
                }
            )
        );
    }

    private static IResult Json(string json) => Results.Content(json, "application/json");
}
