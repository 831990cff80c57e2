using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CapexDashboard.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

/// <summary>What editors do in a browser, and what their readers see of it.</summary>
[Collection(EditedProgram.Name)]
public sealed class EditorJourneyTests(EditedProgram dashboard, Browser browser)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editor_HearsNewGuidance_EntersPreviewsPublishesAndUndoesIt()
    {
        await using var visit = await browser.OpenAsAdministratorAsync(dashboard);
        await SignInWithSecondStepAsync(visit.Page);
        var (link, kept) = await ShareAsync("year=2026&reading=guidance");
        await using var reader = await browser.NewPageAsync(dashboard.BaseUrl);
        await reader.Page.GotoAsync("/entities/meta");
        await reader.Page.EvaluateAsync("window.stayed = true");

        await EnterGuidanceAsync(visit.Page, "2026-11-20");
        await PreviewNamesTheGapAsync(visit.Page);
        await Look.AssertAsync(visit, "/admin/draft");
        var vintage = await PublishAsync(visit.Page, "Meta widens its range for 2026");

        await reader.Page.OffersAsync(vintage);
        var figure = reader.Page.Locator("a[href*='given-2026-11-20']");
        (await figure.CountAsync()).ShouldBe(0);
        await reader.Page.AgreeAsync();
        await figure.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await reader.Page.EvaluateAsync<bool>("window.stayed === true")).ShouldBeTrue();
        (await JsonAsync(link)).ShouldBe(kept);
        await reader.Page.GotoAsync(link);
        (await reader.Page.Locator(".changed").InnerTextAsync()).ShouldContain("was replaced");

        await visit.Page.GotoAsync("/admin/vintages");
        await visit.Page.PressAsync(
            string.Create(CultureInfo.InvariantCulture, $"Undo vintage {vintage}")
        );
        await visit.Page.WaitForURLAsync("**/admin/draft");
        await PublishAsync(visit.Page, "It was a slip of the tongue");
        await reader.Page.OffersChangesAsync();
        (await JsonAsync(link)).ShouldBe(kept);
        var answer = await reader.Page.GotoAsync(
            "/figures/meta-capex-guidance-2026-given-2026-11-20"
        );
        answer!.Status.ShouldBe(410);
        visit.ConsoleErrors.ShouldBeEmpty();
        visit.RequestsElsewhere.ShouldBeEmpty();
    }

    [Fact]
    public async Task TwoEditors_OfOneFigure_ChooseFieldByFieldAndLoseNothing()
    {
        const string figure = "/admin/edit/figure/alphabet-capex-cash-2024q2";
        await using var first = await browser.OpenAsEditorAsync(dashboard);
        await using var second = await browser.OpenAsEditorAsync(dashboard);
        await second.Page.GotoAsync(figure);
        await TypeAsync(
            second.Page,
            ("f.amount", "$14bn"),
            ("f.quote", "fourteen"),
            ("why", "rounded")
        );
        await first.Page.GotoAsync(figure);
        await first.Page.GetByText("has this figure in a draft too").WaitForAsync();
        await TypeAsync(
            first.Page,
            ("f.amount", "$15bn"),
            ("f.note", "restated"),
            ("why", "restated")
        );
        await first.Page.GotoAsync("/admin/draft");
        await PublishAsync(first.Page, "Alphabet restates");

        await second.Page.GotoAsync("/admin/draft");
        (
            await second.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).CountAsync()
        ).ShouldBe(0);
        await second.Page.GetByText("Choose what to keep").ClickAsync();
        var rows = await second.Page.Locator(".conflict tbody tr").AllInnerTextsAsync();
        rows.Select(row => row.Split('\t')[0].Trim()).ShouldBe(["Amount", "Quote", "Note"]);
        rows[0].ShouldContain("$13.186bn");
        rows[0].ShouldContain("$15bn");
        rows[0].ShouldContain("$14bn");
        // What only one of them changed is chosen already; what both did is for the second to say.
        await second.Page.PressAsync("Keep what is chosen");
        (await second.Page.Locator(".conflict").CountAsync()).ShouldBe(1);
        await Look.AssertAsync(second, second.Page.Url);
        await second.Page.Locator("[name='take.amount'][value=mine]").CheckAsync();
        await second.Page.PressAsync("Keep what is chosen");
        await second.Page.GotoAsync("/admin/draft");
        await PublishAsync(second.Page, "Alphabet, rounded");

        await second.Page.GotoAsync("/figures/alphabet-capex-cash-2024q2");
        var receipt = await second.Page.Locator("main").InnerTextAsync();
        foreach (var kept in (string[])["$14bn", "fourteen", "restated", "$15bn", "rounded"])
            receipt.ShouldContain(kept);
    }

    [Fact]
    public async Task Draft_WhateverIsLostMeanwhile_HoldsWhatWasTyped()
    {
        await using var visit = await browser.OpenAsEditorAsync(dashboard);
        var page = visit.Page;
        await page.GotoAsync("/admin/new/figure");
        await TypeAsync(page, ("f.entity", "meta"), ("f.metric", "capex-cash"));
        await page.WaitForURLAsync("**/admin/changes/*");
        var address = page.Url;

        await dashboard.KillAsync();
        await page.Locator("[name='f.note']").FillAsync("typed while nobody listened");
        await page.GetByText("Not saved: no connection.").WaitForAsync();
        await dashboard.StartAsync();
        await page.GetByText("Saved in your draft,").WaitForAsync();

        // A closed tab: what was saved is there, in another too.
        var other = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await other.GotoAsync(address);
        (await other.Locator("[name='f.note']").InputValueAsync()).ShouldBe(
            "typed while nobody listened"
        );
        (await other.Locator("[name='f.entity']").InputValueAsync()).ShouldBe("meta");
    }

    [Fact]
    public async Task Editor_ByKeyboardAlone_FindsAFigureAndSavesACorrection()
    {
        await using var visit = await browser.OpenAsEditorAsync(dashboard);
        var page = visit.Page;

        await page.Keyboard.PressAsync("f");
        await page.WaitForURLAsync("**/admin/find");
        // The box has the focus by itself, a moment after the page.
        await page.Locator(".filter [name=q]:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("microsoft cash 2023q4");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/find?*q=microsoft*");
        await page.Locator("tbody a").First.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/edit/figure/microsoft-capex-cash-2023q4");
        await page.Locator("[name='f.amount']").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("200bn");
        await page.GetByText("times the one before").WaitForAsync();
        await page.Locator("[name=why]").FocusAsync();
        await page.Keyboard.TypeAsync("mistyped");
        await SaveByKeyAsync(page);

        // Focus is on nothing that takes letters.
        await page.Keyboard.PressAsync("d");
        await page.WaitForURLAsync("**/admin/draft");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("microsoft-capex-cash-2023q4");
    }

    private static async Task SignInWithSecondStepAsync(IPage page)
    {
        var (key, _) = await page.SetUpSecondStepAsync();
        await page.SignOutAsync();
        await page.GotoAsync("/login");
        await page.FillSignInAsync(SigningIn.First);
        // The next one: that of now was used to set the step up, and works once.
        var next = DateTimeOffset.UtcNow.AddSeconds(30);
        await page.GetByLabel("Code").FillAsync(Totp.Code(key, next));
        await page.PressAsync("Sign in");
        await page.WaitForURLAsync("**/admin");
        // The other tests sign in as the same administrator, by the password alone.
        await page.GotoAsync("/admin/account");
        await page.Locator("[name='password-to-remove']").FillAsync(SigningIn.Password);
        await page.Locator("form:has([name='password-to-remove']) button").ClickAsync();
        await page.GetByText("The second step is gone").WaitForAsync();
    }

    private static async Task EnterGuidanceAsync(IPage page, string day)
    {
        await page.GotoAsync("/admin");
        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync("**/admin/new/figure");
        await TypeAsync(
            page,
            ("f.entity", "meta"),
            ("f.metric", "capex-guidance"),
            ("f.period", "2026"),
            ("f.amount", "115–135bn"),
            ("f.given-on", day),
            ("f.definition", "with finance leases"),
            ("f.basis", "guidance"),
            ("f.verification", "verified")
        );
        await page.GetByText("$115–135bn").WaitForAsync();
        await page.GetByText("The source is not there yet").ClickAsync();
        await TypeAsync(
            page,
            ("source.title", $"Meta on a call, {day}"),
            ("source.publisher", "Meta Platforms"),
            ("source.kind", "earnings-release"),
            ("source.published-on", day),
            ("source.url", "https://investor.atmeta.com/")
        );
        await SaveByKeyAsync(page);
        await page.GotoAsync("/admin/draft");
    }

    // The page that comes back can do what only a saved change can.
    private static async Task SaveByKeyAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take out of the draft" })
            .WaitForAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task PreviewNamesTheGapAsync(IPage page)
    {
        var row = page.Locator("#effects tr", new() { HasText = "2026 by guidance" });
        var cells = await row.Locator("td").AllInnerTextsAsync();
        cells.Count.ShouldBe(2);
        cells[0].ShouldContain("a year");
        cells[1].ShouldContain("a year");
        cells[1].ShouldNotBe(cells[0]);
        // Other journeys may have shared links of the same figures on this program.
        (await page.Locator("#effects").InnerTextAsync()).ShouldMatch("[1-9][0-9]* of [0-9]+");
    }

    /// <returns>The new vintage.</returns>
    private static async Task<int> PublishAsync(IPage page, string message)
    {
        await page.GetByLabel("Message").FillAsync(message);
        await page.PressAsync("Publish");
        await page.WaitForURLAsync("**/vintages/*");
        return int.Parse(page.Url[(page.Url.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);
    }

    // As one types: every change is saved by itself.
    private static async Task TypeAsync(IPage page, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var control = page.Locator($"[name='{name}']");
            if (await control.EvaluateAsync<bool>("one => one.tagName === 'SELECT'"))
                await control.SelectOptionAsync(value);
            else
                await control.FillAsync(value);
        }
        await page.GetByText("Saved in your draft,").WaitForAsync();
    }

    private async Task<(string Link, string Json)> ShareAsync(string comparison)
    {
        using var client = new HttpClient { BaseAddress = dashboard.BaseUrl };
        using var answer = await client.PostAsJsonAsync(
            new Uri("/api/v1/comparisons", UriKind.Relative),
            new { comparison },
            Cancellation
        );
        using var shared = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        var link = "/c/" + shared.RootElement.GetProperty("slug").GetString();
        return (link, await JsonAsync(link));
    }

    private async Task<string> JsonAsync(string link)
    {
        using var client = new HttpClient { BaseAddress = dashboard.BaseUrl };
        return await client.GetStringAsync(new Uri(link + ".json", UriKind.Relative), Cancellation);
    }
}
