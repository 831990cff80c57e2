namespace CapexDashboard.Web.Tests.Compare;

/// <summary>Capex of 100bn: the article's best case funds 26.7bn of it, in five years 16bn.</summary>
public sealed class PinnedViewTests
{
    [Fact]
    public void Words_LessFunding_SayByHowMuchTheGapIsLarger()
    {
        var view = SmallAnswers.Pinned("years=5", pinned: "");

        view.Says.ShouldBe(
            "The gap is $10.7bn a year larger than the pinned scenario’s: DePIN matches 58 days instead of 97 days."
        );
        view.Difference.ShouldNotBeNull().ShouldBe((80e9 / 3) - 16e9, 1);
    }

    [Fact]
    public void Words_MoreFunding_SayThatItIsSmaller() =>
        SmallAnswers
            .Pinned("", pinned: "years=5")
            .Says.ShouldStartWith("The gap is $10.7bn a year smaller than");

    [Fact]
    public void Words_SameScenario_SayThatNothingDiffers() =>
        SmallAnswers
            .Pinned("years=5", pinned: "years=5")
            .Says.ShouldBe("Both scenarios give the same gap.");

    // 5,000bn × 2 / 3 less 80bn, 40bn and 20bn of the same.
    [Fact]
    public void Words_OfARange_SayTheRangeOfTheDifference()
    {
        var view = SmallAnswers.Pinned("cap=20..40..80", pinned: "cap=5000", open: true);

        view.Says.ShouldStartWith(
            "The gap is $3.31tn a year larger than the pinned scenario’s, at the most likely values ($3.28–3.32tn larger): DePIN matches"
        );
        view.DifferenceRange.ShouldNotBeNull().High.ShouldBe(3.32e12, 1);
    }

    // 80bn / 3 less 80bn / 2 and less 80bn / 5.
    [Fact]
    public void Words_SameOnlyAtTheMostLikelyValues_SayByHowMuchTheyMayDiffer() =>
        SmallAnswers
            .Pinned("years=2..3..5", pinned: "")
            .Says.ShouldBe(
                "At the most likely values both scenarios give the same gap; within their ranges this one’s is between $13.3bn a year smaller and $10.7bn a year larger."
            );

    [Fact]
    public void Words_SameRanges_SayThatNothingDiffers() =>
        SmallAnswers
            .Pinned("years=2..3..5", pinned: "years=2..3..5")
            .Says.ShouldBe("Both scenarios give the same gap.");

    [Fact]
    public void Rows_TwoScenarios_HaveBothTheDifferenceAndTheInputsThatDiffer()
    {
        var rows = SmallAnswers.Pinned("years=5&capexai=50", pinned: "").Rows.ToList();

        rows.Select(row => (row.Name, row.Now, row.Pinned, row.Difference))
            .ShouldBe([
                ("Hyperscaler capex that counts", "$50bn", "$100bn", "−$50bn"),
                ("DePIN funding", "$16bn", "$26.7bn", "−$10.7bn"),
                ("Gap", "$34bn", "$73.3bn", "−$39.3bn"),
                ("Coverage", "32.0\u00A0%", "26.7\u00A0%", "5.3\u00A0percentage points"),
                ("Horizon", "5 years", "3 years", ""),
                ("AI share of capex", "50\u00A0%", "100\u00A0%", ""),
            ]);
    }
}
