using CapexDashboard.Web.Features.Home;

namespace CapexDashboard.Web.Tests.Compare;

/// <summary>Capex of 100bn in 2025, growing by nothing unless a test says so.</summary>
public sealed class ProjectionViewTests
{
    private const string Still = "capexgrowth=0&latergrowth=0&capgrowth=0";

    [Fact]
    public void Words_GapNeverCloses_SayHowLargeItIsInTheEnd()
    {
        var view = SmallAnswers.Projection(HomeView.Filed2025, scenario: Still);

        // New tokens end after three years, so all of the capex is left.
        view.Headline.ShouldBe(
            "On these assumptions the gap never closes: in 2035 it would be $100bn a year."
        );
        view.Says.ShouldBe(
            "Capex grows by 0\u00A0% a year, fading to 0\u00A0% by 2030; DePIN’s market cap grows by 0\u00A0% a year, "
                + "and new tokens end after three years. In 8 of 10 cases the gap of 2035 is $100bn; "
                + "it is closed then in 0 of 32,768. These are rates carried on, not a forecast."
        );
    }

    [Fact]
    public void Words_CapexAtLeast_SayAtLeast() =>
        SmallAnswers
            .Projection(HomeView.Filed2025, open: true, scenario: Still)
            .Headline.ShouldEndWith("in 2035 it would be at least $100bn a year.");

    [Fact]
    public void Headline_FundingOvertakes_NamesTheYear() =>
        // 80 / 3 × 2 = 53.3bn, half as much again every year: 80, then 120.
        SmallAnswers
            .Projection(
                HomeView.Filed2025,
                scenario: "multiple=4&capexgrowth=0&latergrowth=0&capgrowth=50&reissue=100"
            )
            .Headline.ShouldBe("On these assumptions the gap would close in 2027.");

    [Fact]
    public void Headline_ClosedAtOnce_SaysWhatComesOfIt()
    {
        // 40 × 6 / 3 = 80bn more than the 100 that are needed; after three years nothing is issued.
        var view = SmallAnswers.Projection(HomeView.Filed2025, scenario: $"multiple=15&{Still}");

        view.Headline.ShouldBe(
            "On these assumptions the gap is closed in 2025; in 2035 there would be a gap of $100bn a year."
        );
    }

    [Theory]
    [InlineData("reissue=100", "new tokens are issued for ever")]
    [InlineData("reissue=40&years=2", "after two years 40\u00A0% of a year’s new tokens goes on")]
    public void Says_Reissue_IsInTheSentence(string scenario, string words) =>
        SmallAnswers.Projection(HomeView.Filed2025, scenario: scenario).Says.ShouldContain(words);
}
