using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>Whom figures are about: all that is known of each, by metric.</summary>
public sealed class EntityPagesTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("microsoft")]
    [InlineData("nvidia")]
    [InlineData("filecoin")]
    [InlineData("depin-sector")]
    public async Task Entity_Known_HasEachOfItsFiguresOnceUnderItsMetric(string entity)
    {
        var page = await dashboard.Client.PageAsync($"/entities/{entity}");

        foreach (
            var metric in SeedTable
                .Figures.Where(row => row["entity"] == entity)
                .GroupBy(row => row["metric"])
        )
            page.QuerySelectorAll($"#{metric.Key} a[href^='/figures/']")
                .Select(link => link.GetAttribute("href"))
                .ShouldBe(metric.Select(row => $"/figures/{row["key"]}"), ignoreOrder: true);
    }

    // Four filed quarters of 2024: 37.256bn; said were 30–37, then 35–40, 37–40 and 38–40.
    [Fact]
    public async Task Entity_GuidanceOfAPastYear_IsHeldAgainstWhatCame()
    {
        var page = await dashboard.Client.PageAsync("/entities/meta");

        var said = page.QuerySelector("#capex-guidance")!;
        said.QuerySelectorAll("h3")
            .Select(title => title.TextContent)
            .ShouldContain("What was said of 2024, and what came");
        said.QuerySelectorAll("svg")
            .ShouldContain(picture =>
                picture.TextContent.Contains("filed", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("microsoft", "hyperscaler, MSFT.")]
    [InlineData("akash-network", "DePIN network, sells compute, token AKT.")]
    [InlineData("helium", "DePIN network, sells wireless coverage, token HNT.")]
    [InlineData("peaq", "DePIN network, sells data.")]
    public async Task Entity_AnyKind_SaysWhatItIsAndSells(string entity, string what)
    {
        var page = await dashboard.Client.PageAsync($"/entities/{entity}");

        page.QuerySelector(".lead")!.Words().ShouldStartWith(what);
    }

    [Fact]
    public async Task Entity_Network_LeadsToThoseThatSellTheSame()
    {
        var page = await dashboard.Client.PageAsync("/entities/filecoin?asof=2024-01-01");

        page.QuerySelector("a[href='/landscape?asof=2024-01-01#storage']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Entity_WithoutFigures_SaysSo()
    {
        var page = await dashboard.Client.PageAsync("/entities/openai");

        page.QuerySelector("main")!.Words().ShouldContain("No figure about it is known");
    }

    [Fact]
    public async Task Entity_AsOf_HasNothingThatCameLater()
    {
        var page = await dashboard.Client.PageAsync("/entities/nvidia?asof=2024-06-01");

        page.QuerySelectorAll("#data-center-revenue a[href^='/figures/']")
            .ShouldAllBe(link =>
                link.GetAttribute("href")!.EndsWith("?asof=2024-06-01", StringComparison.Ordinal)
            );
        page.QuerySelector("main")!.TextContent.ShouldNotContain("2026");
    }

    [Fact]
    public async Task Entity_Unknown_Is404AndSaysWhereToGo()
    {
        var page = await dashboard.Client.PageAsync("/entities/nobody", HttpStatusCode.NotFound);

        page.Headline().ShouldBe("There is nobody of this name here.");
    }

    [Fact]
    public async Task Entities_All_HaveAPage()
    {
        foreach (var entity in SeedTable.Read("entities.csv"))
            await dashboard.Client.PageAsync($"/entities/{entity["key"]}");
    }
}
