namespace CapexDashboard.Domain.FundingGap;

/// <summary>What one input does to the gap between its low and its high, all others at mode. Dollars a year.</summary>
/// <param name="Input">Null for the capex as it was read: a range where companies gave ranges.</param>
/// <param name="Low">In the unit of the code.</param>
/// <param name="IsOwn">The range is the scenario's; otherwise it is the one of the <see cref="Evidence"/>.</param>
/// <param name="IsExtended">The evidence does not reach the scenario's own value: its range was extended to it.</param>
public sealed record Swing(
    ScenarioInput? Input,
    double Low,
    double High,
    double GapAtLow,
    double GapAtHigh,
    bool IsOwn,
    bool IsExtended = false
)
{
    /// <summary>Where every input is at its most likely value: each swing holds it. Capex that is open counts as its lower bound.</summary>
    public static double Center(Scenario scenario, IReadOnlyList<CompanyCapex> companies) =>
        GapAt(scenario, companies);

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
        var own = scenario[input];
        var evidence = Evidence.Of(input).Range;
        var range = own.IsPoint ? evidence.ExtendedTo(own.Mode) : own;
        return new Swing(
            input,
            (double)range.Low,
            (double)range.High,
            GapAt(scenario.With(input, InputRange.Point(range.Low)), companies),
            GapAt(scenario.With(input, InputRange.Point(range.High)), companies),
            IsOwn: !own.IsPoint,
            IsExtended: own.IsPoint && range != evidence
        );
    }

    private static IEnumerable<Swing> OfCapex(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies
    )
    {
        var (low, high) = (Read(range => range.Low), Read(range => range.High));
        // What is open has no upper end to move to.
        if (low == high || companies.Any(company => company.IsOpen))
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
        var isOpen = companies.Any(company => company.IsOpen);
        var capex = companies.Sum(company =>
            company.Amount is { } amount
                ? (end?.Invoke(amount) ?? (isOpen ? amount.Low : amount.Mode))
                    * scenario.CapexAiOf(company.Entity).Mode
                : 0
        );
        return (double)capex - DepinFunding.At(input => scenario[input].Mode).PerYear;
    }
}
