using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CsCheck;

namespace CapexDashboard.Domain.Tests.FundingGap;

public sealed class GapProjectionTests
{
    private const double Filed2025 = 376_051_000_000;
    private static readonly CompanyCapex[] Companies =
    [
        GapDistributionTests.Named("meta", 376_051_000_000),
    ];

    [Fact]
    public void Of_CapexGrowth_IsFullAtFirstAndFadesEvenly()
    {
        var years = From2025("capexgrowth=32&latergrowth=8&fadeby=2030").Years;

        years.Select(year => year.Year).ShouldBe(Enumerable.Range(2025, 11));
        double[] rates = [0.32, 0.26, 0.20, 0.14, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08];
        var capex = Filed2025;
        years[0].Capex.ShouldBe(capex, 1);
        for (var i = 0; i < rates.Length; i++)
        {
            capex *= 1 + rates[i];
            years[i + 1].Capex.ShouldBe(capex, 1e-9 * capex);
        }
    }

    [Fact]
    public void Of_FadedBefore_GrowsAtTheLaterRate() =>
        From2025("capexgrowth=30&latergrowth=10&fadeby=2024")
            .Years[1]
            .Capex.ShouldBe(1.1 * Filed2025, 1);

    [Theory]
    // $26.7bn a year for three years: 2025, 2026, 2027.
    [InlineData("years=3", 80 / 3.0, 0)]
    // A half of the fourth year is left.
    [InlineData("years=3.5", 80 / 3.5, 40 / 3.5)]
    [InlineData("years=3&reissue=25", 80 / 3.0, 20 / 3.0)]
    public void Of_HorizonOver_OnlyWhatIsReissuedGoesOn(
        string inputs,
        double inHorizon,
        double after
    )
    {
        var years = From2025("capgrowth=0&" + inputs).Years;

        years.Take(3).ShouldAllBe(year => Math.Abs(year.Funding - (inHorizon * 1e9)) < 1);
        years[3].Funding.ShouldBe(after * 1e9, 1);
    }

    [Fact]
    public void Of_CapGrowth_LetsNewTokensGrow() =>
        From2025("capgrowth=10&reissue=100")
            .Years[10]
            .Funding.ShouldBe(80e9 / 3 * Math.Pow(1.1, 10), 1);

    [Fact]
    public void ClosingYear_FundingOvertakesCapex_IsTheFirstSuchYear()
    {
        // 80 / 3 × 10 = 266.7 against 376.1, growing by 20 %: 320, 384.
        var projection = From2025(
            "multiple=20&capgrowth=20&reissue=100&capexgrowth=0&latergrowth=0"
        );

        projection.ClosingYear.ShouldBe(2027);
        projection.Years[1].ClosedCases.ShouldBe(0);
        projection.Years[2].ClosedCases.ShouldBe(GapDistribution.Cases);
    }

    [Fact]
    public void ClosingYear_Default_IsNever() => From2025("").ClosingYear.ShouldBeNull();

    [Fact]
    public void Of_YearBehindTheLast_IsEmpty() =>
        GapProjection.Of(Scenario.Article, Companies, 2036).Years.ShouldBeEmpty();

    [Fact]
    public void Of_AnyScenario_StartsAtTheAnswerAndGoesUpInOrder() =>
        Gen.Select(Scenarios.Projected, Gen.Int[2000, 2036])
            .Sample(
                (scenario, from) =>
                {
                    var years = GapProjection.Of(scenario, Companies, from).Years;
                    foreach (var values in years.Select(year => PercentileList.Values(year.Spread)))
                    {
                        values.ShouldAllBe(value => double.IsFinite(value));
                        values.ShouldBeInOrder();
                    }
                    if (years is [var first, ..])
                        first.Gap.ShouldBe(
                            FundingGapModel.Answer(scenario, Companies).Gap.Mode!.Value,
                            1
                        );
                },
                iter: 30
            );

    private static GapProjection From2025(string inputs) =>
        GapProjection.Of(
            Comparison.Parse($"chart=projection&{inputs}").Comparison.Scenario,
            Companies,
            2025
        );
}
