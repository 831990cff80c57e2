using System.Net;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Permalinks;

public sealed class PermalinkPageTests(Dashboard dashboard)
{
    public static TheoryData<string, string> Curated =>
        new()
        {
            { "article-best-case", "The article's best case" },
            { "article-five-years", "The article's $80bn in five years" },
            { "realist", "A realist's assumptions" },
            { "filed-2025", "What four tech giants filed for 2025" },
            { "microsoft-claim", "The article's claim about Microsoft" },
        };

    [Fact]
    public async Task Page_OfALink_SaysAllThatItKeeps()
    {
        var slug = await dashboard.Client.ShareAsync("year=2025&years=5");

        var page = await dashboard.Client.PageAsync($"/c/{slug}");

        // 80bn in 5 years are 16bn of 376.051bn a year: 15.5 days.
        page.Headline()
            .ShouldBe(
                "On these assumptions DePIN would match 16 days of four tech giants' 2025 capital spending."
            );
        page.QuerySelectorAll("figure svg.scene").Length.ShouldBe(3);
        var rows = page.TableWith("Made of").Rows();
        rows["Together"][0].ShouldBe("376.1");
        rows["DePIN"][0].ShouldBe("16.0");
        rows["Gap"][0].ShouldBe("360.1");
        page.QuerySelector(".assumed")!.Words().ShouldContain("Horizon 5 years (article: 3 years)");
        page.QuerySelectorAll(".sources li a").Length.ShouldBe(17);
        var words = page.QuerySelector("main")!.Words();
        words.ShouldContain("vintage 1, 23 November 2026");
        words.ShouldContain("will not change");
        words.ShouldNotContain("since (vintage");
        Link(page, "Explore from here →").ShouldBe("/compare?year=2025&years=5&vintage=1");
        Link(page, "The same with the newest figures").ShouldBe("/compare?year=2025&years=5");
    }

    [Theory]
    [InlineData("chart=series")]
    [InlineData("chart=series&from=2023&to=2024&step=year&stack=0")]
    [InlineData("chart=distribution&years=3..5")]
    [InlineData("chart=tornado")]
    [InlineData("chart=matrix")]
    [InlineData("chart=projection&capexgrowth=0..20")]
    [InlineData("chart=known&reading=guidance")]
    [InlineData("years=3..5&b.years=4")]
    [InlineData("entities=microsoft&pick=microsoft:article-a16-yearly&reading=article")]
    [InlineData("year=2100")]
    public async Task Page_OfAnyChart_HasPictureTableAndForms(string comparison)
    {
        var slug = await dashboard.Client.ShareAsync(comparison);

        var page = await dashboard.Client.PageAsync($"/c/{slug}?utm_source=mail&fbclid=1");

        page.QuerySelectorAll("figure svg.scene").Length.ShouldBe(3);
        page.QuerySelectorAll("main table tbody tr").ShouldNotBeEmpty();
        page.QuerySelectorAll("main a[href^='#']")
            .ShouldAllBe(link => page.QuerySelector(link.GetAttribute("href")!) != null);
        (await dashboard.Client.BytesAsync($"/c/{slug}.png")).Length.ShouldBeGreaterThan(5_000);
        (await dashboard.Client.TextAsync($"/c/{slug}.svg")).ShouldStartWith("<svg");
        var csv = (await dashboard.Client.TextAsync($"/c/{slug}.csv")).TrimEnd('\n').Split('\n');
        csv.Length.ShouldBeGreaterThan(1);
        var json = await dashboard.Client.JsonAsync($"/c/{slug}.json");
        json.Text("comparison").ShouldEndWith("vintage=1");
    }

    [Fact]
    public async Task Page_AsFiles_SaysWhatThePageSays()
    {
        var slug = await dashboard.Client.ShareAsync("year=2025");

        var kept = await dashboard.Client.TextAsync($"/c/{slug}.json");
        kept.ShouldBe(await dashboard.Client.TextAsync("/api/v1/gap?year=2025&vintage=1"));
        kept.ShouldBe(await dashboard.Client.TextAsync("/compare.json?year=2025&vintage=1"));
        (await dashboard.Client.TextAsync($"/c/{slug}.csv")).ShouldBe(
            await dashboard.Client.TextAsync("/compare.csv?year=2025")
        );
    }

    [Theory]
    [MemberData(nameof(Curated))]
    public async Task Page_OfACuratedComparison_HasTitleCommentaryAndItsLink(
        string name,
        string title
    )
    {
        var page = await dashboard.Client.PageAsync($"/c/{name}");

        page.Headline().ShouldBe(title);
        page.QuerySelectorAll("p.lead").Length.ShouldBe(2);
        var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
        canonical.ShouldMatch("^http://localhost/c/[a-z2-7]{12}$");
        var same = await dashboard.Client.PageAsync(new Uri(canonical).AbsolutePath);
        same.QuerySelector("main table")!
            .Words()
            .ShouldBe(page.QuerySelector("main table")!.Words());
    }

    [Fact]
    public async Task Home_ListsTheCuratedComparisonsInTheirOrder()
    {
        var page = await dashboard.Client.PageAsync("/");

        page.QuerySelectorAll("#curated h3 a")
            .Select(link => (link.GetAttribute("href")!["/c/".Length..], link.Words()))
            .ShouldBe(Curated.Select(row => (row.Data.Item1, row.Data.Item2)));
    }

    [Fact]
    public async Task Page_InAPreview_ShowsTheAnswerAndItsImage()
    {
        var slug = await dashboard.Client.ShareAsync("year=2025");

        foreach (var address in (string[])[$"/c/{slug}", "/compare?year=2025"])
        {
            var page = await dashboard.Client.PageAsync(address);
            Meta(page, "og:title").ShouldContain("26 days");
            Meta(page, "og:url").ShouldBe("http://localhost" + address);
            Meta(page, "og:description").ShouldContain("$564.1bn");
            var image = new Uri(Meta(page, "og:image")).PathAndQuery;
            Png.Size(await dashboard.Client.BytesAsync(image)).ShouldBe((1200, 630));
        }
    }

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("no-such-name")]
    [InlineData("%3Cscript%3E")]
    [InlineData("a%1Bb")]
    [InlineData("..%2F..%2Fetc")]
    public async Task Page_OfNoLink_IsNotFoundAndLeadsOn(string name)
    {
        var page = await dashboard.Client.PageAsync($"/c/{name}", HttpStatusCode.NotFound);

        page.Headline().ShouldBe("There is no such link.");
        page.QuerySelector("main")!.InnerHtml.ShouldNotContain("script");
        using var file = await dashboard.Client.AskAsync($"/c/{name}.json");
        file.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_InUpperCase_IsTheSame() =>
        (await dashboard.Client.PageAsync("/c/REALIST"))
            .Headline()
            .ShouldBe("A realist's assumptions");

    [Fact]
    public async Task Page_AskedAgain_MayBeKeptAndSetsNoCookie()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await dashboard.Client.AskAsync("/c/realist");
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answer.Headers.CacheControl!.ToString().ShouldBe("public, no-cache");
        }
    }

    private static string Link(AngleSharp.Dom.IDocument page, string words) =>
        page.QuerySelectorAll("main a").First(link => link.Words() == words).GetAttribute("href")!;

    private static string Meta(AngleSharp.Dom.IDocument page, string property) =>
        page.QuerySelectorAll($"meta[property='{property}']")
            .ShouldHaveSingleItem(property)
            .GetAttribute("content")!;
}
