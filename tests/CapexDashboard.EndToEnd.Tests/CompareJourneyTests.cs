using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What a researcher does on the explorer where no script runs: a form that submits.</summary>
public sealed class CompareJourneyTests(PublishedDashboard dashboard, Browser browser)
{
    public static TheoryData<string> Looks => ["/compare?year=abc"];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Page_AtAnyWidthAndTheme_IsAccessibleAndStaysOnSite(string path) =>
        await Look.AssertAsync(browser, dashboard.BaseUrl, path);

    [Fact]
    public async Task Researcher_TypesARangeWithoutScript_GetsItsAddressAndAnswer()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/compare");

        await visit.Page.Locator("#in-years").FillAsync("3–5");
        await visit.Page.Locator("#in-haircut").FillAsync("");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Amazon" }).UncheckAsync();
        await visit.Page.Locator("select[name=year]").SelectOptionAsync("2025");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        new Uri(visit.Page.Url).Query.ShouldBe(
            "?entities=alphabet~meta~microsoft&year=2025&years=3..3..5"
        );
        (await visit.Page.Locator("#in-years").InputValueAsync()).ShouldBe("3..3..5");
        // 376.051 − 131.819 = 244.232bn; 26.667bn of it a year is 40 days.
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldContain("40 days");
    }

    [Fact]
    public async Task Researcher_PicksTheOtherReadingOfTheArticle_SeesItCounted()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/compare?reading=article&entities=microsoft");
        // $40–50bn in two years: at least 20bn a year against 26.7bn.
        (await visit.Page.Locator("#behind").InnerTextAsync()).ShouldContain("20.0–25.0");

        await visit.Page.GetByText("Pick a figure for one company").ClickAsync();
        await visit
            .Page.Locator("label.pick select")
            .SelectOptionAsync("microsoft:article-a16-yearly");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        new Uri(visit.Page.Url).Query.ShouldContain("pick=microsoft:article-a16-yearly");
        (await visit.Page.Locator("#behind").InnerTextAsync()).ShouldContain("40.0–50.0");
    }

    [Fact]
    public async Task Researcher_TakesAPresetWithoutScript_KeepsTheCompanies()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/compare?entities=meta&year=2025");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Realist" }).ClickAsync();

        visit.Page.Url.ShouldContain("/compare?entities=meta&year=2025&");
        visit.Page.Url.ShouldContain("haircut=30..50..70");
        (await visit.Page.Locator(".presets [aria-current]").InnerTextAsync()).ShouldBe("Realist");
    }

    [Fact]
    public async Task Researcher_GoesBackToTheArticlesValueWithoutScript_KeepsTheRest()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/compare?years=5&haircut=50");

        await visit.Page.Locator("button[name=reset][value=years]").ClickAsync();
        new Uri(visit.Page.Url).Query.ShouldBe("?haircut=50");

        // Enter shows the form; it presses no button that takes something back.
        await visit.Page.Locator("#in-haircut").FillAsync("40");
        await visit.Page.Locator("#in-haircut").PressAsync("Enter");
        new Uri(visit.Page.Url).Query.ShouldBe("?haircut=40");
    }

    [Fact]
    public async Task Researcher_WithoutScript_SeesPictureAndTableOfBothCharts()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/compare");
        (await visit.Page.Locator("#gap svg").First.IsVisibleAsync()).ShouldBeTrue();
        (await visit.Page.Locator("#behind").IsVisibleAsync()).ShouldBeTrue();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Over time" }).ClickAsync();
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldContain("$165.1bn in Q2 2026");
        (await visit.Page.Locator("#gap svg").First.IsVisibleAsync()).ShouldBeTrue();
        await visit.Page.Locator("#series-numbers summary").ClickAsync();
        (await visit.Page.Locator("#series-numbers").InnerTextAsync()).ShouldContain("Q1 2019");

        await visit.Page.Locator("select[name=step]").SelectOptionAsync("year");
        await visit.Page.Locator("input[name=from]").FillAsync("2024");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        new Uri(visit.Page.Url).Query.ShouldBe("?chart=series&from=2024&step=year");
    }

    [Fact]
    public async Task Reader_OfABrokenAddress_IsLedToTheNearestView()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        var answer = await visit.Page.GotoAsync("/compare?year=2025&cap=lots&utm_source=mail");
        answer!.Status.ShouldBe(400);
        (await visit.Page.Locator(".problems").InnerTextAsync()).ShouldStartWith("cap:");

        await visit.Page.GetByText("Open the nearest one").ClickAsync();
        await visit.Page.WaitForURLAsync("**/compare?year=2025");
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldContain("26 days");
    }
}
