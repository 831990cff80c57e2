using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>From a bar of a picture to what it was made of, with the live chart and without a script.</summary>
public sealed class ReceiptJourneyTests(PublishedDashboard dashboard, Browser browser)
{
    // Eight quarters of one company.
    private const string TwoYears = "/compare?entities=microsoft&chart=series&from=2023&to=2024";

    [Fact]
    public async Task LiveBar_OfOneFigure_LeadsToItsReceipt()
    {
        await using var visit = await OpenAsync(TwoYears);
        var page = visit.Page;

        await ClickAsync(Bars(page).Last);

        await page.WaitForURLAsync("**/figures/microsoft-capex-cash-2024q4");
        await page.HeadlineSaysAsync("Oct–Dec 2024");
        visit.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task LiveBar_OfSeveralFigures_PointsToItsRowInTheTable()
    {
        await using var visit = await OpenAsync("/compare?year=2025");
        var page = visit.Page;

        await ClickAsync(Bars(page).First);

        var row = page.Locator("tr[data-pointed]");
        await Assertions.Expect(row.Locator("th")).ToHaveAttributeAsync("id", "behind-amazon");
        await Assertions.Expect(row.Locator("a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/figures/amazon-capex-cash-2025q1");
    }

    [Fact]
    public async Task LiveBar_AfterAnotherComparison_LeadsToItsOwnFigure()
    {
        await using var visit = await OpenAsync(TwoYears);
        var page = visit.Page;

        // As many bars that look the same: only where they stand and lead is another.
        await page.Locator("[name=to]").FillAsync("2025");
        await page.Locator("[name=from]").FillAsync("2024");
        await page.Keyboard.PressAsync("Enter");
        await page.PlotSaysAsync("2025");
        await ClickAsync(Bars(page).Last);

        await page.WaitForURLAsync("**/figures/microsoft-capex-cash-2025q4");
    }

    [Fact]
    public async Task Bar_WithoutJavaScript_LeadsToItsReceipt()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/");

        await visit
            .Page.Locator("#race svg.race-picture-l a[href$='microsoft-capex-cash-2024q4']")
            .ClickAsync();

        await visit.Page.WaitForURLAsync("**/figures/microsoft-capex-cash-2024q4");
    }

    private static ILocator Bars(IPage page) => page.Locator("#explorer-plot .bars .point path");

    // Forced, since what is on top there is Plotly's own layer. By the locator, which asks again where Plotly just drew the bars anew.
    private static Task ClickAsync(ILocator bar) => bar.ClickAsync(new() { Force = true });

    private async Task<ObservedPage> OpenAsync(string path)
    {
        var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.GotoAsync(path);
        await visit.Page.IsLiveAsync();
        return visit;
    }
}
