using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>The capex of some cases year after year: as it is known, and after that carried on.</summary>
internal sealed class KnownOrCarried : IDisposable
{
    private readonly CaseSet _cases;
    private readonly ProjectionPlan _plan;

    // Null where nothing is carried on.
    private readonly CarriedCapex? _carried;
    private readonly double[] _amounts;

    public KnownOrCarried(CaseSet cases, ProjectionPlan plan, GrowthRates rates)
    {
        (_cases, _plan) = (cases, plan);
        _amounts = new double[cases.Count];
        if (plan.Start is not { } start)
            return;
        _carried = new CarriedCapex(cases, rates, start.FirstYear, start.QuartersToFirst);
        cases.FillCapex(plan.Scenario, start.Companies, _carried.Amounts);
    }

    public Span<double> Amounts => _amounts;

    /// <summary>To a year after all those before.</summary>
    public void AdvanceTo(int year)
    {
        _carried?.AdvanceTo(year);
        if (_plan.History.Known(year) is { Count: > 0 } known)
            _cases.FillCapex(_plan.Scenario, known, Amounts);
        else
            _carried?.Amounts.CopyTo(Amounts);
    }

    public void Dispose() => _carried?.Dispose();
}

/// <param name="Start">Null for the known years alone.</param>
/// <param name="TokensFrom">The calendar year in which the new tokens begin.</param>
internal sealed record ProjectionPlan(
    Scenario Scenario,
    CapexHistory History,
    ProjectionStart.From? Start,
    int TokensFrom
);
