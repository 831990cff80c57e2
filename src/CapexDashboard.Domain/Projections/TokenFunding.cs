using System.Buffers;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>
/// DePIN funding of some cases from the first year of the new tokens on: all of a year's tokens within the horizon, which may
/// end within a year, then what is issued again.
/// </summary>
internal sealed class TokenFunding : IDisposable
{
    private readonly double[] _rented;
    private readonly int _count;
    private readonly int _from;
    private int _year;

    public TokenFunding(CaseSet cases, Scenario scenario, int from)
    {
        (_count, _from, _year) = (cases.Count, from, from);
        _rented = ArrayPool<double>.Shared.Rent(6 * _count);
        cases.FillFunding(scenario, First);
        First.CopyTo(Amounts);
        Cap.Fill(1);
        Fill(ScenarioInput.Years, Horizon);
        Fill(ScenarioInput.CapGrowth, Growth);
        Fill(ScenarioInput.Reissue, Reissue);

        void Fill(ScenarioInput input, Span<double> values) =>
            cases.Fill(input, scenario[input], values);
    }

    /// <summary>In dollars a year; at first of the year in which the tokens begin.</summary>
    public Span<double> Amounts => Part(0);

    private Span<double> First => Part(1);

    // As many times as large as in that year.
    private Span<double> Cap => Part(2);
    private Span<double> Horizon => Part(3);
    private Span<double> Growth => Part(4);
    private Span<double> Reissue => Part(5);

    public void AdvanceTo(int year)
    {
        while (_year < year)
            Issue(++_year - _from);
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(_rented);

    private void Issue(int elapsed)
    {
        var amounts = Amounts;
        var first = First;
        var cap = Cap;
        var horizon = Horizon;
        var growth = Growth;
        var reissue = Reissue;
        for (var i = 0; i < amounts.Length; i++)
        {
            cap[i] *= 1 + growth[i];
            var left = Math.Min(Math.Max(horizon[i] - elapsed, 0), 1);
            amounts[i] = first[i] * cap[i] * (left + ((1 - left) * reissue[i]));
        }
    }

    private Span<double> Part(int part) => _rented.AsSpan(part * _count, _count);
}
