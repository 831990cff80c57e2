using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>The moments in which the circuit comes, goes and comes back.</summary>
public sealed class ExplorerTakeoverTests(PublishedDashboard dashboard, Browser browser)
{
    [Theory]
    [InlineData("/compare?year=2025&years=3..4..5", 1280)]
    [InlineData("/compare?year=2025&years=3..4..5", 360)]
    [InlineData("/compare?chart=series", 1280)]
    public async Task Plotly_TakesThePlaceOfTheServersPicture_NothingJumps(string path, int width)
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl, width);
        var script = await HoldBlazorAsync(visit.Page);
        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        (await visit.Page.Locator("figure.live > svg").First.CountAsync()).ShouldBe(1);
        // Texts move when their font comes, which is no matter of Plotly's.
        await visit.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        var before = await PlacesAsync(visit.Page);

        script.SetResult();
        await visit.Page.IsLiveAsync();

        (await visit.Page.Locator("figure.live > svg").CountAsync()).ShouldBe(0);
        (await visit.Page.Locator("#explorer-plot .main-svg").CountAsync()).ShouldBePositive();
        (await PlacesAsync(visit.Page)).ShouldBe(before);
    }

    [Fact]
    public async Task Field_TypedIntoBeforeTheCircuitIsThere_IsNotLost()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        var script = await HoldBlazorAsync(visit.Page);
        await visit.Page.GotoAsync(
            "/compare?year=2025",
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
        await visit.Page.Locator("#in-years").FillAsync("5");

        script.SetResult();
        await visit.Page.IsLiveAsync();

        await visit.Page.WaitForURLAsync("**/compare?year=2025&years=5");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("in-years");
    }

    [Fact]
    public async Task Program_KilledAndStartedAgain_BringsTheReaderBackToTheView()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/compare?year=2025");
        await visit.Page.IsLiveAsync();
        await visit.Page.Locator("#in-years").FillAsync("5");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/compare?year=2025&years=5");

        await dashboard.KillAsync();
        await visit.Page.GetByText("The connection is lost.").WaitForAsync();
        (
            await visit.Page.Locator("#explorer-plot .main-svg").First.IsVisibleAsync()
        ).ShouldBeTrue();
        (await visit.Page.Locator("form.assumptions[inert]").CountAsync()).ShouldBe(1);
        await dashboard.StartAsync();

        await visit
            .Page.GetByText("The connection is lost.")
            .WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await visit.Page.IsLiveAsync();
        visit.Page.Url.ShouldEndWith("/compare?year=2025&years=5");
        await visit.Page.PlotSaysAsync("$80bn over 5 years");
        await visit.Page.Locator("#in-years").FillAsync("4");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.PlotSaysAsync("$80bn over 4 years");
    }

    [Fact]
    public async Task Network_GoneForAMoment_LeavesTheSameCircuit()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.AddInitScriptAsync(
            "const Real = WebSocket; window.sockets = []; window.WebSocket = class extends Real { constructor(...all) { super(...all); sockets.push(this); } };"
        );
        await visit.Page.GotoAsync("/compare?year=2025");
        await visit.Page.IsLiveAsync();
        await visit.Page.EvaluateAsync("window.stayed = true");
        // Half typed, not yet sent: only a page that stays keeps it.
        await visit.Page.Locator("#in-haircut").FillAsync("30");

        // The note may stand for less than a look from outside takes.
        await visit.Page.EvaluateAsync(
            """
            const note = document.getElementById('components-reconnect-modal');
            new MutationObserver(() => { window.wasSaid ||= note.checkVisibility(); })
              .observe(note, { attributes: true });
            sockets.forEach(socket => socket.close());
            """
        );
        await visit.Page.WaitForFunctionAsync("() => window.wasSaid");
        await visit
            .Page.GetByText("The connection is lost.")
            .WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await visit.Page.Locator("#in-haircut").PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/compare?year=2025&haircut=30");
        (await visit.Page.EvaluateAsync<bool>("window.stayed === true")).ShouldBeTrue();
    }

    [Fact]
    public async Task Plotly_IsFetchedAfterTheFirstPictureStands()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync("/compare");
        await visit.Page.IsLiveAsync();

        var wait = await visit.Page.EvaluateAsync<double>(
            "performance.getEntriesByType('resource').find(one => one.name.includes('plotly-basic')).startTime"
                + " - performance.getEntriesByName('first-contentful-paint')[0].startTime"
        );
        wait.ShouldBePositive();
    }

    // The page stands and its circuit cannot begin before the task is set.
    private static async Task<TaskCompletionSource> HoldBlazorAsync(IPage page)
    {
        var release = new TaskCompletionSource();
        await page.RouteAsync(
            "**/blazor.web*.js",
            async route =>
            {
                await release.Task;
                await route.ContinueAsync();
            }
        );
        return release;
    }

    // Of all that a reader looks at: x, y, width, height, rounded to the pixel.
    private static Task<string[]> PlacesAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            "['h1', '.charts', 'figure.live', '.under table', 'form.assumptions', '#in-years', '.actions a'].map(selector => {"
                + " const box = document.querySelector(selector).getBoundingClientRect();"
                + " return `${selector}: ${[box.x, box.y, box.width, box.height].map(Math.round)}`; })"
        );
}
