namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The value of one input at which the gap closes. Solved, not searched: every input acts on the funding by one of five simple
/// forms.
/// </summary>
public static class BreakEven
{
    private enum End
    {
        Mode,

        /// <summary>Everything else at the end that makes the gap smallest.</summary>
        ForDepin,

        /// <summary>Everything else at the end that makes the gap largest.</summary>
        AgainstDepin,
    }

    /// <summary>All else at mode.</summary>
    /// <returns>In the unit of the code; null where no value within the input's domain closes the gap.</returns>
    public static double? Of(
        ScenarioInputDefinition definition,
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    ) => At(End.Mode, definition, scenario, companies);

    /// <summary>
    /// All else at mode, and at the two ends at which everything else is for DePIN or against it. Where the capex is open the
    /// end against DePIN is not known: the value is then 'at least', or 'at most' for inputs that DePIN wants small.
    /// </summary>
    /// <returns>In the unit of the code; a null end that is not open lies outside the input's domain.</returns>
    public static Bounded RangeOf(
        ScenarioInputDefinition definition,
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    )
    {
        var isOpen = companies.Any(company => company.IsOpen);
        var best = At(End.ForDepin, definition, scenario, companies);
        var worst = isOpen ? null : At(End.AgainstDepin, definition, scenario, companies);
        var mode = Of(definition, scenario, companies);
        return definition.Effect is InputEffect.Factor
            ? new Bounded(mode, best, worst, isOpen)
            : new Bounded(mode, worst, best, isOpen);
    }

    private static double? At(
        End end,
        ScenarioInputDefinition definition,
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    )
    {
        var solution =
            definition.Effect is InputEffect.Capex
                ? ShareThatCloses(end, scenario, companies)
                : Solve(
                    definition.Effect,
                    Counted(end, scenario, companies),
                    Funding(end, scenario, definition.Input, Neutral(definition.Effect))
                );
        // With none of the capex counted there would be nothing to compare.
        var isNothing = definition.Effect is InputEffect.Capex && solution <= 0;
        return IsWithin(definition, solution) && !isNothing ? solution : null;
    }

    // Companies with a share of their own keep it.
    private static double ShareThatCloses(
        End end,
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    )
    {
        var own = companies.ToLookup(company =>
            scenario.CapexAiByEntity.ContainsKey(company.Entity)
        );
        var funding = DepinFunding.At(input => ValueAt(end, scenario, input)).PerYear;
        return (funding - Counted(end, scenario, own[true]))
            / (double)own[false].Sum(company => company.Amount is { } one ? OfCapex(end, one) : 0);
    }

    private static double Counted(
        End end,
        Scenario scenario,
        IEnumerable<CompanyCapex> companies
    ) =>
        (double)
            companies.Sum(company =>
                company.Counted(scenario) is { } counted ? OfCapex(end, counted) : 0
            );

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
        End end,
        Scenario scenario,
        ScenarioInput changed,
        decimal value
    ) => DepinFunding.At(input => input == changed ? value : ValueAt(end, scenario, input)).PerYear;

    private static decimal OfCapex(End end, InputRange capex) =>
        end switch
        {
            End.ForDepin => capex.Low,
            End.AgainstDepin => capex.High,
            _ => capex.Mode,
        };

    private static decimal ValueAt(End end, Scenario scenario, ScenarioInput input) =>
        end switch
        {
            End.ForDepin => scenario.BestForDepin(input),
            End.AgainstDepin => scenario.WorstForDepin(input),
            _ => scenario[input].Mode,
        };

    private static bool IsWithin(ScenarioInputDefinition definition, double value) =>
        double.IsFinite(value)
        && value <= (double)definition.Max
        && (
            definition.MinExcluded
                ? value > (double)definition.Min
                : value >= (double)definition.Min
        );
}
