namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// A result at the modes and at its bounds. A null <paramref name="Mode"/> is a ratio without a divisor; a null bound
/// of an <paramref name="IsOpen"/> result is the side on which nothing is known ('at least' has no high, 'at most' no low).
/// </summary>
public sealed record Bounded(double? Mode, double? Low, double? High, bool IsOpen = false);

/// <summary>The answer of the model to one comparison. Money in US dollars a year.</summary>
/// <param name="Gap">Hyperscaler capex less DePIN funding; positive where DePIN falls short.</param>
/// <param name="Coverage">DePIN funding over hyperscaler capex, a fraction.</param>
/// <param name="BreakEven">For each input its value at which the gap is 0, all else at mode; null if outside its domain.</param>
public sealed record GapAnswer(
    IReadOnlyList<CompanyCapex> Companies,
    Bounded Capex,
    Bounded DepinFunding,
    Bounded Gap,
    Bounded Coverage,
    double InvestorDemand,
    double IssuanceRate,
    IReadOnlyDictionary<ScenarioInput, double?> BreakEven
)
{
    /// <summary>Days of a year of 365 that DePIN funding pays for; null without capex.</summary>
    public double? DaysMatched => 365 * Coverage.Mode;

    public Bounded Days =>
        new(365 * Coverage.Mode, 365 * Coverage.Low, 365 * Coverage.High, Coverage.IsOpen);
}
