using System.Net;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Permalinks;

public sealed class EmbedTests(Dashboard dashboard)
{
    [Fact]
    public async Task Embed_HasThePictureWithoutTheSite()
    {
        var page = await dashboard.Client.PageAsync("/embed/c/filed-2025?theme=dark");

        page.Headline().ShouldContain("26 days");
        page.QuerySelectorAll("figure svg.scene").Length.ShouldBe(3);
        page.QuerySelectorAll("header, nav, form").ShouldBeEmpty();
        // Everything else would open within the frame.
        page.QuerySelectorAll("a")
            .ShouldHaveSingleItem()
            .GetAttribute("target")
            .ShouldBe("_blank");
        page.DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
        page.QuerySelector("main")!.Words().ShouldContain("these numbers do not change");
        page.QuerySelectorAll("script")
            .Select(script => script.GetAttribute("src")!)
            .ShouldAllBe(address => address.StartsWith("/embedded.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Embed_ThatFollowsTheData_SaysSo()
    {
        var page = await dashboard.Client.PageAsync("/embed/c/filed-2025?data=newest");

        page.Headline().ShouldContain("26 days");
        page.QuerySelector("main")!.Words().ShouldContain("follows the newest figures");
        page.DocumentElement.HasAttribute("data-theme").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/embed/c/realist", "frame-ancestors *", false)]
    [InlineData("/c/realist", "frame-ancestors 'none'", true)]
    [InlineData("/", "frame-ancestors 'none'", true)]
    [InlineData("/c/realist.svg", "frame-ancestors 'none'", true)]
    [InlineData("/embed.js", "frame-ancestors 'none'", true)]
    [InlineData("/EMBED/c/realist", "frame-ancestors 'none'", true)]
    public async Task Page_OnlyTheEmbed_MayBeFramed(string address, string policy, bool isDenied)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain(policy);
        answer.Headers.Contains("X-Frame-Options").ShouldBe(isDenied);
    }

    [Theory]
    [InlineData("/embed/c/realist", "cross-origin")]
    [InlineData("/embed.js", "cross-origin")]
    [InlineData("/c/realist.png", "cross-origin")]
    [InlineData("/c/realist.svg", "cross-origin")]
    [InlineData("/c/realist", "same-site")]
    [InlineData("/explorer.js", "same-site")]
    public async Task File_MadeForOtherSites_MayBeLoadedByThem(string address, string policy)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        answer
            .Headers.GetValues("Cross-Origin-Resource-Policy")
            .ShouldHaveSingleItem()
            .ShouldBe(policy);
    }

    [Theory]
    [InlineData("theme=pink", "theme")]
    [InlineData("data=old", "data")]
    public async Task Embed_AskedForWhatItHasNot_SaysWhatItHas(string query, string parameter) =>
        (await dashboard.Client.RefusedAsync("/embed/c/realist?" + query)).ShouldBe([parameter]);

    [Fact]
    public async Task Embed_OfNoLink_IsNotFound()
    {
        using var answer = await dashboard.Client.AskAsync("/embed/c/aaaaaaaaaaaa");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OEmbed_OfALink_IsFoundFromItsPageAndFramesIt()
    {
        var page = await dashboard.Client.PageAsync("/c/filed-2025");
        var address = page.QuerySelector("link[type='application/json+oembed']")!
            .GetAttribute("href")!;

        var answer = await dashboard.Client.JsonAsync(new Uri(address).PathAndQuery);

        answer.Text("version").ShouldBe("1.0");
        answer.Text("type").ShouldBe("rich");
        answer.Text("title").ShouldContain("26 days");
        answer.Text("html").ShouldMatch("^<iframe src=\"http://localhost/embed/c/[a-z2-7]{12}\"");
        answer.Number("width").ShouldBeGreaterThan(0);
        answer.Number("height").ShouldBeGreaterThan(0);
        Png.Size(
                await dashboard.Client.BytesAsync(
                    new Uri(answer.Text("thumbnail_url")).PathAndQuery
                )
            )
            .ShouldBe((1200, 630));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("url=http%3A%2F%2Fevil.example%2Fc%2Frealist", HttpStatusCode.NotFound)]
    [InlineData("url=http%3A%2F%2Flocalhost%2Ffigures", HttpStatusCode.NotFound)]
    [InlineData("url=javascript%3Aalert(1)", HttpStatusCode.NotFound)]
    [InlineData("url=http%3A%2F%2Flocalhost%2Fc%2Fnothing", HttpStatusCode.NotFound)]
    [InlineData("url=http%3A%2F%2Flocalhost%2Fc%2Frealist&format=xml", HttpStatusCode.BadRequest)]
    [InlineData("url=http%3A%2F%2Flocalhost%2Fc%2Frealist&maxwidth=x", HttpStatusCode.BadRequest)]
    public async Task OEmbed_OfAnythingElse_IsRefused(string query, HttpStatusCode status) =>
        await dashboard.Client.ProblemAsync("/oembed?" + query, status);
}
