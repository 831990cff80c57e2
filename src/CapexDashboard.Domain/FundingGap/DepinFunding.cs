namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The formula itself, at one value for each input: what token money pays for in a year, in US dollars.
/// The shares are nested in this order, each of what is left of the one before.
/// </summary>
public readonly record struct DepinFunding(
    double Cap,
    double Multiple,
    double Years,
    double Operators,
    double Sold,
    double Ai,
    double Haircut,
    double Hosted,
    double Opex,
    double Premium
)
{
    /// <summary>The new tokens of the whole horizon.</summary>
    public double NewTokens => Cap * Multiple;

    /// <summary>What buyers of tokens must absorb in a year, AI or not.</summary>
    public double InvestorDemand => Cap * Multiple * Operators * Sold / Years;

    /// <summary>In the hyperscalers' prices: with a premium this is purchasing power, not dollars raised.</summary>
    public double PerYear =>
        InvestorDemand * Ai * (1 - Haircut) * (1 - Hosted) * (1 - Opex) / (1 + Premium);

    /// <summary>New tokens a year as a share of the market capitalization, at a constant price.</summary>
    public double IssuanceRate => Multiple / Years;

    public static DepinFunding At(Func<ScenarioInput, decimal> value) =>
        new(
            (double)value(ScenarioInput.Cap),
            (double)value(ScenarioInput.Multiple),
            (double)value(ScenarioInput.Years),
            (double)value(ScenarioInput.Operators),
            (double)value(ScenarioInput.Sold),
            (double)value(ScenarioInput.Ai),
            (double)value(ScenarioInput.Haircut),
            (double)value(ScenarioInput.Hosted),
            (double)value(ScenarioInput.Opex),
            (double)value(ScenarioInput.Premium)
        );
}
