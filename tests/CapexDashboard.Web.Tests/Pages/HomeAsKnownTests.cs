using System.Net;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The home page at a vintage and by what was public on a day.</summary>
public sealed class HomeAsKnownTests(Dashboard dashboard)
{
    // On 2025-02-15 the four had filed all of 2024 (Amazon last, on 2025-02-06), and nothing of 2025.
    [Fact]
    public async Task Home_AsOfADay_SaysSoAndUsesWhatWasPublic()
    {
        var page = await dashboard.Client.PageAsync("/?view=2024&asof=2025-02-15");

        page.Headline().ShouldContain("43 days");
        page.QuerySelector(".known")!.Words().ShouldContain("15 February 2025");
        page.QuerySelector(".known a")!.GetAttribute("href").ShouldBe("/?view=2024");
        page.QuerySelectorAll(".choice a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([
                "/?view=article&asof=2025-02-15",
                "/?view=2024&asof=2025-02-15",
                "/?asof=2025-02-15",
                "/?view=ttm&asof=2025-02-15",
            ]);
        page.QuerySelector("#race")!.Words().ShouldNotContain("2025 to");
    }

    [Theory]
    [InlineData("/?asof=2000-01-01")]
    [InlineData("/?view=article&asof=2000-01-01")]
    [InlineData("/?view=ttm&asof=2019-01-01")]
    public async Task Home_BeforeAnythingWasPublic_SaysThatThereIsNothingToCompare(string address)
    {
        var page = await dashboard.Client.PageAsync(address);

        page.Headline().ShouldStartWith("There is nothing to compare");
        var text = page.QuerySelector("main")!.Words();
        text.ShouldNotContain("∞");
        text.ShouldNotContain("NaN", Case.Sensitive);
        page.QuerySelector(".known a").ShouldNotBeNull();
    }

    [Fact]
    public async Task Home_OfTheNewestVintage_IsTheSameWithoutABar()
    {
        var page = await dashboard.Client.PageAsync("/?vintage=1");

        page.QuerySelector(".known").ShouldBeNull();
        page.Headline().ShouldContain("26 days");
    }

    [Theory]
    [InlineData("/?vintage=0", "vintage")]
    [InlineData("/?vintage=99", "vintage")]
    [InlineData("/?asof=yesterday", "asof")]
    public async Task Home_BadState_Is400AndNamesIt(string address, string parameter)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.TextAsync()).ShouldContain($"<code>{parameter}</code>");
    }
}
