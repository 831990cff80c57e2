namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// A result at the modes and at its bounds. A null <paramref name="Mode"/> is a ratio without a divisor; a null bound
/// of an <paramref name="IsOpen"/> result is the side on which nothing is known ('at least' has no high, 'at most' no low).
/// </summary>
public sealed record Bounded(double? Mode, double? Low, double? High, bool IsOpen = false);

/// <summary>The answer of the model to one comparison. Money in US dollars a year.</summary>
/// <param name="Gap">Hyperscaler capex less DePIN funding; positive where DePIN falls short.</param>
/// <param name="Coverage">DePIN funding over hyperscaler capex, a fraction.</param>
/// <param name="BreakEvens">For each input its value at which the gap is 0, with what the other ranges make of it.</param>
public sealed record GapAnswer(
    IReadOnlyList<CompanyCapex> Companies,
    Bounded Capex,
    Bounded DepinFunding,
    Bounded Gap,
    Bounded Coverage,
    double InvestorDemand,
    double IssuanceRate,
    IReadOnlyDictionary<ScenarioInput, Bounded> BreakEvens
)
{
    /// <summary>The companies whose capex counts.</summary>
    public IEnumerable<CompanyCapex> Counted =>
        Companies.Where(company => company.Amount is not null);

    /// <summary>The measures that are added together; several where companies count differently.</summary>
    public IReadOnlyList<CapexMeasure> Measures =>
        [.. Counted.Select(company => company.Measure).Distinct().Order()];

    /// <summary>Days of a year of 365 that DePIN funding pays for; null without capex.</summary>
    public double? DaysMatched => 365 * Coverage.Mode;

    /// <summary>The value of an input at which the gap closes, all else at mode; where the capex is open the bound that is known.</summary>
    public double? KnownBreakEven(ScenarioInput input) =>
        BreakEvens[input] switch
        {
            { IsOpen: true } open => open.Low ?? open.High,
            var closed => closed.Mode,
        };

    public Bounded Days =>
        new(365 * Coverage.Mode, 365 * Coverage.Low, 365 * Coverage.High, Coverage.IsOpen);
}
