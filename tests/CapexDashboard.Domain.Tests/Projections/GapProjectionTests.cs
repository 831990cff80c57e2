using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Domain.Tests.Comparisons;
using CapexDashboard.Domain.Tests.FundingGap;
using CsCheck;

namespace CapexDashboard.Domain.Tests.Projections;

public sealed class GapProjectionTests
{
    private const double Filed2025 = 376_000_000_000;

    // Filed 2023 to 2025, nothing of 2026 yet.
    private static readonly List<Figure> Companies = AnyProjection.Years(
        "meta",
        2023,
        147_000_000_000,
        228_000_000_000,
        376_000_000_000
    );

    [Fact]
    public void Of_FiledYears_AreAsFiled()
    {
        var years = From2025("capexai=50").Years;

        years.Select(year => year.Year).ShouldBe(Enumerable.Range(2023, 13));
        years
            .Take(3)
            .Select(year => (year.Kind, year.Capex.AtModes))
            .ShouldBe([(YearKind.Filed, 73.5e9), (YearKind.Filed, 114e9), (YearKind.Filed, 188e9)]);
        years[2].Capex.Spread.IsPoint.ShouldBeTrue();
        years.Skip(3).ShouldAllBe(year => year.Kind == YearKind.Projected);
    }

    [Fact]
    public void Of_CapexGrowth_IsFullAtFirstAndFadesEvenly()
    {
        var years = Projected(From2025("capexgrowth=32&latergrowth=8&fadeby=2030"));

        double[] rates = [0.32, 0.26, 0.20, 0.14, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08];
        var capex = Filed2025;
        for (var i = 0; i < rates.Length; i++)
        {
            capex *= 1 + rates[i];
            years[i].Year.ShouldBe(2026 + i);
            years[i].Capex.AtModes.ShouldBe(capex, 1e-9 * capex);
        }
    }

    [Fact]
    public void Of_FadedBefore_GrowsAtTheLaterRate() =>
        Projected(From2025("capexgrowth=30&latergrowth=10&fadeby=2024"))[0]
            .Capex.AtModes.ShouldBe(1.1 * Filed2025, 1);

    [Theory]
    // One, two and three quarters of 2026 are filed, 100 each; the twelve months to the last are that and what 2025 adds.
    [InlineData(1, 376 - 94 + 100, 0.75)]
    [InlineData(2, 376 - 188 + 200, 0.5)]
    [InlineData(3, 376 - 282 + 300, 0.25)]
    public void Of_NewestTwelveMonths_GrowOnlyToTheMiddleOfTheNextYear(
        int quarters,
        double billions,
        double part
    )
    {
        var filed = SmallSeries.Quarters(
            "meta",
            "2026Q1",
            [.. Enumerable.Repeat(100_000_000_000m, quarters)]
        );

        var projection = AnyProjection.Of(
            "entities=meta&capexgrowth=44&latergrowth=44",
            [.. Companies, .. filed]
        );

        projection
            .Start.Companies[0]
            .Amount!.Value.Mode.ShouldBe((decimal)billions * 1_000_000_000);
        var year2027 = projection.Result.Years.Single(year => year.Year == 2027);
        year2027.Capex.AtModes.ShouldBe(billions * 1e9 * Math.Pow(1.44, part) * 1.44, 10);
        projection.Result.Years.Single(year => year.Year == 2026).Kind.ShouldBe(YearKind.Running);
    }

    [Fact]
    public void Of_EarlierBase_RunsThroughTheYearsSinceWhichStayFiled()
    {
        var years = AnyProjection
            .Of("entities=meta&base=2023&capexgrowth=50&latergrowth=50", Companies)
            .Result.Years;

        years.Single(year => year.Year == 2025).Capex.AtModes.ShouldBe(376e9);
        years.Single(year => year.Year == 2026).Capex.AtModes.ShouldBe(147e9 * 3.375, 10);
    }

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

        double Funding(int year) => years.Single(one => one.Year == year).Gap!.Funding;
        Funding(2025).ShouldBe(inHorizon * 1e9, 1);
        Funding(2027).ShouldBe(inHorizon * 1e9, 1);
        Funding(2028).ShouldBe(after * 1e9, 1);
    }

    [Fact]
    public void Of_YearsBeforeTheTokens_HaveNoGap()
    {
        var years = From2025("").Years;

        years.Take(2).ShouldAllBe(year => year.Gap == null);
        years[2].Gap!.AtModes.ShouldBe(Filed2025 - (80e9 / 3), 1);
        years[2].Gap!.Spread.IsPoint.ShouldBeTrue();
    }

    [Fact]
    public void Of_TokensBeforeTheFirstFiledYear_HaveGrownUntilThen() =>
        AnyProjection
            .Of("entities=meta&year=2021&capgrowth=10&reissue=100", Companies)
            .Result.Years[0]
            .Gap!.Funding.ShouldBe(80e9 / 3 * 1.21, 1);

    // In 2028, the fourth year, a horizon of four years issues 20bn, the most: of five 16, of three nothing.
    [Fact]
    public void Of_HorizonOfARange_GapGoesFromItsBestToItsWorst()
    {
        var year = From2025("capgrowth=0&capexgrowth=0&latergrowth=0&years=3..5")
            .Years.Single(one => one.Year == 2028);

        year.Gap!.Low.ShouldBe(Filed2025 - 20e9, 1);
        year.Gap.High!.Value.ShouldBe(Filed2025, 1);
    }

    // 80bn in half a year are 160 a year.
    [Fact]
    public void Of_HorizonBelowAYear_CountsItsYearlyRateInTheFirst()
    {
        var gap = From2025("years=0.5").Years.Single(year => year.Year == 2025).Gap;

        gap!.AtModes.ShouldBe(Filed2025 - 160e9, 1);
        gap.Low.ShouldBe(gap.AtModes, 1);
        gap.High!.Value.ShouldBe(gap.AtModes, 1);
    }

    [Fact]
    public void Of_CapGrowth_LetsNewTokensGrow() =>
        From2025("capgrowth=10&reissue=100")
            .Years[^1]
            .Gap!.Funding.ShouldBe(80e9 / 3 * Math.Pow(1.1, 10), 1);

    [Fact]
    public void ClosingYear_FundingOvertakesCapex_IsTheFirstSuchYear()
    {
        // 80 / 3 × 10 = 266.7 against 376, growing by 20 %: 320, 384.
        var projection = From2025(
            "multiple=20&capgrowth=20&reissue=100&capexgrowth=0&latergrowth=0"
        );

        projection.ClosingYear.ShouldBe(2027);
        Projected(projection)[0].Gap!.ClosedCases.ShouldBe(0);
        Projected(projection)[1].Gap!.ClosedCases.ShouldBe(GapDistribution.Cases);
    }

    [Fact]
    public void ClosingYear_Default_IsNever() => From2025("").ClosingYear.ShouldBeNull();

    [Fact]
    public void Of_OpenGuidance_IsAtLeastFromThereOn()
    {
        var said = SmallSeries.Guidance("said", 2026, "2026-01-30", 500, 500) with
        {
            Amount = new Amount(500_000_000_000, null),
        };

        var years = AnyProjection
            .Of("entities=meta&base=guided&capexgrowth=10&latergrowth=10", [.. Companies, said])
            .Result.Years;

        years[2].Capex.IsOpen.ShouldBeFalse();
        years.Skip(3).ShouldAllBe(year => year.Capex.IsOpen && year.Capex.High == null);
        years.Skip(3).ShouldAllBe(year => year.Gap!.High == null);
        years[3].Capex.Low.ShouldBe(500e9);
        years[4].Capex.AtModes.ShouldBe(550e9, 1);
    }

    [Fact]
    public void Of_AnyScenario_IsInOrderAndWithinItsBounds() =>
        Gen.Select(Scenarios.Projected, Gen.Int[2020, 2035])
            .Sample(
                (scenario, tokensFrom) =>
                {
                    var comparison = Comparison.Default with
                    {
                        Entities = ["meta"],
                        Year = CapexYear.Of(tokensFrom),
                        Chart = ComparisonChart.Projection,
                        Scenario = scenario.With(ScenarioInput.CapexAi, InputRange.Point(1)),
                    };
                    var years = AnyProjection
                        .Answer(comparison, Companies)
                        .ShouldBeOfType<ProjectionAnswer.Projected>()
                        .Result.Years;
                    foreach (var year in years)
                    {
                        var capex = PercentileList.Values(year.Capex.Spread);
                        var gap = PercentileList.Values(year.Gap?.Spread ?? year.Capex.Spread);
                        capex.Concat(gap).ShouldAllBe(value => double.IsFinite(value));
                        gap.ShouldBeInOrder();
                        if (year.Gap is { } range)
                        {
                            var near = 1e-9 * (year.Capex.High!.Value + Math.Abs(range.Low));
                            range.AtModes.ShouldBeInRange(
                                range.Low - near,
                                range.High!.Value + near
                            );
                            gap[0].ShouldBeGreaterThanOrEqualTo(range.Low - near);
                            gap[^1].ShouldBeLessThanOrEqualTo(range.High.Value + near);
                        }
                        var slack = 1e-9 * year.Capex.High!.Value;
                        double[] all =
                        [
                            year.Capex.Low - slack,
                            .. capex,
                            year.Capex.High!.Value + slack,
                        ];
                        all.ShouldBeInOrder();
                        year.Capex.AtModes.ShouldBeInRange(all[0], all[^1]);
                    }
                },
                iter: 30
            );

    private static IReadOnlyList<ProjectedYear> Projected(GapProjection projection) =>
        [.. projection.Years.Where(year => year.Kind is YearKind.Projected)];

    private static GapProjection From2025(string inputs) =>
        AnyProjection.Of("entities=meta&year=2025&" + inputs, Companies).Result;
}
