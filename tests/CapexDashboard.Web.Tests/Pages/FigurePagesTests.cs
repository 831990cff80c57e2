using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The list of figures and the receipt of each.</summary>
public sealed class FigurePagesTests(Dashboard dashboard)
{
    private const string Quarter = "microsoft-capex-cash-2024q4";

    [Fact]
    public async Task Receipt_FiledQuarter_SaysWhatItIsAndByWhom()
    {
        var page = await dashboard.Client.PageAsync($"/figures/{Quarter}");

        page.Headline().ShouldBe("Microsoft: capital expenditure, cash, Oct–Dec 2024");
        var facts = page.QuerySelector(".receipt")!.Words();
        facts.ShouldContain("$15.8bn reported · verified");
        facts.ShouldContain("$15,804,000,000");
        facts.ShouldContain("1 October 2024 to 31 December 2024");
        facts.ShouldContain("Published 29 January 2025, read 23 November 2026");
        facts.ShouldContain("In: Capex / DePIN, vintage 1, http://");
        facts.ShouldContain($"/figures/{Quarter}?vintage=1");
        page.QuerySelectorAll("#uses a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["/compare", "/compare?chart=series"]);
        page.QuerySelectorAll("#history tbody tr").Length.ShouldBe(1);
        page.QuerySelector("tr[aria-current] a")!
            .GetAttribute("href")
            .ShouldBe($"/figures/{Quarter}");
    }

    [Fact]
    public async Task Receipt_DerivedFigure_SaysItsBasisInWordsAndLeadsToItsParts()
    {
        var page = await dashboard.Client.PageAsync("/figures/article-a29?vintage=1");

        page.QuerySelector(".amount")!.Words().ShouldBe("at least $44bn run rate · verified");
        var part = page.QuerySelectorAll("dl .parts li").ShouldHaveSingleItem();
        part.Words()
            .ShouldBe(
                "Alphabet: capital expenditure as the article states it, Oct–Dec 2023: $11bn"
            );
        part.QuerySelector("a")!.GetAttribute("href").ShouldStartWith("/figures/article-a28");
        var filed = await dashboard.Client.PageAsync($"/figures/{Quarter}");
        filed.QuerySelector(".parts").ShouldBeNull();
    }

    [Fact]
    public async Task List_OfRunRates_IsChosenByWordsAndHoldsGooglesFloor()
    {
        var page = await dashboard.Client.PageAsync("/figures?basis=run-rate");

        page.Headline().ShouldBe("One figure");
        page.QuerySelector("select[name=basis] option[selected]")!.Words().ShouldBe("run rate");
        page.QuerySelector(".figures tbody tr")!.Words().ShouldContain("run rate verified");
    }

    [Theory]
    [InlineData(Quarter)]
    [InlineData("meta-capex-guidance-2024-given-2024-02-01")]
    [InlineData("article-a15")]
    [InlineData("article-a16-yearly")]
    [InlineData("article-a16-total")]
    [InlineData("article-a28")]
    public async Task Receipt_Use_IsAComparisonThatIsMadeOfIt(string key)
    {
        var page = await dashboard.Client.PageAsync($"/figures/{key}");

        var use = page.QuerySelector("#uses a")!.GetAttribute("href")!;
        var gap = await dashboard.Client.JsonAsync(
            use.Replace("/compare", "/api/v1/gap", StringComparison.Ordinal)
        );
        gap.GetProperty("capex")
            .List("entities")
            .SelectMany(company => company.Texts("figures"))
            .ShouldContain(key);
    }

    [Fact]
    public async Task Receipt_OneOfEveryMetric_IsAPage()
    {
        foreach (var figures in SeedTable.Figures.GroupBy(row => row["metric"]))
        {
            var key = figures.First()["key"];
            var page = await dashboard.Client.PageAsync($"/figures/{key}");
            page.QuerySelector(".amount b")!.Words().ShouldNotBeNullOrWhiteSpace(key);
        }
    }

    [Theory]
    [InlineData("/figures/nope", "There is no figure of this name.")]
    [InlineData($"/figures/{Quarter}?asof=2024-12-31", "There is no figure of this name.")]
    public async Task Receipt_NotThere_Is404AndSaysWhereToGo(string address, string headline)
    {
        var page = await dashboard.Client.PageAsync(address, HttpStatusCode.NotFound);

        page.Headline().ShouldBe(headline);
        page.QuerySelectorAll("main a").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("vintage=9", "vintage")]
    [InlineData("asof=2024-02-30", "asof")]
    public async Task Receipt_BadParameter_Is400AndNamesIt(string query, string named)
    {
        var page = await dashboard.Client.PageAsync(
            $"/figures/{Quarter}?{query}",
            HttpStatusCode.BadRequest
        );

        page.QuerySelector(".problems code")!.TextContent.ShouldBe(named);
    }

    [Fact]
    public async Task Receipt_AsOf_SaysSoLeavesOutWhatCameLaterAndLeadsBack()
    {
        var page = await dashboard.Client.PageAsync(
            $"/figures/{Quarter}?asof=2025-02-01&utm_source=x"
        );

        page.QuerySelector(".known")!
            .Words()
            .ShouldStartWith("Only what was public on 1 February 2025");
        page.QuerySelector(".known a")!.GetAttribute("href").ShouldBe($"/figures/{Quarter}");
        var quarters = page.QuerySelectorAll("#neighbours tbody a").ToList();
        quarters[^1].TextContent.ShouldBe("Oct–Dec 2024");
        quarters[0].GetAttribute("href")!.ShouldEndWith("?asof=2025-02-01");
    }

    [Fact]
    public async Task List_Filtered_HoldsWhatTheApiHoldsAndKeepsItInItsLinks()
    {
        const string query = "entity=meta&metric=capex-guidance&sort=-published";
        var page = await dashboard.Client.PageAsync($"/figures?{query}&basis=&q=");

        var rows = SeedTable
            .Figures.Where(row => row["entity"] == "meta" && row["metric"] == "capex-guidance")
            .ToList();
        page.Headline().ShouldBe($"{rows.Count} figures");
        page.QuerySelectorAll(".figures tbody td a[href^='/figures/']")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(rows.Select(row => $"/figures/{row["key"]}"), ignoreOrder: true);
        page.QuerySelector("select[name=entity] option[selected]")!
            .GetAttribute("value")
            .ShouldBe("meta");
        var csv = page.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!;
        SeedTable.Parse(await dashboard.Client.TextAsync(csv)).Count.ShouldBe(rows.Count);
    }

    [Fact]
    public async Task List_NextPage_GoesOnWhereTheFirstEnded()
    {
        var first = await dashboard.Client.PageAsync("/figures?limit=5&metric=capex-guidance");
        var next = await dashboard.Client.PageAsync(
            first.QuerySelector("a[rel=next]")!.GetAttribute("href")!
        );

        var shown = Keys(first).Concat(Keys(next)).ToList();
        shown.Count.ShouldBeGreaterThan(5);
        shown.ShouldBeUnique();

        static IEnumerable<string?> Keys(AngleSharp.Dom.IDocument page) =>
            page.QuerySelectorAll(".figures tbody td a[href^='/figures/']")
                .Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public async Task List_NothingMatches_SaysSoAndLeadsToAll()
    {
        var page = await dashboard.Client.PageAsync("/figures?q=zzz");

        page.Headline().ShouldBe("0 figures");
        page.QuerySelector("main .lead a")!.GetAttribute("href").ShouldBe("/figures");
    }

    [Theory]
    [InlineData("entity=nobody", "entity")]
    [InlineData("sort=size", "sort")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("vintage=0", "vintage")]
    public async Task List_BadParameter_Is400AndNamesIt(string query, string named)
    {
        var page = await dashboard.Client.PageAsync($"/figures?{query}", HttpStatusCode.BadRequest);

        page.QuerySelector(".problems code")!.TextContent.ShouldBe(named);
    }

    // Meta said 30 to 37 on 1 February 2024 and 35 to 40 on 24 April.
    [Theory]
    [InlineData("2024-05-06", "$35–40bn (guidance)", "given-2024-04-24")]
    [InlineData("2024-03-01", "$30–37bn (guidance)", "given-2024-02-01")]
    public async Task Explorer_GuidanceAsOf_IsWhatWasSaidByThenAndLeadsToItsReceipt(
        string asOf,
        string said,
        string key
    )
    {
        var page = await dashboard.Client.PageAsync(
            $"/compare?asof={asOf}&reading=guidance&year=2024"
        );

        var part = page.QuerySelectorAll("#behind .part")
            .Single(part => part.InnerHtml.Contains("meta-", StringComparison.Ordinal));
        part.Words().ShouldContain(said);
        part.QuerySelector("a")!.GetAttribute("href")!.ShouldEndWith($"{key}?asof={asOf}");
        page.QuerySelector(".known")!.Words().ShouldStartWith("Only what was public on ");
        page.QuerySelector(".known a")!.GetAttribute("href").ShouldBe("/compare?reading=guidance");
    }
}
