using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CsCheck;

namespace CapexDashboard.Domain.Tests.FundingGap;

public sealed class SwingTests
{
    private const double Filed2024 = 228_342_000_000;
    private static readonly CompanyCapex[] Companies =
    [
        GapDistributionTests.Named("meta", 228_342_000_000m),
    ];

    [Fact]
    public void Of_Article_UsesTheEvidenceAndSortsBySize()
    {
        var swings = Swing.Of(Scenario.Article, Companies);

        swings.ShouldAllBe(swing => !swing.IsOwn);
        swings.Select(swing => Math.Round(swing.Size, 2)).ShouldBeInOrder(SortDirection.Descending);
        // Half of the capex against all of it; nothing else moves $114bn.
        swings[0].Input.ShouldBe(ScenarioInput.CapexAi);
        swings[0].GapAtLow.ShouldBe((Filed2024 / 2) - (80e9 / 3), 0.5);
        swings[0].GapAtHigh.ShouldBe(Filed2024 - (80e9 / 3), 0.5);
        // $20bn to $80bn of cap, twice, over three years.
        var cap = swings.Single(swing => swing.Input is ScenarioInput.Cap);
        (cap.Low, cap.High).ShouldBe((20e9, 80e9));
        cap.GapAtLow.ShouldBe(Filed2024 - (40e9 / 3), 0.5);
        cap.GapAtHigh.ShouldBe(Filed2024 - (160e9 / 3), 0.5);
    }

    [Fact]
    public void Of_RangeOfItsOwn_UsesIt()
    {
        var scenario = Comparison.Parse("years=3..5").Comparison.Scenario;

        var years = Swing
            .Of(scenario, Companies)
            .Single(swing => swing.Input is ScenarioInput.Years);

        years.IsOwn.ShouldBeTrue();
        years.GapAtHigh.ShouldBe(Filed2024 - 16e9, 0.5);
    }

    [Fact]
    public void Of_CompaniesThatGaveRanges_HasTheCapexToo()
    {
        var swings = Swing.Of(
            Scenario.Article,
            [GapDistributionTests.Named("meta", 30_000_000_000, 37_000_000_000)]
        );

        var capex = swings.Single(swing => swing.Input is null);
        (capex.Low, capex.High).ShouldBe((30e9, 37e9));
        capex.Size.ShouldBe(7e9, 0.5);
    }

    [Fact]
    public void Evidence_EveryInput_IsItsOwnAndWithinItsDomain()
    {
        foreach (var definition in ScenarioInputs.All)
        {
            var evidence = Evidence.Of(definition.Input);
            evidence.Input.ShouldBe(definition.Input);
            definition.Allows(evidence.Range.Low).ShouldBeTrue();
            definition.Allows(evidence.Range.High).ShouldBeTrue();
        }
    }

    // The evidence for the cap is 20 to 80 ($bn).
    [Fact]
    public void Range_EvidenceDoesNotReachTheOwnValue_IsExtendedToItAndMarked()
    {
        var cap = Swing
            .Of(
                Comparison.Parse("cap=200").Comparison.Scenario,
                [WorkedExamplesTests.Company(500_000_000_000)]
            )
            .Single(swing => swing.Input is ScenarioInput.Cap);

        (cap.Low, cap.High, cap.IsOwn, cap.IsExtended).ShouldBe((20e9, 200e9, false, true));
    }

    [Fact]
    public void Swings_AnyScenarioAndOpenCapex_HoldTheScenariosOwnGap() =>
        Gen.Select(Scenarios.Any, Gen.Bool)
            .Sample(
                (scenario, isOpen) =>
                {
                    CompanyCapex[] companies =
                    [
                        WorkedExamplesTests.Company(100_000_000_000, 140_000_000_000) with
                        {
                            IsOpen = isOpen,
                        },
                    ];
                    var center = Swing.Center(scenario, companies);
                    foreach (var swing in Swing.Of(scenario, companies))
                    {
                        var (low, high) = (
                            Math.Min(swing.GapAtLow, swing.GapAtHigh),
                            Math.Max(swing.GapAtLow, swing.GapAtHigh)
                        );
                        var slack = 1 + (1e-9 * Math.Abs(center));
                        center.ShouldBeInRange(low - slack, high + slack);
                    }
                }
            );
}
