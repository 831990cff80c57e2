using System.Text.RegularExpressions;
using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>Pages of people who are signed in: the first administrator, whom the program's output lets in, and editors.</summary>
internal static partial class SigningIn
{
    public const string Password = "a sentence for tests";
    public const string First = "first@example.org";

    /// <summary>The same program by the name that browsers let passkeys have.</summary>
    public static Uri Localhost(this PublishedProcess dashboard) =>
        new UriBuilder(dashboard.BaseUrl) { Host = "localhost" }.Uri;

    /// <summary>Signed in as the administrator of all tests, who is set up by whoever comes first.</summary>
    public static async Task<ObservedPage> OpenAsAdministratorAsync(
        this Browser browser,
        PublishedProcess dashboard,
        bool javaScriptEnabled = true
    )
    {
        await browser.SetUpAsync(dashboard);
        var visit = await browser.NewPageAsync(
            dashboard.Localhost(),
            javaScriptEnabled: javaScriptEnabled
        );
        await visit.Page.SignInAsync(First);
        return visit;
    }

    /// <summary>Signed in as a new editor, whom the administrator has invited.</summary>
    public static async Task<ObservedPage> OpenAsEditorAsync(
        this Browser browser,
        PublishedProcess dashboard,
        bool javaScriptEnabled = true
    )
    {
        await using var administrator = await browser.OpenAsAdministratorAsync(dashboard);
        var link = await InviteAsync(administrator.Page, $"editor-{Guid.NewGuid():N}@example.org");
        var visit = await browser.NewPageAsync(
            dashboard.Localhost(),
            javaScriptEnabled: javaScriptEnabled
        );
        await visit.Page.GotoAsync(link);
        await visit.Page.ChoosePasswordAsync("Make the account");
        await visit.Page.WaitForURLAsync("**/admin");
        return visit;
    }

    public static async Task SignInAsync(this IPage page, string email)
    {
        await page.GotoAsync("/login");
        await page.FillSignInAsync(email);
        await page.WaitForURLAsync("**/admin");
    }

    public static async Task FillSignInAsync(this IPage page, string email)
    {
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.PressAsync("Sign in");
    }

    public static async Task SignOutAsync(this IPage page)
    {
        await page.PressAsync("Sign out");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Even at the article" })
            .WaitForAsync();
    }

    public static async Task ChoosePasswordAsync(this IPage page, string button)
    {
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByLabel("Once more").FillAsync(Password);
        await page.PressAsync(button);
    }

    /// <summary>Six digits of an app from now on.</summary>
    public static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpSecondStepAsync(
        this IPage page
    )
    {
        await page.GotoAsync("/admin/account");
        await page.PressAsync("Set up an authenticator app");
        var key = await page.Locator(".key").InnerTextAsync();
        var link = await page.Locator("a[href^='otpauth:']").GetAttributeAsync("href");
        link!.ShouldContain($"secret={key.Replace(" ", "", StringComparison.Ordinal)}");
        await page.GetByLabel("Code").FillAsync(Totp.Code(key, DateTimeOffset.UtcNow));
        await page.PressAsync("Switch it on");
        var codes = await page.Locator(".once li").AllInnerTextsAsync();
        codes.Count.ShouldBe(10);
        return (key, codes);
    }

    public static Task PressAsync(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>The link that the program printed when it was started; null where there is an account.</summary>
    public static string? SetupLink(this PublishedProcess dashboard) =>
        SetupAddress().Match(dashboard.Output) is { Success: true } found ? found.Value : null;

    // In a page of its own: where it was done before, the link is a page that is not found.
    private static async Task SetUpAsync(this Browser browser, PublishedProcess dashboard)
    {
        if (dashboard.SetupLink() is not { } link)
            return;
        await using var visit = await browser.NewPageAsync(dashboard.Localhost());
        var answer = await visit.Page.GotoAsync(link);
        if (!answer!.Ok)
            return;
        await visit.Page.GetByLabel("Email").FillAsync(First);
        await visit.Page.ChoosePasswordAsync("Make the account");
        await visit.Page.WaitForURLAsync("**/admin");
    }

    private static async Task<string> InviteAsync(IPage page, string email)
    {
        await page.GotoAsync("/admin/accounts");
        await page.GetByLabel("Email").FillAsync(email);
        await page.PressAsync("Make the invitation");
        return await page.Locator(".once code").InnerTextAsync();
    }

    [GeneratedRegex(@"/setup/[\w-]{43}", RegexOptions.None, 1000)]
    private static partial Regex SetupAddress();
}
