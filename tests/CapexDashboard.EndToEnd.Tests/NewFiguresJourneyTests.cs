using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What happens on pages that are open while an editor publishes; each test publishes once more.</summary>
[Collection(EditedProgram.Name)]
public sealed class NewFiguresJourneyTests(EditedProgram dashboard, Browser browser)
{
    // A quarter of every gap of 2025.
    private const string Figure = "amazon-capex-cash-2025q1";

    [Fact]
    public async Task HomePage_AfterAPublication_ShowsItWhenTheReaderAgreesAndStaysWhereItWas()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByText("What is behind each number").ClickAsync();
        await visit.Page.Locator("#behind a").First.FocusAsync();
        await visit.Page.EvaluateAsync("scrollBy(0, 40); window.stayed = true");
        var (before, place) = (await BehindAsync(visit.Page), await PlaceAsync(visit.Page));
        place.ShouldMatch("^/figures/.+ [1-9][0-9]+$");

        var vintage = await PublishAsync();
        await visit.Page.OffersAsync(vintage);

        (await BehindAsync(visit.Page)).ShouldBe(before);
        (await Accessibility.ViolationsAsync(visit.Page)).ShouldBeEmpty();
        await visit.Page.AgreeAsync();
        await visit.Page.FooterSaysAsync(vintage);
        (await BehindAsync(visit.Page)).ShouldNotBe(before);
        (await PlaceAsync(visit.Page)).ShouldBe(place);
        (await visit.Page.EvaluateAsync<bool>("window.stayed === true")).ShouldBeTrue();
        (await visit.Page.Locator(".news").InnerTextAsync()).ShouldBe(
            $"Vintage {vintage} is shown."
        );
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Explorer_AfterAPublication_KeepsAssumptionsFocusHistoryAndCircuit()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/compare?year=2025");
        await visit.Page.IsLiveAsync();
        await visit.Page.Locator("#in-years").FillAsync("5");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.RestsAsync("years=5");
        await visit.Page.EvaluateAsync("window.stayed = true");
        var before = await visit.Page.Locator(".numbers").First.InnerTextAsync();

        var vintage = await PublishAsync();
        await visit.Page.OffersAsync(vintage);

        (await visit.Page.Locator(".numbers").First.InnerTextAsync()).ShouldBe(before);
        await visit.Page.AgreeAsync();
        await SharedAt(visit.Page, vintage).WaitForAsync();
        (await visit.Page.Locator(".numbers").First.InnerTextAsync()).ShouldNotBe(before);
        await visit.Page.PlotSaysAsync("$80bn over 5 years");
        visit.Page.Url.ShouldEndWith("/compare?year=2025&years=5");
        (await visit.Page.Locator("#in-years").InputValueAsync()).ShouldBe("5");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("in-years");

        await visit.Page.GoBackAsync();
        await visit.Page.PlotSaysAsync("$80bn over 3 years");
        (await SharedAt(visit.Page, vintage).CountAsync()).ShouldBe(1);
        (await visit.Page.EvaluateAsync<bool>("window.stayed === true")).ShouldBeTrue();
        visit.WebSockets.Count.ShouldBe(1);
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/compare?chart=series")]
    [InlineData("/compare?year=2025&chart=matrix")]
    [InlineData("/compare?year=2025&chart=known")]
    public async Task Explorer_OfAnyChart_ShowsWhatWasPublished(string path)
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync(path);
        await visit.Page.IsLiveAsync();
        var vintage = await PublishAsync();
        await visit.Page.OffersAsync(vintage);
        var before = await visit.Page.Locator(".shown").InnerHTMLAsync();

        await visit.Page.AgreeAsync();

        await SharedAt(visit.Page, vintage).WaitForAsync();
        (await visit.Page.Locator(".shown").InnerHTMLAsync()).ShouldNotBe(before);
        (await TablesAsync(visit.Page)).ShouldBe(await TablesOfANewPageAsync(path));
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_SeveralOpen_AreAllTold()
    {
        await using var first = await browser.NewPageAsync(dashboard.BaseUrl);
        await using var second = await browser.NewPageAsync(dashboard.BaseUrl, width: 360);
        await using var third = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await first.Page.GotoAsync("/method");
        await second.Page.GotoAsync("/figures");
        await third.Page.GotoAsync("/");

        var vintage = await PublishAsync();

        await first.Page.OffersAsync(vintage);
        await second.Page.OffersAsync(vintage);
        (
            await second.Page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        ).ShouldBe(0);
        (await third.Page.Locator(".news").InnerTextAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfThePast_IsOfferedNothingUntilTheReaderIsBackInTheNow()
    {
        await using var page = await browser.NewPageAsync(dashboard.BaseUrl);
        await using var explorer = await browser.NewPageAsync(dashboard.BaseUrl);
        await ObserveSourcesAsync(page.Page);
        await ObserveSourcesAsync(explorer.Page);
        await page.Page.GotoAsync("/?vintage=1");
        await explorer.Page.GotoAsync("/compare?year=2024&asof=2025-06-01");
        await explorer.Page.IsLiveAsync();

        var vintage = await PublishAsync();

        await explorer.Page.WaitForFunctionAsync("vintage => window.heard === vintage", vintage);
        (await explorer.Page.Locator(".news").InnerTextAsync()).ShouldBeEmpty();
        (await OpenSourcesAsync(page.Page)).ShouldBe(0);
        await explorer.Page.GetByRole(AriaRole.Link, new() { Name = "Back to now" }).ClickAsync();
        await explorer.Page.OffersAsync(vintage);
    }

    [Fact]
    public async Task Link_AfterAPublication_KeepsItsNumbersAndShowsWhatChanged()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/c/filed-2025");
        var numbers = await visit.Page.Locator(".numbers").InnerTextAsync();

        var vintage = await PublishAsync();
        await visit.Page.GetByText("New figures were published.").WaitForAsync();
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "See what changed" })
            .ClickAsync();

        await visit
            .Page.Locator(".changed", new() { HasText = $"vintage {vintage}," })
            .WaitForAsync();
        (await visit.Page.Locator(".numbers").InnerTextAsync()).ShouldBe(numbers);
        await visit.Page.GetByText("What changed stands at the top.").WaitForAsync();
    }

    [Fact]
    public async Task Page_ThatNobodySees_HoldsNoConnectionAndHearsOfItWhenSeenAgain()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await ObserveSourcesAsync(visit.Page);
        await visit.Page.GotoAsync("/");
        (await OpenSourcesAsync(visit.Page)).ShouldBe(1);

        await HideAsync(visit.Page, isHidden: true);
        (await OpenSourcesAsync(visit.Page)).ShouldBe(0);
        var vintage = await PublishAsync();
        await HideAsync(visit.Page, isHidden: false);

        await visit.Page.OffersAsync(vintage);
        (await OpenSourcesAsync(visit.Page)).ShouldBe(1);
    }

    [Fact]
    public async Task Page_WhoseNewFiguresCannotBeFetched_SaysSoAndStays()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/?view=2024");
        var before = await visit.Page.Locator("main").InnerTextAsync();
        var vintage = await PublishAsync();
        await visit.Page.OffersAsync(vintage);

        await visit.Page.RouteAsync("**/?view=2024", route => route.AbortAsync());
        await visit.Page.AgreeAsync();

        await visit
            .Page.GetByText(
                "The new figures cannot be shown at the moment; this page stays as it is."
            )
            .WaitForAsync();
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldBe(before);
        await visit.Page.UnrouteAllAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await visit.Page.FooterSaysAsync(vintage);
    }

    private Task<int> PublishAsync() => dashboard.CorrectAsync(Figure, by: 10_000_000_000);

    // What 'Share' would keep: the vintage on show.
    private static ILocator SharedAt(IPage page, int vintage) =>
        page.Locator($".shown [name=comparison][value*='vintage={vintage}']");

    private static Task<string[]> TablesAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.shown table')].map(table => table.textContent.replace(/\\s+/g, ' '))"
        );

    private async Task<string[]> TablesOfANewPageAsync(string path)
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync(path);
        await visit.Page.IsLiveAsync();
        return await TablesAsync(visit.Page);
    }

    private static Task<string> BehindAsync(IPage page) => page.Locator("#behind").InnerTextAsync();

    // Where the reader is: what has the focus, how far the page is scrolled.
    private static Task<string> PlaceAsync(IPage page) =>
        page.EvaluateAsync<string>(
            "`${document.activeElement.getAttribute('href')} ${Math.round(scrollY)}`"
        );

    // Its connections for events, and what they said last.
    private static async Task ObserveSourcesAsync(IPage page) =>
        await page.AddInitScriptAsync(
            """
            const Real = EventSource;
            window.sources = [];
            window.EventSource = class extends Real {
              constructor(...all) {
                super(...all);
                sources.push(this);
                // Once the page itself has heard it.
                this.addEventListener('vintage', ({ data }) =>
                  setTimeout(() => { window.heard = JSON.parse(data).vintage; }));
              }
            };
            """
        );

    private static Task<int> OpenSourcesAsync(IPage page) =>
        page.EvaluateAsync<int>(
            "sources.filter(one => one.readyState !== EventSource.CLOSED).length"
        );

    // Pages of a browser without windows are always seen.
    private static async Task HideAsync(IPage page, bool isHidden) =>
        await page.EvaluateAsync(
            "isHidden => { Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });"
                + " document.dispatchEvent(new Event('visibilitychange')); }",
            isHidden
        );
}
