using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>Capex of $100bn to $140bn, most likely $120bn; the article's funding is cap × 2 / years.</summary>
public sealed class BreakEvenRangeTests
{
    private const decimal Billion = 1_000_000_000;

    [Fact]
    public void RangeOf_CapexIsARange_HasBothEnds()
    {
        var cap = Of(ScenarioInput.Cap, "", isOpen: false);

        // capex × 3 / 2
        cap.ShouldBe(new Bounded(180e9, 150e9, 210e9));
    }

    [Fact]
    public void RangeOf_OtherInputIsARange_CountsIt()
    {
        var cap = Of(ScenarioInput.Cap, "years=2..3..4", isOpen: false);

        // 100 × 2 / 2 to 140 × 4 / 2
        cap.ShouldBe(new Bounded(180e9, 100e9, 280e9));
    }

    [Fact]
    public void RangeOf_OpenCapex_IsAtLeastForFactorsAndAtMostForTheRest()
    {
        Of(ScenarioInput.Cap, "", isOpen: true).ShouldBe(new Bounded(180e9, 150e9, null, true));

        // With 200 × 2 over how many years? 400 / 100 at most.
        var years = Of(ScenarioInput.Years, "cap=200", isOpen: true);
        years.High.ShouldNotBeNull().ShouldBe(4, 1e-9);
        (years.Low, years.IsOpen).ShouldBe((null, true));
    }

    [Fact]
    public void RangeOf_OutsideTheDomain_IsNullButNotOpen()
    {
        // 26.7bn never reach 100bn by taking less off.
        var haircut = Of(ScenarioInput.Haircut, "", isOpen: false);

        haircut.ShouldBe(new Bounded(null, null, null));
    }

    private static Bounded Of(ScenarioInput input, string query, bool isOpen) =>
        BreakEven.RangeOf(
            ScenarioInputs.Of(input),
            Comparison.Parse(query).Comparison.Scenario,
            [
                WorkedExamplesTests.Company(100 * Billion, 140 * Billion) with
                {
                    Amount = new InputRange(100 * Billion, 120 * Billion, 140 * Billion),
                    IsOpen = isOpen,
                },
            ]
        );
}
