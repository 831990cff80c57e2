using System.Text;
using System.Text.RegularExpressions;
using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests;

public sealed partial class PermalinkJourneyTests(PublishedDashboard dashboard, Browser browser)
{
    public static TheoryData<string> Looks =>
        ["/c/realist", "/embed/c/filed-2025", "/compare/diff?left=realist&right=filed-2025"];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Page_AtAnyWidthAndTheme_IsAccessibleAndStaysOnSite(string path) =>
        await Look.AssertAsync(browser, dashboard.BaseUrl, path);

    [Fact]
    public async Task Reader_WithoutScript_SeesHeadlinePictureTableAndSources()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/c/filed-2025");

        foreach (
            var part in (string[])
                ["h1", "figure svg.scene >> visible=true", "main table", ".sources li a >> nth=0"]
        )
            (await visit.Page.Locator(part).First.IsVisibleAsync()).ShouldBeTrue(part);
        await visit.Page.GetByText("Download", new() { Exact = true }).ClickAsync();
        (
            await visit
                .Page.GetByRole(AriaRole.Link, new() { Name = "Table (CSV)" })
                .IsVisibleAsync()
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task Reader_OfALink_OpensNoWebSocket()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        var listening = visit.Page.WaitForRequestAsync("**/events");
        await visit.Page.GotoAsync("/c/filed-2025");
        // The last that a page asks for: it listens for new figures.
        await listening;

        visit.WebSockets.ShouldBeEmpty();
        (await visit.Page.Locator("script").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Researcher_SharesWhatTheySee_GetsALinkThatSaysIt()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.Page.GotoAsync("/compare?year=2025");
        await visit.Page.IsLiveAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Article, slow" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/compare?year=2025&years=5");
        var headline = await visit.Page.Locator("h1").InnerTextAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();

        await visit.Page.GetByText("will not change").WaitForAsync();
        var link = await visit.Page.Locator("#shared a").InnerTextAsync();
        link.ShouldMatch("/c/[a-z2-7]{12}$");
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(link);
        await visit.Page.Locator("#shared a").ClickAsync();
        await visit.Page.WaitForURLAsync(link);
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe(headline);
        await visit.Page.GetByText("Explore from here").ClickAsync();
        await visit.Page.WaitForURLAsync("**/compare?year=2025&years=5&vintage=1");
    }

    [Fact]
    public async Task Researcher_WithoutScript_SharesToo()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            javaScriptEnabled: false
        );
        await visit.Page.GotoAsync("/compare?chart=tornado&year=2025");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();

        await visit.Page.WaitForURLAsync(SlugAddress());
        (await visit.Page.Locator("main table").IsVisibleAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task Link_Printed_IsOnePage(string paper)
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        foreach (
            var name in (string[])
                [
                    "filed-2025",
                    "realist",
                    await ShareAsync(visit.Page, "chart=series"),
                    await ShareAsync(visit.Page, "chart=tornado&year=2025"),
                ]
        )
        {
            await visit.Page.GotoAsync("/c/" + name);
            var pdf = await visit.Page.PdfAsync(
                new()
                {
                    Format = paper,
                    PrintBackground = true,
                    Margin = new()
                    {
                        Top = "10mm",
                        Bottom = "10mm",
                        Left = "10mm",
                        Right = "10mm",
                    },
                }
            );
            PdfPage().Count(Encoding.Latin1.GetString(pdf)).ShouldBe(1, name);
        }
    }

    [Fact]
    public async Task Embed_InAPageOfAnotherSite_IsAsHighAsItsContentAndLight()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl, width: 800);
        await visit.Page.GotoAsync("/c/realist");
        await visit.Page.GetByText("Embed", new() { Exact = true }).ClickAsync();
        var code = await visit.Page.Locator("pre code").First.InnerTextAsync();
        using var blog = new OtherSite("<!doctype html><title>A blog</title><body>" + code);

        // Somebody who never was here: nothing comes from the cache.
        await using var reader = await browser.NewPageAsync(dashboard.BaseUrl, width: 800);

        await reader.Page.GotoAsync(blog.Address.AbsoluteUri);

        var frame = reader.Page.Frames[1];
        await frame.Locator("svg.scene >> visible=true").First.WaitForAsync();
        await reader.Page.WaitForFunctionAsync(
            "() => parseFloat(document.querySelector('iframe').style.height) > 200"
        );
        await frame.WaitForFunctionAsync(
            "() => document.documentElement.scrollHeight <= innerHeight"
        );
        var weight = await frame.EvaluateAsync<int>(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                + ".reduce((sum, one) => sum + one.transferSize, 0)"
        );
        weight.ShouldBeInRange(20_000, 100_000);
    }

    private static async Task<string> ShareAsync(IPage page, string comparison)
    {
        var answer = await page.APIRequest.PostAsync(
            "/api/v1/comparisons",
            new() { DataObject = new { comparison } }
        );
        return (await answer.JsonAsync())!.Value.GetProperty("slug").GetString()!;
    }

    [GeneratedRegex(@"/c/[a-z2-7]{12}$", RegexOptions.None, 1000)]
    private static partial Regex SlugAddress();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex PdfPage();
}
