using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What a researcher does on the live explorer: a circuit, Plotly, and the address that follows.</summary>
public sealed class ExplorerJourneyTests(PublishedDashboard dashboard, Browser browser)
{
    [Fact]
    public async Task Address_Opened_RestoresTheView()
    {
        await using var visit = await OpenAsync(
            "/compare?entities=meta~microsoft&year=2025&years=3..4..5&haircut=50"
        );

        await visit.Page.HeadlineSaysAsync("Microsoft and Meta’s 2025 capital spending");
        (
            await visit
                .Page.GetByRole(AriaRole.Checkbox, new() { Name = "Amazon" })
                .IsCheckedAsync()
        ).ShouldBeFalse();
        (await visit.Page.Locator("select[name=year]").InputValueAsync()).ShouldBe("2025");
        (await visit.Page.Locator("#in-years").InputValueAsync()).ShouldBe("3..4..5");
        (await visit.Page.SliderAsync("haircut")).ShouldBe("50 %");
        await visit.Page.PlotSaysAsync("Microsoft");
    }

    [Fact]
    public async Task Slider_Dragged_ReplacesTheAddressAndPushesOnRelease()
    {
        await using var visit = await OpenAsync("/compare?year=2025");
        var entries = await visit.Page.EvaluateAsync<int>("history.length");

        await visit.Page.PressSliderAsync("years", 0.2);
        await visit.Page.Mouse.MoveAsync(
            await visit.Page.SliderXAsync("years", 0.5),
            await visit.Page.SliderYAsync("years"),
            new() { Steps = 12 }
        );
        await visit.Page.WaitForURLAsync("**/compare?year=2025&years=*");
        (await visit.Page.EvaluateAsync<int>("history.length")).ShouldBe(entries);
        await visit.Page.Mouse.UpAsync();
        await visit.Page.RestsAsync("years=");
        (await visit.Page.EvaluateAsync<int>("history.length")).ShouldBe(entries + 1);

        var years = await visit.Page.Locator("#in-years").InputValueAsync();
        visit.Page.Url.ShouldEndWith($"/compare?year=2025&years={years}");
        await visit.Page.PlotSaysAsync($"$80bn over {years} years");

        await visit.Page.GoBackAsync();
        await visit.Page.HeadlineSaysAsync("26 days of four tech giants’ 2025");
        visit.Page.Url.ShouldEndWith("/compare?year=2025");
        await visit.Page.PlotSaysAsync("gap $349.4bn a year");
    }

    [Fact]
    public async Task Range_Typed_IsCountedAndKeptInTheAddress()
    {
        await using var visit = await OpenAsync("/compare");

        await visit.Page.Locator("#in-years").FillAsync("3–5");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/compare?years=3..3..5");
        await visit.Page.PlotSaysAsync("$16–26.7bn");
        (await visit.Page.Locator("#in-years").InputValueAsync()).ShouldBe("3..3..5");
    }

    [Fact]
    public async Task Nonsense_Typed_IsToldBesideTheFieldAndNothingIsLost()
    {
        await using var visit = await OpenAsync("/compare?year=2025");

        await visit.Page.Locator("#in-haircut").FillAsync("much");
        await visit.Page.Keyboard.PressAsync("Enter");

        var problem = visit.Page.Locator(".input:has(#in-haircut) [role=alert]");
        (await problem.InnerTextAsync()).ShouldContain("'much' is not a number");
        (await visit.Page.Locator("#in-haircut").InputValueAsync()).ShouldBe("much");
        await visit.Page.HeadlineSaysAsync("26 days");
        visit.Page.Url.ShouldEndWith("/compare?year=2025");

        // A preset leaves the mistake behind.
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Article, slow" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/compare?year=2025&years=5");
        (await visit.Page.Locator("#in-haircut").InputValueAsync()).ShouldBe("0");
        (await problem.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task OtherReadingOfTheArticle_Chosen_IsCounted()
    {
        await using var visit = await OpenAsync("/compare?reading=article&entities=microsoft");
        await visit.Page.PlotSaysAsync("$20–25bn");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "each year" }).ClickAsync();

        await visit.Page.WaitForURLAsync("**pick=microsoft:article-a16-yearly*");
        await visit.Page.PlotSaysAsync("$40–50bn");
    }

    [Fact]
    public async Task Figure_Picked_IsCounted()
    {
        await using var visit = await OpenAsync("/compare?entities=meta");

        await visit.Page.GetByText("Pick a figure for one company").ClickAsync();
        await visit
            .Page.Locator("label.pick select")
            .SelectOptionAsync("meta:meta-capex-guidance-2024-given-2024-04-24");

        await visit.Page.WaitForURLAsync("**pick=meta:meta-capex-guidance-2024-given-2024-04-24");
        await visit.Page.PlotSaysAsync("$35–40bn");
    }

    [Fact]
    public async Task TenStepsBackAndForward_FindEveryViewWithItsChart()
    {
        await using var visit = await OpenAsync("/compare?year=2025");
        for (var cap = 41; cap <= 50; cap++)
        {
            await visit.Page.Locator("#in-cap").FillAsync($"{cap}");
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.WaitForURLAsync($"**/compare?year=2025&cap={cap}");
        }
        for (var cap = 49; cap >= 41; cap--)
            await ShowsAsync(visit.Page, () => visit.Page.GoBackAsync(), cap);
        for (var cap = 42; cap <= 50; cap++)
            await ShowsAsync(visit.Page, () => visit.Page.GoForwardAsync(), cap);

        // The same chart all along, and it still answers.
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Realist" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**haircut=30..50..70*");
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    // Twice the cap of new tokens, over three years.
    private static async Task ShowsAsync(IPage page, Func<Task> step, int cap)
    {
        await step();
        await page.PlotSaysAsync($"${2 * cap}bn over 3 years");
        page.Url.ShouldEndWith($"cap={cap}");
        // The form comes right behind the chart.
        await Assertions.Expect(page.Locator("#in-cap")).ToHaveValueAsync($"{cap}");
    }

    private async Task<ObservedPage> OpenAsync(string path)
    {
        var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync(path);
        await visit.Page.IsLiveAsync();
        return visit;
    }
}
