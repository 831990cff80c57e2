namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The value of one input at which the gap closes, all else at mode. Solved, not searched: every input acts on the
/// funding by one of five simple forms.
/// </summary>
public static class BreakEven
{
    /// <param name="capexBeforeShare">Hyperscaler capex at mode before the AI share of capex.</param>
    /// <returns>In the unit of the code; null where no value within the input's domain closes the gap.</returns>
    public static double? Of(
        ScenarioInputDefinition definition,
        Scenario scenario,
        double capex,
        double capexBeforeShare
    )
    {
        var solution =
            definition.Effect is InputEffect.Capex
                ? Funding(scenario, definition, neutral: null) / capexBeforeShare
                : Solve(
                    definition.Effect,
                    capex,
                    Funding(scenario, definition, Neutral(definition.Effect))
                );
        return IsWithin(definition, solution) ? solution : null;
    }

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

    private static double Funding(
        Scenario scenario,
        ScenarioInputDefinition changed,
        decimal? neutral
    ) =>
        DepinFunding
            .At(input =>
                input == changed.Input && neutral is { } value ? value : scenario[input].Mode
            )
            .PerYear;

    private static bool IsWithin(ScenarioInputDefinition definition, double value) =>
        double.IsFinite(value)
        && value <= (double)definition.Max
        && (
            definition.MinExcluded
                ? value > (double)definition.Min
                : value >= (double)definition.Min
        );
}
