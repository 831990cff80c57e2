using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Pages;

public sealed class HomeTests(Dashboard dashboard)
{
    private static readonly string[] Reached = ["filings", "tokenMarketCaps", "networkRevenue"];

    public static TheoryData<string> Views =>
        ["/", "/?view=article", "/?view=2024", "/?view=2025", "/?view=ttm"];

    // 80bn over three years for filed capex of 228.342, 376.051 and 510.703bn, and at least 142bn in the article.
    [Theory]
    [InlineData("/", "26 days", "2025", "$376.1bn")]
    [InlineData("/?view=2025", "26 days", "2025", "$376.1bn")]
    [InlineData("/?view=2024", "43 days", "2024", "$228.3bn")]
    [InlineData("/?view=ttm", "19 days", "June 2026", "$510.7bn")]
    [InlineData("/?view=article", "at most 69 days", "2024", "at least $142bn")]
    [InlineData("/?view=TTM", "19 days", "June 2026", "$510.7bn")]
    public async Task Home_View_SaysItsDaysAndAmounts(
        string address,
        string days,
        string when,
        string capex
    )
    {
        var page = await dashboard.Client.PageAsync(address);

        page.Headline().ShouldContain($"DePIN would match {days} of ");
        page.Headline().ShouldContain("best case");
        page.Headline().ShouldContain("four tech giants");
        page.Headline().ShouldContain(when);
        page.Title.ShouldNotBeNull().ShouldContain(days);
        var text = page.QuerySelector("main")!.Words();
        text.ShouldContain(capex);
        text.ShouldContain("$26.7bn");
        text.ShouldContain("$80bn");
        text.ShouldContain("Amazon, Alphabet, Microsoft and Meta");
    }

    // The gap that the picture states, and the market capitalization and tokens at which it would close.
    [Theory]
    [InlineData("/?view=2024", "$201.7bn", "$342.5bn", "$685bn", "8.6 times")]
    [InlineData("/?view=2025", "$349.4bn", "$564.1bn", "$1.13tn", "14 times")]
    [InlineData("/?view=ttm", "$484bn", "$766.1bn", "$1.53tn", "19 times")]
    [InlineData("/?view=article", "at least $115.3bn", "$213bn", "at least $426bn", "5.3 times")]
    public async Task Home_View_SaysGapAndBreakEven(
        string address,
        string gap,
        string cap,
        string tokens,
        string times
    )
    {
        var page = await dashboard.Client.PageAsync(address);

        var text = page.QuerySelector("main")!.Words();
        text.ShouldContain($"gap {gap} a year");
        text.ShouldContain(cap);
        text.ShouldContain(tokens);
        text.ShouldContain(times);
    }

    // Of the newest quarter of all four, the newest snapshot of networks and the newest reported revenue.
    [Theory]
    [InlineData("", "June 2026", "3 November 2025", "March 2026")]
    [InlineData("?asof=2024-05-06", "March 2024", "1 May 2024", "December 2023")]
    public async Task Home_Footer_SaysUntilWhenTheDataReach(
        string query,
        string filings,
        string caps,
        string revenue
    )
    {
        var reach = (await dashboard.Client.PageAsync("/" + query)).QuerySelector("footer .reach")!;

        reach
            .Words()
            .ShouldBe(
                $"Filings of all four companies to {filings} · token market caps to {caps} · network revenue to {revenue}"
            );
        var json = (await dashboard.Client.JsonAsync("/api/v1/home" + query)).GetProperty(
            "reachesTo"
        );
        reach
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(
                Reached.Select(what => $"/figures/{json.GetProperty(what).Text("figure")}{query}")
            );
        json.GetProperty("filings")
            .Text("day")
            .ShouldBe(query.Length == 0 ? "2026-06-30" : "2024-03-31");
    }

    [Fact]
    public async Task Home_Default_SetsWhatWasSeenBesideTheAssumption()
    {
        var page = await dashboard.Client.PageAsync("/");

        // 2.247bn, 1bn and 72m of 376.051bn are 2.2 and 0.97 days and 1.7 hours.
        var text = page.QuerySelector("main")!.Words();
        text.ShouldContain("about $2bn a year (2 days)");
        text.ShouldContain("about $1bn of capital raised in 2025 (1 day)");
        text.ShouldContain("$72m of on-chain revenue in 2025 (2 hours)");
        text.ShouldContain("for all purposes and without finance leases");
        text.ShouldContain("token price is held constant");
        text.ShouldContain("assumed for DePIN: $6.7bn a quarter");
        text.ShouldContain("27 of 60 claims hold");
        text.ShouldContain("3 do not; 12 cannot be checked");
        text.ShouldContain("23 November 2026");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Home_View_CarriesTheExactAmountsBesideTheRoundedOnes(string address)
    {
        var page = await dashboard.Client.PageAsync(address);

        var exact = address switch
        {
            "/?view=article" => ("142000000000", "$142,000,000,000"),
            "/?view=2024" => ("228342000000", "$228,342,000,000"),
            "/?view=ttm" => ("510703000000", "$510,703,000,000"),
            _ => ("376051000000", "$376,051,000,000"),
        };
        var amount = page.QuerySelector($"data[value='{exact.Item1}']").ShouldNotBeNull();
        amount.GetAttribute("title").ShouldBe(exact.Item2);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Home_View_MarksItsChoiceAmongFour(string address)
    {
        var page = await dashboard.Client.PageAsync(address);

        var chosen = page.QuerySelectorAll("nav a[aria-current]").ShouldHaveSingleItem();
        chosen.GetAttribute("href").ShouldBe(address == "/?view=2025" ? "/" : address);
        chosen.ParentElement!.QuerySelectorAll("a").Length.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Home_View_LeadsNowhereThatIsNotThere(string address)
    {
        var page = await dashboard.Client.PageAsync(address);

        var links = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);
        foreach (var link in links.Where(link => link.StartsWith('/')).Distinct())
        {
            using var answer = await dashboard.Client.AskAsync(
                HttpMethod.Head,
                link.Split('#') is [{ Length: > 0 } path, ..] ? path : address
            );
            answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, link);
            if (link.Split('#') is [_, var part])
                page.GetElementById(part).ShouldNotBeNull(link);
        }
        foreach (var part in links.Where(link => link.StartsWith('#')))
            page.GetElementById(part[1..]).ShouldNotBeNull(part);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Home_View_SaysItsPicturesInWords(string address)
    {
        var page = await dashboard.Client.PageAsync(address);

        var pictures = page.QuerySelectorAll("svg[role]");
        pictures.Length.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var picture in pictures)
            picture.GetAttribute("aria-label").ShouldNotBeNullOrWhiteSpace();
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!);
        ids.ShouldBeUnique();
    }
}
