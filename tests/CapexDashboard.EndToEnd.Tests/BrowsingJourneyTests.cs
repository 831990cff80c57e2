using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What a reader does among figures, claims, sources and vintages: by keyboard, and without JavaScript.</summary>
public sealed class BrowsingJourneyTests(PublishedDashboard dashboard, Browser browser)
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/figures?metric=capex-guidance",
            "/figures/microsoft-capex-cash-2024q4",
            "/entities/microsoft",
            "/entities/nvidia",
            "/entities/render",
            "/entities/depin-sector",
            "/claims",
            "/claims?verdict=holds",
            "/sources",
            "/vintages",
            "/vintages/1",
            "/search?q=meta",
            "/method",
            "/c/realist",
            "/compare/diff?left=realist&right=filed-2025",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WithoutJavaScript_SaysAllThatItSaysWithIt(string path)
    {
        await using var with = await browser.NewPageAsync(dashboard.BaseUrl);
        await using var without = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await with.Page.GotoAsync(path);
        await without.Page.GotoAsync(path);

        var text = await without.Page.Locator("main").InnerTextAsync();

        text.ShouldBe(await with.Page.Locator("main").InnerTextAsync());
        text.Length.ShouldBeGreaterThan(200);
        (await without.Page.Locator("header a:visible").CountAsync()).ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task Reader_WithoutJavaScript_SearchesFromTheHeader()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/vintages");

        await visit.Page.GetByRole(AriaRole.Searchbox).First.FillAsync("nvidia");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/search?q=nvidia");
        await visit
            .Page.GetByRole(AriaRole.Link, new() { Name = "NVIDIA", Exact = true })
            .First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/entities/nvidia");
    }

    [Fact]
    public async Task Reader_ByKeyboardAlone_FiltersFiguresAndOpensAReceipt()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        var page = visit.Page;
        await page.GotoAsync("/figures");

        await TabToAsync(page, "select[name=metric]");
        await page.Keyboard.TypeAsync("Capital expenditure guidance");
        await TabToAsync(page, "select[name=sort]");
        await page.Keyboard.TypeAsync("largest");
        await TabToAsync(page, "form.filter button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/figures?*sort=-value*");
        await TabToAsync(page, "td.n a");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/figures/*-guidance-*");
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("guidance", Case.Insensitive);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        const int most = 60;
        for (var presses = 0; presses < most; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                return;
        }
        throw new InvalidOperationException($"{most} presses of Tab do not reach {selector}.");
    }
}
