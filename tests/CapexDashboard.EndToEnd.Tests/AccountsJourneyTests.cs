using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

public sealed class AccountsJourneyTests(PublishedDashboard dashboard, Browser browser)
{
    [Fact]
    public async Task Login_AtAnyWidthAndTheme_IsAccessibleAndStaysOnSite() =>
        await Look.AssertAsync(browser, dashboard.BaseUrl, "/login");

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/account")]
    [InlineData("/admin/accounts")]
    [InlineData("/admin/accounts/1")]
    [InlineData("/admin/log")]
    [InlineData("/admin/draft")]
    [InlineData("/admin/find?q=microsoft")]
    [InlineData("/admin/vintages")]
    [InlineData("/admin/new/figure")]
    [InlineData("/admin/edit/source/meta-q2-2026-results")]
    [InlineData("/admin/edit/claim/a16")]
    [InlineData("/admin/history/figure/microsoft-capex-cash-2024q4")]
    [InlineData("/admin/edit/figure/nothing")]
    public async Task AdminPage_AtAnyWidthAndTheme_IsAccessibleAndStaysOnSite(string path)
    {
        await using var visit = await browser.OpenAsAdministratorAsync(dashboard);

        await Look.AssertAsync(visit, path);
    }

    [Fact]
    public async Task Administrator_OfTheFirstStart_ComesInByThePrintedLinkOnce()
    {
        await using var visit = await browser.OpenAsAdministratorAsync(dashboard);
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe("Keep the figures true");

        await using var later = await browser.NewPageAsync(dashboard.Localhost());
        var answer = await later.Page.GotoAsync(dashboard.SetupLink()!);

        answer!.Status.ShouldBe(404);
        (await later.Page.Locator("h1").InnerTextAsync()).ShouldBe("This link does not work.");
    }

    [Fact]
    public async Task Editor_WithASecondStep_SignsInWithPasswordAndCode()
    {
        await using var visit = await browser.OpenAsEditorAsync(dashboard);
        var page = visit.Page;
        var email = await EmailAsync(page);
        var (key, codes) = await page.SetUpSecondStepAsync();
        await page.SignOutAsync();

        await page.GotoAsync("/login?to=/admin/log");
        await page.FillSignInAsync(email);
        await page.GetByLabel("Code").FillAsync("000000");
        await page.PressAsync("Sign in");
        await page.GetByText("This code is not right").WaitForAsync();
        // The next one: that of now was used to set the step up, and works once.
        var next = DateTimeOffset.UtcNow.AddSeconds(30);
        await page.GetByLabel("Code").FillAsync(Totp.Code(key, next));
        await page.PressAsync("Sign in");
        await page.WaitForURLAsync("**/admin/log");

        // Each recovery code works once.
        foreach (var works in (bool[])[true, false])
        {
            await page.SignOutAsync();
            await page.GotoAsync("/login");
            await page.FillSignInAsync(email);
            await page.GetByLabel("Code").FillAsync(codes[0]);
            await page.PressAsync("Sign in");
            if (works)
                await page.WaitForURLAsync("**/admin");
            else
                await page.GetByText("This code is not right").WaitForAsync();
        }
        visit.RequestsElsewhere.ShouldBeEmpty();
    }

    [Fact]
    public async Task Editor_WithAPasskey_SignsInWithoutPassword()
    {
        await using var visit = await browser.OpenAsEditorAsync(dashboard);
        var page = visit.Page;
        await AddAuthenticatorAsync(page);
        await page.GotoAsync("/admin/account");

        await page.GetByLabel("Name of a new passkey").FillAsync("The test's");
        await page.PressAsync("Add a passkey");
        await page.GetByText("The passkey is added.").WaitForAsync();
        await page.SignOutAsync();
        await page.GotoAsync("/login?to=/admin/account");
        await page.PressAsync("Sign in with a passkey");

        await page.WaitForURLAsync("**/admin/account");
        var name = page.GetByLabel("Name since");
        (await name.InputValueAsync()).ShouldBe("The test's");
        await name.FillAsync("Another name");
        await page.PressAsync("Rename");
        await page.GetByText("has its new name").WaitForAsync();
        await page.PressAsync("Remove Another name");
        await page.GetByText("The passkey is removed.").WaitForAsync();
        visit.RequestsElsewhere.ShouldBeEmpty();
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Editor_WithoutScript_SignsInAndOutAndReadsTheLog()
    {
        await using var visit = await browser.OpenAsEditorAsync(
            dashboard,
            javaScriptEnabled: false
        );
        var page = visit.Page;
        var email = await EmailAsync(page);
        await page.SignOutAsync();

        await page.GotoAsync("/admin/log");
        await page.WaitForURLAsync("**/login?to=*");
        await page.FillSignInAsync(email);

        await page.WaitForURLAsync("**/admin/log");
        (await page.Locator("tbody tr").First.InnerTextAsync()).ShouldContain("signed-in");
    }

    private static Task<string> EmailAsync(IPage page) =>
        page.Locator(".editing form span").InnerTextAsync();

    // A phone's or laptop's own, whose owner is there and says yes.
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
