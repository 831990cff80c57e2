using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The home page by what was public on a day.</summary>
public sealed class HomeAsKnownTests(Dashboard dashboard)
{
    // By May 2024 the four had filed up to March: 157.6bn in twelve months, of which 26.7bn are 62 days.
    [Fact]
    public async Task Home_AsOf_SaysSoAndShowsTheNewestMonthsFiledByThen()
    {
        var filed = FiledCapex.Together("2023Q2", "2023Q3", "2023Q4", "2024Q1");

        var page = await dashboard.Client.PageAsync("/?vintage=1&asof=2024-05-06");

        page.Headline().ShouldContain("would match 62 days of four tech giants'");
        page.Headline().ShouldContain("in the twelve months to March 2024");
        (80e9m / 3 / filed * 365).ShouldBe(62, 0.5m);
        page.QuerySelector($"data[value='{filed}']").ShouldNotBeNull();
        page.QuerySelector(".known")!.Words().ShouldStartWith("Only what was public on 6 May 2024");
        page.QuerySelector(".known a")!.GetAttribute("href").ShouldBe("/?view=ttm");
        page.TableWith("Q1 2024").QuerySelectorAll("tbody tr").Length.ShouldBe(21);
        page.QuerySelector("#article")!.Words().ShouldContain("27 of 60 claims hold");
    }

    [Fact]
    public async Task Home_AsOf_SaysNothingThatCameLater()
    {
        var page = await dashboard.Client.PageAsync("/?asof=2024-05-06");

        var text = page.QuerySelector("main")!.Words();
        text.ShouldNotContain("capital raised in 2025");
        text.ShouldNotContain("revenue in 2025");
        text.ShouldNotContain("down from");
        page.TableWith("Days").Rows()["2025 filed"].ShouldBe(["–", "–"]);
        page.TableWith("Days").Rows()["2024 as the article saw it"][0].ShouldBe("at most 69");
    }

    [Fact]
    public async Task Home_AsOf_KeepsItInItsLinks()
    {
        var page = await dashboard.Client.PageAsync("/?asof=2024-05-06");

        // Permalinks keep a state of their own, and the reference of the API knows none.
        var links = page.QuerySelectorAll("main a[href^='/']:not(#curated a)")
            .Select(link => link.GetAttribute("href")!)
            .Where(link =>
                link is not ("/?view=ttm" or "/api")
                && !link.StartsWith("/vintages/", StringComparison.Ordinal)
            )
            .ToList();
        links.Count.ShouldBeGreaterThan(20);
        links.ShouldAllBe(link => link.Contains("asof=2024-05-06", StringComparison.Ordinal));
        foreach (var link in links.Distinct())
        {
            using var answer = await dashboard.Client.AskAsync(HttpMethod.Head, link);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
        page.QuerySelectorAll("nav.choice a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([
                "/?view=article&asof=2024-05-06",
                "/?view=2024&asof=2024-05-06",
                "/?view=2025&asof=2024-05-06",
                "/?view=ttm&asof=2024-05-06",
            ]);
    }

    // The article of 6 May 2024 was not there the day before.
    [Theory]
    [InlineData("/?view=article&asof=2024-05-06", "at most 69 days")]
    [InlineData("/?view=article&asof=2024-05-05", "There is nothing to compare")]
    [InlineData("/?view=2024&asof=2024-05-06", "There is nothing to compare")]
    [InlineData("/?view=2024&asof=2025-12-31", "43 days")]
    [InlineData("/?view=2025&vintage=1", "26 days")]
    public async Task Home_ViewAsOf_IsThatView(string address, string said) =>
        (await dashboard.Client.PageAsync(address)).Headline().ShouldContain(said);

    [Theory]
    [InlineData("asof=2019-01-01")]
    [InlineData("asof=2019-01-01&view=article")]
    [InlineData("asof=2019-01-01&view=ttm")]
    [InlineData("asof=0001-01-01&view=2024")]
    public async Task Home_NothingKnown_SaysSoAndLeadsToNow(string query)
    {
        var page = await dashboard.Client.PageAsync($"/?{query}");

        page.Headline().ShouldStartWith("There is nothing to compare");
        page.QuerySelector(".lead")!
            .Words()
            .ShouldStartWith("No source that counts here was public");
        page.QuerySelector(".lead a")!.GetAttribute("href").ShouldBe("/");
        page.QuerySelector("#article")!.Words().ShouldContain("not yet published");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("$0");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("NaN");
    }

    [Fact]
    public async Task Home_ViewNotKnownThen_NamesThoseThatWere()
    {
        var page = await dashboard.Client.PageAsync("/?view=2025&asof=2024-05-06");

        page.QuerySelectorAll(".lead a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["/?view=article&asof=2024-05-06", "/?view=ttm&asof=2024-05-06"]);
    }

    [Theory]
    [InlineData("vintage=9", "vintage")]
    [InlineData("asof=2024-02-30", "asof")]
    [InlineData("view=2024&vintage=0", "vintage")]
    public async Task Home_BadParameter_Is400AndNamesIt(string query, string named)
    {
        var page = await dashboard.Client.PageAsync($"/?{query}", HttpStatusCode.BadRequest);

        page.QuerySelector(".problems code")!.TextContent.ShouldBe(named);
    }

    [Fact]
    public async Task Claims_BeforeTheArticle_AreNone()
    {
        var page = await dashboard.Client.PageAsync("/claims?asof=2024-05-05");

        page.Headline().ShouldBe("The article was not yet published");
        page.QuerySelectorAll(".claim").ShouldBeEmpty();
    }
}
