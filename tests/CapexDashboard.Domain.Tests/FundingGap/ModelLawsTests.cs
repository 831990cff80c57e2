using CapexDashboard.Domain.FundingGap;
using CsCheck;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>What must be so for every scenario.</summary>
public sealed class ModelLawsTests
{
    [Fact]
    public void Answer_AnyScenario_BoundsHoldTheMode() =>
        Gen.Select(Scenarios.Any, Capex)
            .Sample(
                (scenario, company) =>
                {
                    var answer = FundingGapModel.Answer(scenario, [company]);
                    Holds(answer.Capex);
                    Holds(answer.DepinFunding);
                    Holds(answer.Gap);
                    Holds(answer.Coverage);
                }
            );

    [Fact]
    public void BreakEven_PutBack_ClosesTheGap() =>
        Gen.Select(Scenarios.Any, Capex, Gen.Int[0, ScenarioInputs.All.Count - 1])
            .Sample(
                (scenario, company, place) =>
                {
                    var input = ScenarioInputs.All[place].Input;
                    var answer = FundingGapModel.Answer(scenario, [company]);
                    if (answer.BreakEvens[input].Mode is not { } value)
                        return;
                    var closed = FundingGapModel.Answer(
                        scenario.With(input, Inside(input, value)),
                        [company]
                    );
                    var scale = Math.Max(closed.Capex.Mode!.Value, closed.DepinFunding.Mode!.Value);
                    Math.Abs(closed.Gap.Mode!.Value).ShouldBeLessThanOrEqualTo((1e-6 * scale) + 1);
                }
            );

    [Fact]
    public void Answer_MoreCap_NeverWidensTheGap() =>
        Gen.Select(Scenarios.Any, Capex, Gen.Decimal[1, 1000])
            .Sample(
                (scenario, company, factor) =>
                {
                    var cap = scenario[ScenarioInput.Cap];
                    var larger = InputRange.Point(
                        Math.Min(cap.High * factor, ScenarioInputs.All[0].Max)
                    );
                    var before = FundingGapModel.Answer(scenario, [company]).Gap.Mode;
                    var after = FundingGapModel
                        .Answer(scenario.With(ScenarioInput.Cap, larger), [company])
                        .Gap.Mode;
                    after!.Value.ShouldBeLessThanOrEqualTo(before!.Value);
                }
            );

    private static readonly Gen<CompanyCapex> Capex = Gen.Select(
            Gen.Long[1, 1_000_000_000_000],
            Gen.Long[0, 1_000_000_000]
        )
        .Select((low, more) => WorkedExamplesTests.Company(low, low + more));

    // A break-even is a double; as a decimal it may leave the domain by the last digit.
    private static InputRange Inside(ScenarioInput input, double value)
    {
        var definition = ScenarioInputs.Of(input);
        return InputRange.Point(Math.Clamp((decimal)value, definition.Min, definition.Max));
    }

    private static void Holds(Bounded bounded)
    {
        if (bounded is not { Low: { } low, Mode: { } mode, High: { } high })
            return;
        var slack = 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high));
        low.ShouldBeLessThanOrEqualTo(mode + slack);
        mode.ShouldBeLessThanOrEqualTo(high + slack);
    }
}
