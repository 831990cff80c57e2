using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Features.Home;

namespace CapexDashboard.Web.Tests.Compare;

/// <summary>Capex of 100bn. The article's tokens pay for 80 / 3 = 26.7 of them a year.</summary>
public sealed class DistributionViewTests
{
    // Triangular from 3 to 5 with its mode at 3: a share q of all horizons is below 5 − 2 √(1 − q).
    private const string ThreeToFive = "years=3..3..5";

    private static readonly string[] Names =
    [
        "P5",
        "P10",
        "P25",
        "P50, the median",
        "P75",
        "P90",
        "P95",
        "All against DePIN",
        "All for DePIN",
    ];

    [Fact]
    public void Words_PointsAlone_AreThoseOfTheGapAndSayWhatToDo()
    {
        var view = SmallAnswers.Distribution(HomeView.Filed2025);

        view.Headline.ShouldBe(SmallAnswers.Words(HomeView.Filed2025).Headline);
        view.Says.ShouldStartWith("Neither an assumption nor the capex is a range, so all ");
        view.Closed.ShouldBe(
            $"The gap is closed in none of the {GapDistribution.Cases:#,##0} cases"
        );
        view.Chart.Bins.ShouldBeEmpty();
        view.Rows.Select(row => row.Name).ShouldBe(Names);
        foreach (var row in view.Rows)
            ShouldBe(row, 100e9 - (80e9 / 3), 80e9 / 3, 0.8 / 3);
    }

    [Theory]
    [InlineData("multiple=0")]
    [InlineData("haircut=100")]
    [InlineData("operators=0&sold=0&opex=100")]
    public void Rows_NothingIsFunded_AreTheWholeCapex(string scenario)
    {
        var view = SmallAnswers.Distribution(HomeView.Filed2025, scenario: scenario);

        foreach (var row in view.Rows)
            ShouldBe(row, 100e9, 0, 0);
        view.Headline.ShouldContain("DePIN would pay for none of");
    }

    [Fact]
    public void Words_OneRange_SayHalfAndEightOfTenCases()
    {
        var view = SmallAnswers.Distribution(HomeView.Filed2025, scenario: ThreeToFive);

        // 365 × 0.8 / 4.3675 and / 3.1026 are 67 and 94 days.
        view.Headline.ShouldBe(
            "In 8 of 10 cases DePIN would match 67 to 94 days of Amazon and Meta’s 2025 capital spending."
        );
        view.Says.ShouldBe(
            $"Half of the {GapDistribution.Cases:#,##0} cases give a gap of $75.5–80bn a year, 8 of 10 one of $74.2–81.7bn. "
                + $"The gap is closed in none of the {GapDistribution.Cases:#,##0} cases. "
                + "Everything against DePIN together gives $84bn, everything for it $73.3bn."
        );
        view.Chart.Half.Text.ShouldBe("half: $75.5–80bn");
        view.Chart.Most.Text.ShouldBe("8 of 10: $74.2–81.7bn");
    }

    [Fact]
    public void Rows_OneRange_AreTheHorizonsQuantiles()
    {
        var rows = SmallAnswers.Distribution(HomeView.Filed2025, scenario: ThreeToFive).Rows;

        double[] shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
        foreach (var (row, share) in rows.Zip(shares))
        {
            // Little funding in the longest horizons: the share that is below is above on the other side.
            row.Funding!.Value.ShouldBe(80e9 / Horizon(1 - share), 5e6, row.Name);
            row.Coverage!.Value.ShouldBe(0.8 / Horizon(1 - share), 5e-5, row.Name);
            row.Gap!.Value.ShouldBe(100e9 - (80e9 / Horizon(share)), 5e6, row.Name);
        }
        ShouldBe(rows.Single(row => row.Name == "All against DePIN"), 84e9, 16e9, 0.16);
        ShouldBe(
            rows.Single(row => row.Name == "All for DePIN"),
            100e9 - (80e9 / 3),
            80e9 / 3,
            0.8 / 3
        );

        static double Horizon(double share) => 5 - (2 * Math.Sqrt(1 - share));
    }

    [Fact]
    public void Words_OpenCapex_SayAtLeastOfTheGapAndAtMostOfTheCases()
    {
        var view = SmallAnswers.Distribution(HomeView.Article, open: true, ThreeToFive);

        // 94.1 days are at most 95.
        view.Headline.ShouldBe(
            "In 8 of 10 cases DePIN would match at most 67 to 95 days of what the article expected Amazon and Meta to spend in 2024."
        );
        view.Says.ShouldContain(
            "a gap of at least $75.5–80bn a year, 8 of 10 one of at least $74.2"
        );
        view.Says.ShouldContain("Everything against DePIN together gives no upper bound, ");
        view.Closed.ShouldStartWith("The gap is closed in none of the ");
        view.Chart.Half.Text.ShouldBe("half: at least $75.5–80bn");
        var against = view.Rows.Single(row => row.Name == "All against DePIN");
        against.Gap.ShouldBeNull();
        against.Coverage.ShouldBeNull();
        against.Funding!.Value.ShouldBe(16e9, 1);
    }

    [Fact]
    public void Words_DepinCoversMore_SayHowManyTimesAndThatAllIsClosed()
    {
        var view = SmallAnswers.Distribution(
            HomeView.Filed2025,
            scenario: "cap=400&" + ThreeToFive
        );

        view.Headline.ShouldBe(
            "In 8 of 10 cases DePIN would pay for 1.8 to 2.6 times Amazon and Meta’s 2025 capital spending."
        );
        view.Closed.ShouldBe(
            $"The gap is closed in {GapDistribution.Cases:#,##0} of {GapDistribution.Cases:#,##0} cases"
        );
    }

    // Over the horizon of 4 years half of all cases are closed: it is 100bn × 4 / 2 = 200bn of cap at which they are.
    [Fact]
    public void Closed_GapClosesInTheMiddleOfTheRange_IsHalfOfTheCases()
    {
        var view = SmallAnswers.Distribution(
            HomeView.Filed2025,
            scenario: "years=4&cap=100..200..300"
        );

        ((double)view.Result.ClosedCases / GapDistribution.Cases).ShouldBe(0.5, 0.001);
        view.Closed.ShouldContain($"in {view.Result.ClosedCases:#,##0} of");
    }

    [Fact]
    public void Rows_Realist_EndWithEverythingAgainstAndForDepin()
    {
        var view = SmallAnswers.Distribution(HomeView.Filed2025, scenario: SmallAnswers.Realist);

        // 16 × 0.4 × 0.5 × 0.4 × 0.3 × 0.7 × 0.6 against all the capex, 26.7 × 0.8 × 0.9 × 0.8 × 0.7 × 0.9 × 0.8 against half.
        var rows = view.Rows.ToList();
        ShouldBe(rows[^2], 100e9 - 161.28e6, 161.28e6, 0.0016128);
        ShouldBe(rows[^1], 50e9 - 7741.44e6, 7741.44e6, 0.1548288);
        view.Says.ShouldEndWith(
            "Everything against DePIN together gives $99.8bn, everything for it $42.3bn."
        );
        rows[..7].Select(row => row.Gap!.Value).ShouldBeInOrder();
        rows[..7].Select(row => row.Coverage!.Value).ShouldBeInOrder();
    }

    private static void ShouldBe(
        CapexDashboard.Web.Features.Compare.Distribution.DistributionRow row,
        double gap,
        double funding,
        double coverage
    )
    {
        row.Gap!.Value.ShouldBe(gap, 1, row.Name);
        row.Funding!.Value.ShouldBe(funding, 1, row.Name);
        row.Coverage!.Value.ShouldBe(coverage, 1e-9, row.Name);
    }
}
