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
    public async Task Search_SourceTitle_LeadsToTheDocument()
    {
        var page = await dashboard.Client.PageAsync("/search?q=flipping%20coin");

        page.QuerySelectorAll("main li")
            .ShouldContain(item =>
                item.TextContent.StartsWith("Flipping the AI Coin", StringComparison.Ordinal)
            );
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
