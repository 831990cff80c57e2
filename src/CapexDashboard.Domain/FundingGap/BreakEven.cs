namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The value of one input at which the gap closes, all else at mode. Solved, not searched: every input acts on the
/// funding by one of five simple forms.
/// </summary>
public static class BreakEven
{
    /// <returns>In the unit of the code; null where no value within the input's domain closes the gap.</returns>
    public static double? Of(
        ScenarioInputDefinition definition,
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    )
    {
        var solution =
            definition.Effect is InputEffect.Capex
                ? ShareThatCloses(scenario, companies)
                : Solve(
                    definition.Effect,
                    Counted(scenario, companies),
                    Funding(scenario, definition.Input, Neutral(definition.Effect))
                );
        return IsWithin(definition, solution) ? solution : null;
    }

    // Companies with a share of their own keep it.
    private static double ShareThatCloses(Scenario scenario, IReadOnlyList<CompanyCapex> companies)
    {
        var own = companies.ToLookup(company =>
            scenario.CapexAiByEntity.ContainsKey(company.Entity)
        );
        var funding = DepinFunding.At(input => scenario[input].Mode).PerYear;
        return (funding - Counted(scenario, own[true]))
            / (double)own[false].Sum(company => company.Amount?.Mode ?? 0);
    }

    private static double Counted(Scenario scenario, IEnumerable<CompanyCapex> companies) =>
        (double)companies.Sum(company => company.Counted(scenario)?.Mode ?? 0);

    private static double Solve(InputEffect effect, double capex, double fundingAtNeutral) =>
        effect switch
        {
            InputEffect.Factor => capex / fundingAtNeutral,
            InputEffect.Divisor => fundingAtNeutral / capex,
            InputEffect.Remainder => 1 - (capex / fundingAtNeutral),
            _ => (fundingAtNeutral / capex) - 1,
        };

    // The value at which the input neither adds to nor takes from the funding.
    private static decimal Neutral(InputEffect effect) =>
        effect is InputEffect.Factor or InputEffect.Divisor ? 1 : 0;

    private static double Funding(Scenario scenario, ScenarioInput changed, decimal value) =>
        DepinFunding.At(input => input == changed ? value : scenario[input].Mode).PerYear;

    private static bool IsWithin(ScenarioInputDefinition definition, double value) =>
        double.IsFinite(value)
        && value <= (double)definition.Max
        && (
            definition.MinExcluded
                ? value > (double)definition.Min
                : value >= (double)definition.Min
        );
}
