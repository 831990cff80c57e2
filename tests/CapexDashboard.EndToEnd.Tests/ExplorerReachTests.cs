using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>The explorer for those with a keyboard, a screen reader or a phone, and what one takes along from it.</summary>
public sealed class ExplorerReachTests(PublishedDashboard dashboard, Browser browser)
{
    public static TheoryData<string> Looks =>
        [
            "/compare",
            "/compare?reading=article&years=3..5",
            "/compare?entities=meta~oracle~coreweave&year=2025&capexai=50",
            "/compare?chart=series",
            "/compare?chart=series&step=year&stack=0",
        ];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Page_Live_IsAccessibleAndStaysOnSite(string path) =>
        await Look.AssertLiveAsync(browser, dashboard.BaseUrl, path);

    [Fact]
    public async Task Slider_MovedByArrowKeys_IsOneMoveAndReadAloudOnceItRests()
    {
        await using var visit = await OpenAsync("/compare?year=2025");
        var entries = await visit.Page.EvaluateAsync<int>("history.length");
        await visit.Page.EvaluateAsync(
            "window.spoken = []; new MutationObserver(() => spoken.push(document.getElementById('spoken').textContent))"
                + ".observe(document.getElementById('spoken'), { childList: true, characterData: true, subtree: true })"
        );

        await visit.Page.Locator("input[data-input=years]").FocusAsync();
        for (var key = 0; key < 4; key++)
            await visit.Page.Keyboard.PressAsync("ArrowRight");

        // 376.051bn over 365 days; 80 / 5 = 16bn are 15.5 of them.
        await visit.Page.HeadlineSaysAsync("16 days");
        await visit
            .Page.Locator("#spoken", new() { HasText = "16 days" })
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await visit.Page.EvaluateAsync<string[]>("spoken")).ShouldHaveSingleItem();
        (await visit.Page.EvaluateAsync<int>("history.length")).ShouldBe(entries + 1);
        (await visit.Page.SliderAsync("years")).ShouldBe("5 years");
        (await visit.Page.TitleAsync()).ShouldContain("16 days");
    }

    [Fact]
    public async Task Researcher_WithTheKeyboardAlone_ReachesAndChangesEverything()
    {
        await using var visit = await OpenAsync("/compare");

        await visit.Page.Locator(".skip").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var reached = new List<string>();
        for (var tab = 0; tab < 120; tab++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            reached.Add(
                await visit.Page.EvaluateAsync<string>(
                    "(here => here.id || here.dataset.input || here.name || here.textContent)(document.activeElement)"
                )
            );
        }

        foreach (
            var part in new[]
            {
                "The gap",
                "Over time",
                "comparison",
                "Realist",
                "entities",
                "year",
                "reading",
                "metric",
            }
        )
            reached.ShouldContain(part);
        foreach (
            var input in new[]
            {
                "cap",
                "multiple",
                "years",
                "operators",
                "sold",
                "ai",
                "haircut",
                "hosted",
                "opex",
                "premium",
                "capexai",
            }
        )
        {
            reached.ShouldContain($"in-{input}");
            reached.ShouldContain(input);
        }
    }

    [Fact]
    public async Task Phone_AssumptionsMoved_ChartStaysInView()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl, 360);
        await visit.Page.GotoAsync("/compare?year=2025");
        await visit.Page.IsLiveAsync();

        foreach (var input in new[] { "cap", "haircut", "capexai" })
        {
            await visit.Page.Locator($"#in-{input}").ScrollIntoViewIfNeededAsync();
            await visit.Page.Locator($"#in-{input}").FocusAsync();
            var (chart, field) = (
                await BoxAsync(visit.Page, "figure.live"),
                await BoxAsync(visit.Page, $"#in-{input}")
            );
            chart.Y.ShouldBeGreaterThanOrEqualTo(0, input);
            (chart.Y + chart.Height).ShouldBeLessThan(400, input);
            field.Y.ShouldBeGreaterThan(chart.Y + chart.Height, input);
        }
    }

    [Fact]
    public async Task Phone_Fingers_HitEveryControl()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl, 360, hasTouch: true);
        await visit.Page.GotoAsync("/compare?year=2025&years=4");
        await visit.Page.IsLiveAsync();

        var small = await visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main :is(a, button, input:not([type=hidden]):not([type=checkbox]), select, summary, .companies label)')]"
                + ".filter(one => one.checkVisibility() && !one.closest('table, p:not(.links)'))"
                + ".filter(one => one.getBoundingClientRect().height < 44)"
                + ".map(one => `${one.tagName} ${one.id || one.textContent}: ${one.getBoundingClientRect().height}`)"
        );

        small.ShouldBeEmpty();
    }

    [Fact]
    public async Task Downloads_AreNamedByWhatTheyHold()
    {
        await using var visit = await OpenAsync("/compare?year=2025");

        (await DownloadAsync(visit.Page, "Picture (PNG)")).ShouldBe("capex-depin-gap-2025.png");
        (await DownloadAsync(visit.Page, "Picture (SVG)")).ShouldBe("capex-depin-gap-2025.svg");
        (await DownloadAsync(visit.Page, "Table (CSV)")).ShouldBe("capex-depin-gap-2025.csv");
    }

    [Fact]
    public async Task Theme_Switched_RepaintsTheChart()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            colorScheme: ColorScheme.Light
        );
        await visit.Page.GotoAsync("/compare");
        await visit.Page.IsLiveAsync();

        await visit.Page.Locator("[data-theme-switch]").ClickAsync();

        // The dark ground.
        await visit
            .Page.Locator("#explorer-plot .main-svg[style*='rgb(20, 23, 26)']")
            .First.WaitForAsync();
    }

    private static async Task<string> DownloadAsync(IPage page, string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByText(name).ClickAsync()
        );
        return download.SuggestedFilename;
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string selector) =>
        (await page.Locator(selector).First.BoundingBoxAsync())!;

    private async Task<ObservedPage> OpenAsync(string path)
    {
        var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync(path);
        await visit.Page.IsLiveAsync();
        return visit;
    }
}
