using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>From chart to chart of the live explorer: how sure, what matters, and horizon by multiple.</summary>
public sealed class ChartsJourneyTests(PublishedDashboard dashboard, Browser browser)
{
    public static TheoryData<string> Looks =>
        [
            "/compare?chart=distribution&years=3..5&cap=100..350..600",
            "/compare?chart=tornado",
            "/compare?chart=matrix",
            "/compare?chart=projection&year=2025",
            "/compare?chart=known&reading=guidance",
            "/compare?years=5&b.cap=40",
        ];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Page_Live_IsAccessibleAndStaysOnSite(string path) =>
        await Look.AssertLiveAsync(browser, dashboard.BaseUrl, path);

    // The filings of 2024 are 228.342bn; the article's tokens pay for 80bn / years.
    [Fact]
    public async Task Researcher_GoesThroughTheCharts_FindsSentenceAndTableOfEach()
    {
        await using var visit = await OpenAsync("/compare");
        var page = visit.Page;

        await FollowAsync(page, "How sure", "distribution");
        await SaysAsync(page, "Neither an assumption nor the capex is a range");
        await PressAsync(page, "years", "ArrowRight", 4);
        await RowAsync(page, "P50, the median", "212.3");
        await page.Locator("#in-years").FillAsync("3–5");
        await page.Keyboard.PressAsync("Enter");
        await SaysAsync(page, "everything for it $201.7bn");
        await RowAsync(page, "All against DePIN", "212.3");
        await page.Locator("#explorer-plot .main-svg").First.WaitForAsync();

        await FollowAsync(page, "What matters", "tornado");
        await page.HeadlineSaysAsync("What matters most is the AI share of capex");
        await SaysAsync(page, "market cap of $342.5bn ($342.5–570.9bn), 8.6 times the article’s");
        await RowAsync(page, "Horizon", "212.3");
        await page.PlotSaysAsync("Horizon");

        await FollowAsync(page, "Horizon × multiple", "matrix");
        await SaysAsync(page, "over 3 years DePIN covers 11.7 %");
        await Assertions.Expect(Own(page)).ToHaveTextAsync("11.7 %");

        await FollowAsync(page, "The gap", chart: null);
        await page.PlotSaysAsync("gap $201.7–212.3bn a year");
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Slider_DraggedOverTheTornado_MovesSentenceTableAndMarks()
    {
        await using var visit = await OpenAsync("/compare?chart=tornado");
        var page = visit.Page;

        await page.PressSliderAsync("years", 0.3);
        await page.Mouse.MoveAsync(
            await page.SliderXAsync("years", 0.999f),
            await page.SliderYAsync("years"),
            new() { Steps = 8 }
        );
        await page.WaitForURLAsync("**/compare?years=10&chart=tornado");
        // While it is held already: 80 / 10 = 8bn.
        await page.PlotSaysAsync("gap $220.3bn a year");
        await page.Mouse.UpAsync();

        // 228.342bn × 10 / 2.
        await SaysAsync(page, "market cap of $1.14tn, 29 times the article’s");
        await RowAsync(page, "DePIN market capitalization", "224.3");
        await Assertions
            .Expect(page.Locator(".input:has(#in-cap) .closes"))
            .ToHaveTextAsync("The gap closes at $1.14tn.");
    }

    [Fact]
    public async Task Slider_MovedByKeysOverTheMatrix_MovesTheFrameAndTheSentence()
    {
        await using var visit = await OpenAsync("/compare?chart=matrix");
        var page = visit.Page;

        await PressAsync(page, "years", "ArrowRight", 4);

        // 80 / 5 of 228.342.
        await Assertions.Expect(Own(page)).ToHaveTextAsync("7.0 %");
        await SaysAsync(page, "over 5 years DePIN covers 7.0 %");
    }

    [Fact]
    public async Task Researcher_PinsAScenario_SeesBothAndTheDifference()
    {
        await using var visit = await OpenAsync("/compare");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "Pin this scenario" }).ClickAsync();
        await page.WaitForURLAsync("**/compare?b.cap=40");
        await SaysAsync(page, "Both scenarios give the same gap.");
        await PressAsync(page, "years", "ArrowRight", 4);

        await page.WaitForURLAsync("**/compare?years=5&b.cap=40");
        await PinnedRowAsync(page, "Gap", "$212.3bn$201.7bn$10.7bn");
        await PinnedRowAsync(page, "Horizon", "5 years3 years");
        await page.PlotSaysAsync("$26.7bn, gap $201.7bn a year");

        await page.GetByRole(AriaRole.Link, new() { Name = "Swap with the pinned" }).ClickAsync();
        await page.WaitForURLAsync("**/compare?b.years=5");
        await PinnedRowAsync(page, "Gap", "$201.7bn$212.3bn−$10.7bn");
        // What is typed leaves the pinned one where it is.
        await page.Locator("#in-haircut").FillAsync("50");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/compare?haircut=50&b.years=5");

        await page.GetByRole(AriaRole.Link, new() { Name = "Unpin" }).ClickAsync();
        await page.WaitForURLAsync("**/compare?haircut=50");
        await Assertions.Expect(page.Locator(".pinned")).ToHaveCountAsync(0);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Researcher_GoesOnTo2035_MovesTheRates()
    {
        await using var visit = await OpenAsync("/compare?year=2025");
        var page = visit.Page;

        await FollowAsync(page, "To 2035", "projection");
        await page.HeadlineSaysAsync("On these assumptions the gap does not close by 2035");
        // What the four guided in July 2026; then 510.703 × √1.326 × 1.2645, and nothing is issued after three years.
        await RowAsync(page, "2026", "732.5");
        await RowAsync(page, "2027", "743.6");
        await RowAsync(page, "2028", "0.0");
        await page.Locator("#in-capgrowth").FillAsync("-10–20");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**capgrowth=-10..11.1..20&chart=projection");
        await PressAsync(page, "reissue", "End", 1);
        await SaysAsync(page, "new tokens begin in 2025 and go on without end");
        // 80 / 3 × 1.111³.
        await RowAsync(page, "2028", "36.6");

        await FollowAsync(page, "The gap", chart: null);
        page.Url.ShouldEndWith("/compare?year=2025");
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bar_Clicked_LeadsToItsInput()
    {
        await using var visit = await OpenAsync("/compare?chart=tornado");
        var page = visit.Page;

        foreach (var input in new[] { "capexai", "cap", "opex" })
        {
            await page.Locator($".rows a[href='#in-{input}']").ClickAsync();
            await Assertions.Expect(page.Locator($"#in-{input}")).ToBeFocusedAsync();
        }
        page.Url.ShouldContain("/compare?chart=tornado");
    }

    // What is under the finger is the bar that one sees.
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Bars_OfThePicture_LieUnderTheLinksOfTheirInputs(int width)
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl, width);
        await visit.Page.GotoAsync("/compare?chart=tornado");
        await visit.Page.IsLiveAsync();

        foreach (
            var (input, title) in new[] { ("capexai", "AI share of capex"), ("years", "Horizon") }
        )
        {
            var text = visit.Page.Locator("#explorer-plot text", new() { HasText = title }).First;
            var (seen, link) = (
                (await text.BoundingBoxAsync())!,
                (await visit.Page.Locator($".rows a[href='#in-{input}']").BoundingBoxAsync())!
            );
            (seen.Y + (seen.Height / 2)).ShouldBeInRange(link.Y, link.Y + link.Height, title);
        }
    }

    private static async Task FollowAsync(IPage page, string link, string? chart)
    {
        await page.Locator(".charts")
            .GetByRole(AriaRole.Link, new() { Name = link, Exact = true })
            .ClickAsync();
        await page.WaitForURLAsync(url =>
            chart is null ? !url.Contains("chart=") : url.Contains($"chart={chart}")
        );
        await Assertions.Expect(page.Locator(".charts [aria-current=page]")).ToHaveTextAsync(link);
    }

    private static async Task PressAsync(IPage page, string input, string key, int times)
    {
        await page.Locator($"input[data-input={input}]").FocusAsync();
        for (var i = 0; i < times; i++)
            await page.Keyboard.PressAsync(key);
    }

    private static Task SaysAsync(IPage page, string part) =>
        Assertions.Expect(page.Locator("#says")).ToContainTextAsync(part);

    // The row of the table under the picture that has that heading.
    private static Task RowAsync(IPage page, string heading, string cell) =>
        Assertions
            .Expect(
                page.GetByRole(AriaRole.Row)
                    .Filter(
                        new()
                        {
                            Has = page.GetByRole(
                                AriaRole.Rowheader,
                                new() { Name = heading, Exact = true }
                            ),
                        }
                    )
            )
            .ToContainTextAsync(cell);

    private static Task PinnedRowAsync(IPage page, string heading, string cells) =>
        Assertions
            .Expect(
                page.Locator(".pinned tr")
                    .Filter(
                        new()
                        {
                            Has = page.GetByRole(
                                AriaRole.Rowheader,
                                new() { Name = heading, Exact = true }
                            ),
                        }
                    )
            )
            .ToHaveTextAsync(heading + cells);

    private static ILocator Own(IPage page) => page.Locator("#matrix td[aria-current]");

    private async Task<ObservedPage> OpenAsync(string path)
    {
        var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync(path);
        await visit.Page.IsLiveAsync();
        return visit;
    }
}
