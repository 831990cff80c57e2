using CapexDashboard.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>A preset that an editor adds while somebody has the explorer open.</summary>
[Collection(EditedProgram.Name)]
public sealed class PresetJourneyTests(EditedProgram dashboard, Browser browser)
{
    [Fact]
    public async Task Reader_WithTheExplorerOpen_IsOfferedANewPresetAndTakesIt()
    {
        await using var visit = await browser.OpenAsEditorAsync(dashboard);
        await using var reader = await browser.NewPageAsync(dashboard.BaseUrl);
        await reader.Page.GotoAsync("/compare?year=2025");
        await reader.Page.IsLiveAsync();
        var (preset, chosen) = (
            reader.Page.Locator("[data-preset=half-sold]"),
            reader.Page.Locator("[data-preset=half-sold][aria-current=true]")
        );
        (await preset.CountAsync()).ShouldBe(0);

        await AddPresetAsync(visit.Page);
        await Look.AssertAsync(visit, "/admin/find?kind=preset");
        await Look.AssertAsync(visit, "/admin/edit/preset/half-sold");
        await Look.AssertAsync(visit, "/admin/history/preset/half-sold");
        await reader.Page.AgreeAsync();
        await preset.ClickAsync();

        await chosen.WaitForAsync();
        reader.Page.Url.ShouldEndWith("/compare?year=2025&sold=50");
        (await reader.Page.Locator(".presets p").InnerTextAsync()).ShouldStartWith(
            "Half sold: half of the tokens are sold."
        );
        (await reader.Page.Locator("#in-sold").InputValueAsync()).ShouldBe("50");
        await reader.Page.PressSliderAsync("sold", at: 0.75);
        await reader.Page.Mouse.UpAsync();
        await reader.Page.GetByText("Own assumptions.").WaitForAsync();
        (await chosen.CountAsync()).ShouldBe(0);
        reader.ConsoleErrors.ShouldBeEmpty();
    }

    private static async Task AddPresetAsync(IPage page)
    {
        await page.GotoAsync("/admin/find?kind=preset");
        await page.GetByRole(AriaRole.Link, new() { Name = "New preset" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync("Half sold");
        await page.GetByLabel("Inputs").FillAsync("sold=50.0");
        await page.GetByLabel("What it changes").FillAsync("half of the tokens are sold");
        await page.GetByLabel("Place").FillAsync("6");
        await page.Locator("[data-understood]", new() { HasText = "sold=50" }).WaitForAsync();
        await page.PressAsync("Preview and publish");
        await page.GetByLabel("Message").FillAsync("A preset more");
        await page.PressAsync("Publish");
        await page.WaitForURLAsync("**/vintages/*");
    }
}
