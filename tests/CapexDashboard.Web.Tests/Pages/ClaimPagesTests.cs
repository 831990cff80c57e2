using System.Net;
using CapexDashboard.Domain.Claims;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The article's claims and the sources; and that nothing stands without source or reason.</summary>
public sealed class ClaimPagesTests(Dashboard dashboard)
{
    [Fact]
    public async Task Claims_All_HaveOneVerdictWithAReasonUnderTheirSection()
    {
        var page = await dashboard.Client.PageAsync("/claims");

        var claims = page.QuerySelectorAll(".claim");
        claims.Length.ShouldBe(60);
        foreach (var claim in claims)
        {
            claim.QuerySelectorAll(".verdict").Length.ShouldBe(1, claim.Id);
            claim
                .QuerySelectorAll("p")[1]
                .TextContent.Trim()
                .Length.ShouldBeGreaterThan(20, claim.Id);
        }
        page.QuerySelectorAll(".verdicts b")
            .Skip(1)
            .Sum(count =>
                int.Parse(count.TextContent, System.Globalization.CultureInfo.InvariantCulture)
            )
            .ShouldBe(60);
        page.QuerySelectorAll("h2").Length.ShouldBe(7);
    }

    [Fact]
    public async Task Claims_OfOneVerdict_AreThose()
    {
        var page = await dashboard.Client.PageAsync("/claims?verdict=holds-for-another-period");

        page.QuerySelectorAll(".claim").ShouldHaveSingleItem().Id.ShouldBe("a15");
        page.QuerySelector("#a15")!.Words().ShouldContain("Microsoft spent around $11.5bn in 2023");
        page.QuerySelector("#a15")!
            .Words()
            .ShouldContain("The article's 11.5 USD bn; the record's 41.2; ratio 0.279.");
        page.QuerySelector("#a15 a[href='/figures/article-a15']").ShouldNotBeNull();
    }

    // Numbers that no word of the article names.
    [Theory]
    [InlineData("a29", "Our reading: at least $44bn; the article names no number.")]
    [InlineData("a27", "Our reading: at least $48bn; the article names no number.")]
    [InlineData("a04", "Our reading: at least 24 teams; the article names no number.")]
    [InlineData("a47", "Our reading: 50–100 %; the article names no number.")]
    public async Task Claims_NumberThatWeChose_IsCalledOurs(string claim, string words)
    {
        var page = await dashboard.Client.PageAsync("/claims");

        var said = page.QuerySelector($"#{claim}")!.Words();
        said.ShouldContain(words);
        said.ShouldNotContain("The article's 44");
        said.ShouldNotContain("the article's >");
        said.ShouldNotContain("the article's 50");
        page.QuerySelectorAll(".claim")
            .Count(one => one.Words().Contains("Our reading: ", StringComparison.Ordinal))
            .ShouldBe(SeedTable.Read("claims.csv").Count(row => row["our_reading"] == "true"));
        page.QuerySelector(".lead")!.Words().ShouldContain("a tolerance that we chose");
    }

    [Fact]
    public async Task Claims_UnknownVerdict_Is400AndNamesTheParameter()
    {
        var page = await dashboard.Client.PageAsync("/claims?verdict=x", HttpStatusCode.BadRequest);

        page.QuerySelector(".problems code")!.TextContent.ShouldBe("verdict");
    }

    [Fact]
    public async Task Api_EveryClaim_HasOneVerdictWithAReason()
    {
        var claims = (await dashboard.Client.JsonAsync("/api/v1/claims")).List("claims");

        claims.Count.ShouldBe(60);
        foreach (var claim in claims)
        {
            Domain.Terms.TryRead<Verdict>(claim.Text("verdict"), out _).ShouldBeTrue();
            claim.Text("reason").ShouldNotBeNullOrWhiteSpace(claim.Text("key"));
        }
    }

    [Fact]
    public async Task Api_EveryFigure_HasASourceAndAVerification()
    {
        var seen = 0;
        for (string? next = "/api/v1/figures?limit=1000"; next is not null; )
        {
            var list = await dashboard.Client.JsonAsync(next);
            foreach (var figure in list.List("figures"))
            {
                var source = figure.GetProperty("source");
                source.Text("title").ShouldNotBeNullOrWhiteSpace();
                source.Text("publisher").ShouldNotBeNullOrWhiteSpace();
                Uri.TryCreate(source.Text("url"), UriKind.Absolute, out var address).ShouldBeTrue();
                address!.Scheme.ShouldStartWith("http");
                figure.Text("verification").ShouldBeOneOf("verified", "unverified", "disputed");
                seen++;
            }
            next = list.GetProperty("next").GetString();
        }
        seen.ShouldBe(SeedTable.Figures.Count);
    }

    [Fact]
    public async Task Sources_All_AreThereWithTheirFigures()
    {
        var page = await dashboard.Client.PageAsync("/sources");

        var rows = page.QuerySelectorAll(".publisher tbody tr");
        rows.Length.ShouldBe(SeedTable.Read("sources.csv").Count);
        rows.Sum(row =>
                int.Parse(
                    row.LastElementChild!.TextContent,
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
            .ShouldBe(SeedTable.Figures.Count);
    }
}
