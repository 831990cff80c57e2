using CapexDashboard.Domain.FundingGap;
using CsCheck;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>What must be so for the distribution of every scenario.</summary>
public sealed class DistributionLawsTests
{
    private const int Cases = 200;

    private static readonly Gen<CompanyCapex> Capex = Gen.Select(
            Gen.Long[1, 1_000_000_000_000],
            Gen.Long[0, 1_000_000_000_000]
        )
        .Select((low, more) => WorkedExamplesTests.Company(low, low + more));

    [Fact]
    public void Of_AnyScenario_PercentilesGoUpWithinTheBounds() =>
        Gen.Select(Scenarios.Any, Capex)
            .Sample(
                (scenario, company) =>
                {
                    var answer = FundingGapModel.Answer(scenario, [company]);
                    var distribution = GapDistribution.Of(scenario, [company]);
                    Within(answer.Gap, distribution.Gap);
                    Within(answer.DepinFunding, distribution.Funding);
                    if (distribution.Coverage is { } coverage)
                        Within(answer.Coverage, coverage);
                },
                iter: Cases
            );

    [Fact]
    public void Of_MoreCap_NeverWidensTheGap() =>
        Gen.Select(Scenarios.Any, Capex, Gen.Double[1, 20])
            .Sample(
                (scenario, company, factor) =>
                {
                    var (cap, max) = (
                        scenario[ScenarioInput.Cap],
                        ScenarioInputs.Of(ScenarioInput.Cap).Max
                    );
                    decimal More(decimal value) => Math.Min(value * (decimal)factor, max);
                    var larger = scenario.With(
                        ScenarioInput.Cap,
                        new(More(cap.Low), More(cap.Mode), More(cap.High))
                    );
                    var before = PercentileList.Values(GapDistribution.Of(scenario, [company]).Gap);
                    var after = PercentileList.Values(GapDistribution.Of(larger, [company]).Gap);
                    for (var i = 0; i < before.Length; i++)
                        after[i]
                            .ShouldBeLessThanOrEqualTo(
                                before[i] + (1e-9 * Math.Abs(before[i])) + 1
                            );
                },
                iter: Cases
            );

    private static void Within(Bounded bounds, Percentiles percentiles)
    {
        var values = PercentileList.Values(percentiles);
        values.ShouldAllBe(value => double.IsFinite(value));
        values.ShouldBeInOrder();
        // Where the least of the capex is 0 the coverage has no upper bound.
        if (bounds is not { Low: { } low, High: { } high })
            return;
        var slack = 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high));
        values[0].ShouldBeGreaterThanOrEqualTo(low - slack);
        values[^1].ShouldBeLessThanOrEqualTo(high + slack);
    }
}
