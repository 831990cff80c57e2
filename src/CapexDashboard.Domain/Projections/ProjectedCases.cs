using System.Buffers;
using System.Numerics.Tensors;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>Capex, funding and gap year after year: at the modes, at the bounds of the capex, and of all cases.</summary>
internal sealed class ProjectedCases : IDisposable
{
    private readonly KnownOrCarried _modes;
    private readonly KnownOrCarried _least;
    private readonly KnownOrCarried _most;
    private readonly KnownOrCarried _all;
    private readonly TokenFunding _tokensAtModes;
    private readonly TokenFunding _tokens;
    private readonly FundingBounds _bounds;
    private int _year;
    private readonly double[] _gaps = ArrayPool<double>.Shared.Rent(SobolSet.Points);

    public ProjectedCases(ProjectionPlan plan)
    {
        var rates = GrowthRates.Of(plan.Scenario);
        _modes = new KnownOrCarried(CaseSet.AtModes, plan, rates);
        _least = new KnownOrCarried(CaseSet.AtLows, plan, rates.Least);
        _most = new KnownOrCarried(CaseSet.AtHighs, plan, rates.Most);
        _all = new KnownOrCarried(CaseSet.All, plan, rates);
        _tokensAtModes = new TokenFunding(CaseSet.AtModes, plan.Scenario, plan.TokensFrom);
        _tokens = new TokenFunding(CaseSet.All, plan.Scenario, plan.TokensFrom);
        _bounds = new FundingBounds(plan.Scenario, plan.TokensFrom);
    }

    /// <summary>To a year after all those before.</summary>
    public void AdvanceTo(int year)
    {
        _year = year;
        foreach (var capex in (KnownOrCarried[])[_modes, _least, _most, _all])
            capex.AdvanceTo(year);
        _tokensAtModes.AdvanceTo(year);
        _tokens.AdvanceTo(year);
    }

    public ProjectedCapex Capex(bool isOpen) =>
        new(
            _modes.Amounts[0],
            _least.Amounts[0],
            isOpen ? null : _most.Amounts[0],
            isOpen,
            SpreadOf(_all.Amounts)
        );

    /// <summary>Of a year in which the tokens have begun.</summary>
    /// <param name="capex">Of the same year: where the tokens are over, the gap is all of it.</param>
    public ProjectedGap Gap(ProjectedCapex capex)
    {
        var (least, most) = _bounds.In(_year);
        var (low, high) = (capex.Low - most, capex.High - least);
        if (capex.Low > 0 && TensorPrimitives.MaxMagnitude<double>(_tokens.Amounts) == 0)
            return new ProjectedGap(0, capex.AtModes, low, high, capex.Spread, ClosedCases: 0);
        var gaps = _gaps.AsSpan(0, SobolSet.Points);
        TensorPrimitives.Subtract(_all.Amounts, _tokens.Amounts, gaps);
        var closed = 0;
        foreach (var gap in gaps)
            closed += gap <= 0 ? 1 : 0;
        var funding = _tokensAtModes.Amounts[0];
        return new ProjectedGap(
            funding,
            _modes.Amounts[0] - funding,
            low,
            high,
            SpreadOf(gaps),
            closed
        );
    }

    public void Dispose()
    {
        foreach (var part in (IDisposable[])[_modes, _least, _most, _all, _tokensAtModes, _tokens])
            part.Dispose();
        ArrayPool<double>.Shared.Return(_gaps);
    }

    private static Percentiles SpreadOf(ReadOnlySpan<double> cases) =>
        TensorPrimitives.Min(cases) == TensorPrimitives.Max(cases)
            ? Percentiles.Point(cases[0])
            : Percentiles.Of(cases);
}
