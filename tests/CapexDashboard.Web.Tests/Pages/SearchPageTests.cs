using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Pages;

public sealed class SearchPageTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("MICROSOFT", "/entities/microsoft")]
    [InlineData("microsoft capex-cash 2024q4", "/figures/microsoft-capex-cash-2024q4")]
    [InlineData("golden goose", "/claims#a03")]
    [InlineData("verdict", "/claims")]
    [InlineData("formula", "/method")]
    [InlineData("taxonomy", "/landscape")]
    public async Task Search_Words_LeadsToWhatSaysThem(string words, string address)
    {
        var page = await dashboard.Client.PageAsync($"/search?q={Uri.EscapeDataString(words)}");

        page.QuerySelectorAll("main a")
            .Select(link => link.GetAttribute("href"))
            .ShouldContain(address);
    }

    [Fact]
    public async Task Search_SourceTitle_LeadsToItsPage()
    {
        var page = await dashboard.Client.PageAsync("/search?q=flipping%20coin");

        page.QuerySelectorAll("main li")
            .Single(item =>
                item.TextContent.StartsWith("Flipping the AI Coin", StringComparison.Ordinal)
            )
            .QuerySelector("a")!
            .GetAttribute("href")
            .ShouldBe("/sources/gagra-flipping-the-ai-coin");
    }

    [Fact]
    public async Task Search_AsOf_FindsWhatWasPublicAndKeepsItInItsLinks()
    {
        var page = await dashboard.Client.PageAsync("/search?q=meta&asof=2024-05-06");

        page.QuerySelector(".known")!.Words().ShouldStartWith("Only what was public on 6 May 2024");
        page.QuerySelector(".known a")!.GetAttribute("href").ShouldBe("/search?q=meta");
        var links = page.QuerySelectorAll("main section a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();
        links.ShouldAllBe(link => link.Contains("asof=2024-05-06", StringComparison.Ordinal));
        links.ShouldContain("/figures/meta-capex-guidance-2024-given-2024-04-24?asof=2024-05-06");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("2025");
    }

    [Fact]
    public async Task Search_BeforeAnythingWasPublic_SaysSo() =>
        (await dashboard.Client.PageAsync("/search?q=golden&asof=2024-05-05"))
            .Headline()
            .ShouldBe("Nothing known then says “golden”.");

    [Theory]
    [InlineData("vintage=9", "vintage")]
    [InlineData("asof=2024-02-30", "asof")]
    public async Task Search_BadParameter_Is400AndNamesIt(string query, string named)
    {
        var page = await dashboard.Client.PageAsync(
            $"/search?q=meta&{query}",
            System.Net.HttpStatusCode.BadRequest
        );

        page.QuerySelector(".problems code")!.TextContent.ShouldBe(named);
    }

    [Theory]
    [InlineData("zzz", "Nothing says “zzz”.")]
    [InlineData("<script>alert(1)</script>", "Nothing says “<script>alert(1)</script>”.")]
    [InlineData("", "Search")]
    [InlineData(" ", "Search")]
    public async Task Search_NothingToFind_SaysSo(string words, string headline)
    {
        var page = await dashboard.Client.PageAsync($"/search?q={Uri.EscapeDataString(words)}");

        page.Headline().ShouldBe(headline);
        page.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_MoreWordsThanAnybodyTypes_IsRefusedInWords()
    {
        var page = await dashboard.Client.PageAsync($"/search?q={new string('x', 101)}");

        page.QuerySelector(".lead")!.Words().ShouldBe("At most 100 letters.");
    }
}
