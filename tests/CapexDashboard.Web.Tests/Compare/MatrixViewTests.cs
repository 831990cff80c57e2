using CapexDashboard.Web.Features.Home;

namespace CapexDashboard.Web.Tests.Compare;

/// <summary>Capex of 100bn against 40bn × multiple / years: closed from a multiple of 2.5 a year on.</summary>
public sealed class MatrixViewTests
{
    // 4, 3, 2, 2, 1, 1 and none in 1, 2, 3, 4, 5, 7 and 10 years; 2.5 a year is reached in 2 years first.
    [Fact]
    public void Says_Article_CountsWhereTheGapIsClosedAndNamesTheOneWithTheFewestTokens() =>
        Says("")
            .ShouldBe(
                "With new tokens worth 2 × the market cap over 3 years DePIN covers 26.7 %; "
                    + "the gap is closed in 13 of these 49 combinations; the one that needs the fewest tokens a year is 5 × over 2 years."
            );

    [Fact]
    public void Says_OpenCapex_SaysAtMostOfCoverageAndCombinations() =>
        Plain(SmallAnswers.Matrix(HomeView.Article, open: true).Says)
            .ShouldBe(
                "With new tokens worth 2 × the market cap over 3 years DePIN covers at most 26.7 %; "
                    + "the gap is closed in at most 13 of these 49 combinations; the one that needs the fewest tokens a year is 5 × over 2 years."
            );

    // 1bn × 20 in one year.
    [Fact]
    public void Says_NothingCloses_SaysTheMost() =>
        Says("cap=1&years=1")
            .ShouldBe(
                "With new tokens worth 2 × the market cap over 1 year DePIN covers 2.0 %, "
                    + "and none of these 49 combinations closes the gap: the most that any of them covers is 20.0 %."
            );

    [Theory]
    [InlineData(
        "multiple=0",
        "With new tokens worth 0 × the market cap over 3 years DePIN covers 0.0 %; the gap is closed in 13 of these 56 "
    )]
    [InlineData("haircut=100", "over 3 years DePIN covers 0.0 %, and none of these 49 ")]
    [InlineData("haircut=100", "closes the gap: the most that any of them covers is 0.0 %.")]
    public void Says_Degenerate_IsStillASentence(string scenario, string part) =>
        Says(scenario).ShouldContain(part);

    // 20 × 0.6 × 0.7 × 0.6 × 0.5 × 0.8 × 0.7 = 1.4112bn of 75bn; twenty times in one year are 40 times as much, 56.4 of 75.
    [Fact]
    public void Says_Realist_IsAtTheMostLikelyValues() =>
        Says(SmallAnswers.Realist)
            .ShouldBe(
                "With new tokens worth 2 × the market cap over 4 years DePIN covers 1.9 % with everything else at its most likely value, "
                    + "and none of these 49 combinations closes the gap: the most that any of them covers is 75.3 %."
            );

    [Fact]
    public void Matrix_ScenarioBetweenTheRoundValues_HasItsOwnRowAndColumn()
    {
        var view = SmallAnswers.Matrix(HomeView.Filed2025, scenario: "years=6&multiple=2.5");

        view.Matrix.Years.ShouldBe([1, 2, 3, 4, 5, 6, 7, 10]);
        view.Matrix.Multiples.ShouldBe([0.5m, 1, 2, 2.5m, 3, 5, 10, 20]);
        view.Matrix.Coverage[5][3].ShouldBe(40 * 2.5 / 6 / 100, 1e-9);
        view.IsOwn(6, 2.5m).ShouldBeTrue();
        view.IsOwn(6, 2).ShouldBeFalse();
        view.IsOwn(5, 2.5m).ShouldBeFalse();
    }

    [Fact]
    public void Caption_View_SaysWhen() =>
        SmallAnswers
            .Matrix(HomeView.NewestTwelveMonths)
            .Caption.ShouldContain("hyperscaler capex in the twelve months to June 2026, by ");

    private static string Says(string scenario) =>
        Plain(SmallAnswers.Matrix(HomeView.Filed2025, scenario: scenario).Says);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
