using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What a reader does on the home page, in a real browser on published output.</summary>
public sealed class HomeJourneyTests(PublishedDashboard dashboard, Browser browser)
{
    public static TheoryData<string> Looks =>
        [
            "/",
            "/?view=article",
            "/?view=ttm",
            "/?view=nothing",
            "/?vintage=1&asof=2024-05-06",
            "/?asof=2019-01-01",
            "/nowhere",
            "/method",
            "/api",
            "/figures?metric=capex-guidance",
            "/figures/microsoft-capex-cash-2024q4",
            "/figures/nothing",
            "/claims",
            "/landscape",
            "/sources",
            "/sources/meta-q4-2023-results",
            "/sources/coinmarketcap-2025-01-01",
            "/search?q=meta",
            "/vintages",
            "/vintages/1",
            "/entities/microsoft",
            "/entities/nvidia",
            "/entities/depin-sector",
            "/entities/filecoin",
            "/figures/article-a20",
        ];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Page_AtAnyWidthAndTheme_IsAccessibleAndStaysOnSite(string path) =>
        await Look.AssertAsync(browser, dashboard.BaseUrl, path);

    [Fact]
    public async Task Reader_ChoosesAnotherYearByKeyboard_SeesItsAnswer()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/");
        (await HeadlineAsync(visit.Page)).ShouldContain("26 days");

        // Pressed on the link itself: a key for the page alone was lost once on a busy machine.
        await visit
            .Page.GetByRole(AriaRole.Link, new() { Name = "2024 filed" })
            .PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/?view=2024");

        (await HeadlineAsync(visit.Page)).ShouldContain("43 days");
        var chosen = visit.Page.Locator("[aria-current=page]");
        (await chosen.InnerTextAsync()).ShouldContain("2024 filed");
    }

    [Fact]
    public async Task Reader_SearchesByKeyboard_FindsAFigure()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/");

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("microsoft 2024q4 cash");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/search?q=microsoft+2024q4+cash");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "$15.8bn" }).ClickAsync();

        await visit.Page.WaitForURLAsync("**/figures/microsoft-capex-cash-2024q4");
        (await HeadlineAsync(visit.Page)).ShouldContain("Oct–Dec 2024");
    }

    [Fact]
    public async Task Reader_AsksWhatIsBehindANumber_SeesTheFilings()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/");

        await visit.Page.GetByText("What is behind each number").ClickAsync();

        // Two clicks from the headline's number to the filed quarter, the third to the filing itself.
        await visit.Page.Locator("#behind a").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/figures/amazon-capex-cash-2025q1");
        (await HeadlineAsync(visit.Page)).ShouldContain(
            "Amazon: capital expenditure, cash, Jan–Mar 2025"
        );
        var filing = visit.Page.Locator("dd a[rel=noopener]").First;
        (await filing.GetAttributeAsync("href"))!.ShouldStartWith("https://www.sec.gov/");
    }

    [Fact]
    public async Task Reader_WithoutJavaScript_SeesHeadlinePictureAndTables()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/?view=ttm");

        (await HeadlineAsync(visit.Page)).ShouldContain("19 days");
        (await visit.Page.Locator("#gap svg").First.IsVisibleAsync()).ShouldBeTrue();
        await visit.Page.Locator("#gap summary").ClickAsync();
        (await visit.Page.Locator("#behind").IsVisibleAsync()).ShouldBeTrue();
        (await visit.Page.Locator("[data-theme-switch]").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Reader_SwitchesTheme_FindsItAgainWithoutAFlash()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            colorScheme: ColorScheme.Light
        );
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("[data-theme-switch]").ClickAsync();
        var dark = await BackgroundAsync(visit.Page);

        // What the first frame of the next page is painted with.
        await visit.Page.AddInitScriptAsync(
            "requestAnimationFrame(() => window.first = getComputedStyle(document.documentElement).backgroundColor)"
        );
        await visit.Page.ReloadAsync();

        (await BackgroundAsync(visit.Page)).ShouldBe(dark);
        (await visit.Page.EvaluateAsync<string>("window.first")).ShouldBe(dark);
        (await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.theme")).ShouldBe(
            "dark"
        );
    }

    private static Task<string> HeadlineAsync(IPage page) => page.Locator("h1").InnerTextAsync();

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
