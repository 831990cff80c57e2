using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Vintages;

/// <summary>Which pages say what they were made at, so that what is published later can be offered.</summary>
public sealed class FollowingPagesTests(Dashboard dashboard)
{
    private const string Mark = "template[data-vintage]";

    [Theory]
    [InlineData("/")]
    [InlineData("/compare")]
    [InlineData("/compare?vintage=1&asof=2024-05-06")]
    [InlineData("/figures")]
    [InlineData("/figures/microsoft-capex-cash-2024q4")]
    [InlineData("/entities/microsoft")]
    [InlineData("/claims")]
    [InlineData("/landscape")]
    [InlineData("/sources")]
    [InlineData("/sources/meta-q4-2023-results")]
    [InlineData("/search?q=meta")]
    [InlineData("/method")]
    [InlineData("/vintages")]
    public async Task Page_ThatFollowsTheData_SaysOnceWhatItWasMadeAt(string address)
    {
        var page = await dashboard.Client.PageAsync(address);

        var mark = page.QuerySelectorAll("main " + Mark).ShouldHaveSingleItem();
        mark.GetAttribute("data-vintage").ShouldBe("1");
        mark.HasAttribute("data-kept").ShouldBeFalse();
        page.QuerySelectorAll("[role=status][data-events='/events']").Length.ShouldBe(1);
        page.QuerySelectorAll("script[src*=live][defer]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Link_Any_SaysThatItsNumbersStay()
    {
        var page = await dashboard.Client.PageAsync("/c/filed-2025");

        page.QuerySelector("main " + Mark)!.HasAttribute("data-kept").ShouldBeTrue();
    }

    [Theory]
    [InlineData("/vintages/1")]
    [InlineData("/compare/diff?left=filed-2025&right=realist")]
    [InlineData("/embed/c/filed-2025")]
    public async Task Page_ThatFollowsNothing_SaysNothing(string address)
    {
        var page = await dashboard.Client.PageAsync(address);

        page.QuerySelectorAll(Mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task Embed_Any_DoesNotListen()
    {
        var page = await dashboard.Client.PageAsync("/embed/c/filed-2025?data=newest");

        page.QuerySelectorAll("script[src*=live], [data-events]").ShouldBeEmpty();
    }
}
