using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>The worked examples of the model, computed by hand from the filed sums.</summary>
public sealed class WorkedExamplesTests
{
    private const decimal Filed2024 = 228_342_000_000;
    private const decimal Filed2025 = 376_051_000_000;
    private const decimal NewestTwelveMonths = 510_703_000_000;

    public static TheoryData<decimal, string, double, double, double, double, double> Examples =>
        new()
        {
            { Filed2024, "", 26_666_666_667, 201_675_333_333, 0.11678, 42.63, 342_513_000_000 },
            {
                Filed2024,
                "years=4",
                20_000_000_000,
                208_342_000_000,
                0.08759,
                31.97,
                456_684_000_000
            },
            {
                Filed2024,
                "years=5",
                16_000_000_000,
                212_342_000_000,
                0.07007,
                25.58,
                570_855_000_000
            },
            {
                Filed2024,
                "years=4&ai=60&haircut=50&opex=30&hosted=20",
                3_360_000_000,
                224_982_000_000,
                0.014715,
                5.371,
                2_718_357_142_857
            },
            {
                Filed2024,
                "operators=50&sold=80&premium=25",
                8_533_333_333,
                219_808_666_667,
                0.037371,
                13.64,
                1_070_353_125_000
            },
            { Filed2025, "", 26_666_666_667, 349_384_333_333, 0.070912, 25.88, 564_076_500_000 },
            {
                NewestTwelveMonths,
                "",
                26_666_666_667,
                484_036_333_333,
                0.052216,
                19.06,
                766_054_500_000
            },
        };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Answer_WorkedExample_GivesItsNumbers(
        decimal capex,
        string scenario,
        double funding,
        double gap,
        double coverage,
        double days,
        double breakEvenCap
    )
    {
        var answer = FundingGapModel.Answer(
            Comparison.Parse(scenario).Comparison.Scenario,
            [Company(capex)]
        );

        answer.DepinFunding.Mode!.Value.ShouldBe(funding, 0.5);
        answer.Gap.Mode!.Value.ShouldBe(gap, 0.5);
        answer.Coverage.Mode!.Value.ShouldBe(coverage, 0.000005);
        answer.DaysMatched!.Value.ShouldBe(days, 0.005);
        answer.BreakEvens[ScenarioInput.Cap].Mode!.Value.ShouldBe(breakEvenCap, 0.5);
    }

    [Fact]
    public void Answer_ArticleOf2024_IsOpenAbove()
    {
        var scenario = Comparison.Parse("years=3..5").Comparison.Scenario;
        CompanyCapex[] companies =
        [
            Company(30_000_000_000, 37_000_000_000),
            Company(20_000_000_000, 25_000_000_000),
            Company(48_000_000_000) with
            {
                IsOpen = true,
            },
            Company(44_000_000_000) with
            {
                IsOpen = true,
            },
        ];

        var answer = FundingGapModel.Answer(scenario, companies);

        answer.Capex.ShouldBe(new Bounded(148_000_000_000, 142_000_000_000, null, IsOpen: true));
        answer.DepinFunding.Low!.Value.ShouldBe(16_000_000_000, 0.5);
        answer.DepinFunding.Mode!.Value.ShouldBe(26_666_666_667, 0.5);
        answer.DepinFunding.High!.Value.ShouldBe(26_666_666_667, 0.5);
        answer.Gap.Low!.Value.ShouldBe(115_333_333_333, 0.5);
        answer.Gap.High.ShouldBeNull();
        answer.Gap.IsOpen.ShouldBeTrue();
        answer.Coverage.High!.Value.ShouldBe(0.18779, 0.000005);
        answer.Coverage.Low.ShouldBeNull();
    }

    [Fact]
    public void Answer_NoCompanyCounts_HasNoCoverage()
    {
        var none = new CompanyCapex("meta", null, false, "capex-cash", [], CapexStatus.None);

        var answer = FundingGapModel.Answer(Scenario.Article, [none]);

        answer.Gap.Mode!.Value.ShouldBe(-26_666_666_667, 0.5);
        answer.Coverage.ShouldBe(new Bounded(null, null, null));
        answer.DaysMatched.ShouldBeNull();
        answer.BreakEvens[ScenarioInput.Cap].Mode.ShouldBeNull();
    }

    [Fact]
    public void Answer_CapexAiOfOneCompany_CountsForItAlone()
    {
        var scenario = Comparison
            .Parse("entities=meta~amazon&capexai=50&capexai=meta:70")
            .Comparison.Scenario;

        var answer = FundingGapModel.Answer(
            scenario,
            [Company(100) with { Entity = "amazon" }, Company(100) with { Entity = "meta" }]
        );

        answer.Capex.Mode.ShouldBe(120);
    }

    [Fact]
    public void BreakEven_CapexAiOfOneCompany_KeepsIt()
    {
        // Meta's 70 of 100 are counted whatever the others do: $80 of funding leave 10 of Amazon's 100.
        var scenario = Comparison
            .Parse(
                "entities=meta~amazon&capexai=50&capexai=meta:70&cap=0.000001&multiple=0.08&years=1"
            )
            .Comparison.Scenario;
        CompanyCapex[] companies =
        [
            Company(100) with
            {
                Entity = "amazon",
            },
            Company(100) with
            {
                Entity = "meta",
            },
        ];

        FundingGapModel
            .Answer(scenario, companies)
            .BreakEvens[ScenarioInput.CapexAi]
            .Mode!.Value.ShouldBe(0.1, 1e-9);
    }

    internal static CompanyCapex Company(decimal low, decimal? high = null) =>
        new(
            "meta",
            new InputRange(low, (low + (high ?? low)) / 2, high ?? low),
            false,
            "capex-cash",
            [],
            CapexStatus.Filed
        );
}
