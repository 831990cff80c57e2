using System.Net;
using AngleSharp.Dom;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Pages;

public sealed class PageAssetTests(Dashboard dashboard)
{
    private static readonly string[] Addresses = ["src", "srcset", "poster", "href", "action"];

    public static TheoryData<string, HttpStatusCode> Pages =>
        new()
        {
            { "/", HttpStatusCode.OK },
            { "/?view=article", HttpStatusCode.OK },
            { "/?view=bogus", HttpStatusCode.BadRequest },
            { "/nothing", HttpStatusCode.NotFound },
            { "/method", HttpStatusCode.OK },
            { "/figures", HttpStatusCode.OK },
            { "/figures?q=zzz", HttpStatusCode.OK },
            { "/figures?sort=bogus", HttpStatusCode.BadRequest },
            { "/figures/microsoft-capex-cash-2024q4", HttpStatusCode.OK },
            { "/figures/nothing", HttpStatusCode.NotFound },
            { "/claims", HttpStatusCode.OK },
            { "/claims?verdict=bogus", HttpStatusCode.BadRequest },
            { "/landscape", HttpStatusCode.OK },
            { "/landscape?asof=2023-06-01", HttpStatusCode.OK },
            { "/landscape?vintage=9", HttpStatusCode.BadRequest },
            { "/sources", HttpStatusCode.OK },
            { "/sources/meta-q4-2023-results", HttpStatusCode.OK },
            { "/sources/nothing", HttpStatusCode.NotFound },
            { "/?vintage=1&asof=2024-05-06", HttpStatusCode.OK },
            { "/?asof=2019-01-01", HttpStatusCode.OK },
            { "/?asof=bogus", HttpStatusCode.BadRequest },
            { "/search?q=meta&asof=2024-05-06", HttpStatusCode.OK },
            { "/search?q=microsoft", HttpStatusCode.OK },
            { "/vintages", HttpStatusCode.OK },
            { "/vintages/1", HttpStatusCode.OK },
            { "/vintages/9", HttpStatusCode.NotFound },
            { "/entities/microsoft", HttpStatusCode.OK },
            { "/entities/nvidia", HttpStatusCode.OK },
            { "/entities/depin-sector", HttpStatusCode.OK },
            { "/figures/article-a20", HttpStatusCode.OK },
            { "/entities/nobody", HttpStatusCode.NotFound },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Any_LoadsNothingFromElsewhere(string address, HttpStatusCode status)
    {
        var page = await dashboard.Client.PageAsync(address, status);

        // Where the page is found and what else tells of it is named, not loaded.
        var assets = page.QuerySelectorAll(
                "[src], [srcset], [poster], link[href]:not([rel=canonical]):not([rel=alternate]), form[action]"
            )
            .SelectMany(element => Addresses.Select(element.GetAttribute))
            .OfType<string>();
        foreach (var asset in assets)
        {
            asset.ShouldNotContain(":");
            asset.ShouldNotStartWith("//");
        }
        page.QuerySelectorAll("style, [style]")
            .ShouldAllBe(element => !element.OuterHtml.Contains("url(", StringComparison.Ordinal));
        page.QuerySelectorAll("iframe, object, embed").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Any_HasOnlyScriptFilesOfItsOwn(string address, HttpStatusCode status)
    {
        var page = await dashboard.Client.PageAsync(address, status);

        foreach (var script in page.QuerySelectorAll("script"))
        {
            script.GetAttribute("src").ShouldNotBeNullOrEmpty();
            script.TextContent.ShouldBeEmpty();
        }
        page.DocumentElement.OuterHtml.ShouldNotContain("blazor.");
        page.DocumentElement.OuterHtml.ShouldNotContain("javascript:");
        page.QuerySelectorAll("*")
            .SelectMany(element => element.Attributes)
            .ShouldAllBe(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Any_IsADocumentWithItsParts(string address, HttpStatusCode status)
    {
        var page = await dashboard.Client.PageAsync(address, status);

        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Title.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        page.QuerySelector("meta[name=viewport]").ShouldNotBeNull();
        page.QuerySelectorAll("img:not([alt])").ShouldBeEmpty();
        page.QuerySelectorAll("table").ShouldAllBe(table => table.QuerySelector("caption") != null);
    }

    [Fact]
    public async Task Sources_OnThePage_AreWebAddressesOfTheSeed()
    {
        var page = await dashboard.Client.PageAsync("/sources");

        var known = Seed.SeedTable.Read("sources.csv").Select(source => source["url"]).ToHashSet();
        var links = page.QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(link => link.Contains(':', StringComparison.Ordinal))
            .ToList();
        links.Count.ShouldBeGreaterThanOrEqualTo(16);
        links.ShouldBeSubsetOf(known);
    }
}
