using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>How capex grows: at a full rate at first, which fades evenly to the later one. Rates are fractions a year.</summary>
/// <param name="FadeBy">The first calendar year with the later rate.</param>
internal sealed record GrowthRates(InputRange Full, InputRange Later, InputRange FadeBy)
{
    /// <summary>With the years of fading that make for the least growth where the rates are at their lows.</summary>
    public GrowthRates Least =>
        this with
        {
            FadeBy = InputRange.Point(Full.Low >= Later.Low ? FadeBy.Low : FadeBy.High),
        };

    /// <summary>With the years of fading that make for the most growth where the rates are at their highs.</summary>
    public GrowthRates Most =>
        this with
        {
            FadeBy = InputRange.Point(Full.High >= Later.High ? FadeBy.High : FadeBy.Low),
        };

    public static GrowthRates Of(Scenario scenario) =>
        new(
            scenario[ScenarioInput.CapexGrowth],
            scenario[ScenarioInput.LaterGrowth],
            scenario[ScenarioInput.FadeBy]
        );
}
