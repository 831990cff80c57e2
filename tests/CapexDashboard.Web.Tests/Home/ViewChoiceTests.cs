using Bunit;
using CapexDashboard.Web.Features.Home;

namespace CapexDashboard.Web.Tests.Home;

public sealed class ViewChoiceTests : BunitContext
{
    [Theory]
    [InlineData(HomeView.Article, "/?view=article")]
    [InlineData(HomeView.Filed2024, "/?view=2024")]
    [InlineData(HomeView.Filed2025, "/")]
    [InlineData(HomeView.NewestTwelveMonths, "/?view=ttm")]
    public void Choice_OfAView_MarksItAlone(HomeView view, string address)
    {
        var choice = Render<ViewChoice>(parameters => parameters.Add(it => it.Chosen, view));

        var chosen = choice.FindAll("[aria-current]").ShouldHaveSingleItem();
        chosen.GetAttribute("aria-current").ShouldBe("page");
        chosen.GetAttribute("href").ShouldBe(address);
        chosen.TextContent.ShouldContain(HomeViews.Title(view));
        choice.FindAll("a").Count.ShouldBe(4);
    }

    [Fact]
    public void Choice_OfNone_MarksNone()
    {
        var choice = Render<ViewChoice>(parameters =>
            parameters.Add(it => it.Chosen, (HomeView?)null)
        );

        choice.FindAll("[aria-current]").ShouldBeEmpty();
        choice.FindAll("a").Count.ShouldBe(4);
        choice.Find("nav").GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Views_WrittenAndRead_AreThemselves()
    {
        foreach (var view in HomeViews.All)
        {
            HomeViews.Read(HomeViews.Write(view)).ShouldBe(view);
            HomeViews.Read(HomeViews.Write(view).ToUpperInvariant()).ShouldBe(view);
        }
        foreach (var text in new[] { "", "bogus", "2023", " 2024", "0", "filed2024" })
            HomeViews.Read(text).ShouldBeNull(text);
    }
}
