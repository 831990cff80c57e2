using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>Each source with its figures, and a mark on the ones older than their successor.</summary>
public sealed class SourcePagesTests(Dashboard dashboard)
{
    private const string Source = "meta-q4-2023-results";

    // On 24 April, 31 July and 30 October 2024 Meta said again what it would spend in 2024.
    [Theory]
    [InlineData(
        "",
        "Its figure was said anew by Meta Reports Third Quarter 2024 Results, 30 Oct 2024"
    )]
    [InlineData(
        "?asof=2024-05-06",
        "Its figure was said anew by Meta Reports First Quarter 2024 Results, 24 Apr 2024"
    )]
    [InlineData("?asof=2024-04-23", "")]
    public async Task Sources_SaidAnew_AreMarkedWithTheirSuccessor(string query, string mark)
    {
        var page = await dashboard.Client.PageAsync($"/sources{query}");

        var row = page.GetElementById(Source).ShouldNotBeNull();
        (row.QuerySelector("small")?.Words() ?? "").ShouldBe(mark);
        row.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/sources/{Source}{query}");
        var marked = page.QuerySelectorAll(".publisher small a")
            .Select(link => link.GetAttribute("href")!);
        foreach (var address in marked.Distinct())
            await dashboard.Client.PageAsync(address);
    }

    [Fact]
    public async Task Source_Known_SaysWhatItIsAndLeadsToItsFiguresAndTheirSuccessors()
    {
        var page = await dashboard.Client.PageAsync($"/sources/{Source}");

        var row = SeedTable.Read("sources.csv").Single(row => row["key"] == Source);
        page.Headline().ShouldBe(row["title"]);
        var facts = page.QuerySelector("dl")!;
        facts.Words().ShouldContain(row["publisher"]);
        facts.Words().ShouldContain("earnings release");
        facts.Words().ShouldContain("Published 1 February 2024");
        facts.QuerySelector("a")!.GetAttribute("href").ShouldBe(row["url"]);
        page.QuerySelectorAll("#figures td a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([
                "/figures/meta-capex-guidance-2024-given-2024-02-01",
                "/figures/meta-capex-guidance-2024-given-2024-10-30",
            ]);
        page.QuerySelector("#claims")!.Words().ShouldContain("14 Meta anticipates $30-37bn");
    }

    [Fact]
    public async Task Source_AsOf_SaysSoAndKeepsItInItsLinks()
    {
        var page = await dashboard.Client.PageAsync($"/sources/{Source}?asof=2024-05-06");

        page.QuerySelector(".known")!.Words().ShouldStartWith("Only what was public on 6 May 2024");
        page.QuerySelector(".known a")!.GetAttribute("href").ShouldBe($"/sources/{Source}");
        page.QuerySelectorAll("#figures a, #claims a")
            .ShouldAllBe(link =>
                link.GetAttribute("href")!.Contains("?asof=2024-05-06", StringComparison.Ordinal)
            );
        page.QuerySelectorAll("#figures td a")[1]
            .GetAttribute("href")!
            .ShouldStartWith("/figures/meta-capex-guidance-2024-given-2024-04-24");
    }

    [Fact]
    public async Task Sources_All_HaveAPageWithTheirFigures()
    {
        var counts = SeedTable.Figures.CountBy(row => row["source"]).ToDictionary();
        foreach (var source in SeedTable.Read("sources.csv"))
        {
            var page = await dashboard.Client.PageAsync($"/sources/{source["key"]}");
            page.QuerySelectorAll("#figures tbody tr")
                .Length.ShouldBe(counts.GetValueOrDefault(source["key"]), source["key"]);
        }
    }

    [Theory]
    [InlineData("/sources/nope")]
    [InlineData($"/sources/{Source}?asof=2024-01-31")]
    public async Task Source_NotThere_Is404AndSaysWhereToGo(string address)
    {
        var page = await dashboard.Client.PageAsync(address, HttpStatusCode.NotFound);

        page.Headline().ShouldBe("There is no source of this name.");
        page.QuerySelectorAll("main a").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("vintage=9", "vintage")]
    [InlineData("asof=2024-02-30", "asof")]
    public async Task Source_BadParameter_Is400AndNamesIt(string query, string named)
    {
        var page = await dashboard.Client.PageAsync(
            $"/sources/{Source}?{query}",
            HttpStatusCode.BadRequest
        );

        page.QuerySelector(".problems code")!.TextContent.ShouldBe(named);
    }
}
