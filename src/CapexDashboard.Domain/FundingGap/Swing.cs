namespace CapexDashboard.Domain.FundingGap;

/// <summary>What one input does to the gap between its low and its high, all others at mode. Dollars a year.</summary>
/// <param name="Input">Null for the capex as it was read: a range where companies gave ranges.</param>
/// <param name="Low">In the unit of the code.</param>
/// <param name="IsOwn">The range is the scenario's; otherwise it is the one of the <see cref="Evidence"/>.</param>
public sealed record Swing(
    ScenarioInput? Input,
    double Low,
    double High,
    double GapAtLow,
    double GapAtHigh,
    bool IsOwn
)
{
    /// <summary>How far apart the gaps are.</summary>
    public double Size => Math.Abs(GapAtHigh - GapAtLow);

    /// <summary>The largest first; of equal ones in the order of the inputs.</summary>
    public static IReadOnlyList<Swing> Of(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    ) =>
        [
            .. ScenarioInputs
                .All.Select(definition => Of(definition.Input, scenario, companies))
                .Concat(OfCapex(scenario, companies))
                // What differs by less than a cent differs by rounding alone.
                .OrderByDescending(swing => Math.Round(swing.Size, 2)),
        ];

    private static Swing Of(
        ScenarioInput input,
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    )
    {
        var isOwn = !scenario[input].IsPoint;
        var range = isOwn ? scenario[input] : Evidence.Of(input).Range;
        return new Swing(
            input,
            (double)range.Low,
            (double)range.High,
            GapAt(scenario.With(input, InputRange.Point(range.Low)), companies),
            GapAt(scenario.With(input, InputRange.Point(range.High)), companies),
            isOwn
        );
    }

    private static IEnumerable<Swing> OfCapex(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    )
    {
        var (low, high) = (Read(range => range.Low), Read(range => range.High));
        if (low == high)
            yield break;
        var (gapLow, gapHigh) = (
            GapAt(scenario, companies, range => range.Low),
            GapAt(scenario, companies, range => range.High)
        );
        yield return new Swing(null, low, high, gapLow, gapHigh, IsOwn: true);

        double Read(Func<InputRange, decimal> end) =>
            (double)companies.Sum(company => company.Amount is { } amount ? end(amount) : 0);
    }

    private static double GapAt(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies,
        Func<InputRange, decimal>? end = null
    )
    {
        var capex = companies.Sum(company =>
            company.Amount is { } amount
                ? (end?.Invoke(amount) ?? amount.Mode) * scenario.CapexAiOf(company.Entity).Mode
                : 0
        );
        return (double)capex - DepinFunding.At(input => scenario[input].Mode).PerYear;
    }
}
