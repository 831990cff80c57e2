namespace CapexDashboard.Domain.FundingGap;

/// <summary>Coverage by horizon and by multiple, all else at mode.</summary>
/// <param name="Years">Ascending; the scenario's own horizon is among them.</param>
/// <param name="Multiples">Ascending; the scenario's own multiple is among them.</param>
/// <param name="Coverage">Fractions, a row for each horizon, a column for each multiple; empty where there is no capex.</param>
public sealed record CoverageMatrix(
    IReadOnlyList<decimal> Years,
    IReadOnlyList<decimal> Multiples,
    IReadOnlyList<IReadOnlyList<double>> Coverage
)
{
    private static readonly decimal[] Horizons = [1, 2, 3, 4, 5, 7, 10];
    private static readonly decimal[] RoundMultiples = [0.5m, 1, 2, 3, 5, 10, 20];

    /// <param name="capex">Hyperscaler capex at mode, in dollars a year.</param>
    public static CoverageMatrix Of(Scenario scenario, double capex)
    {
        var years = With(Horizons, scenario[ScenarioInput.Years].Mode);
        var multiples = With(RoundMultiples, scenario[ScenarioInput.Multiple].Mode);
        return new CoverageMatrix(
            years,
            multiples,
            capex <= 0
                ? []
                :
                [
                    .. years.Select(horizon =>
                        (IReadOnlyList<double>)
                            [.. multiples.Select(multiple => At(horizon, multiple) / capex)]
                    ),
                ]
        );

        double At(decimal horizon, decimal multiple) =>
            DepinFunding
                .At(input =>
                    input switch
                    {
                        ScenarioInput.Years => horizon,
                        ScenarioInput.Multiple => multiple,
                        _ => scenario[input].Mode,
                    }
                )
                .PerYear;
    }

    private static decimal[] With(decimal[] values, decimal own) =>
        [.. values.Append(own).Distinct().Order()];
}
