using System.Buffers;

namespace CapexDashboard.Domain.Projections;

/// <summary>
/// The capex of some cases carried on from a period, year by year. With square roots alone, so that every machine computes
/// the same.
/// </summary>
internal sealed class CarriedCapex : IDisposable
{
    private readonly double[] _rented;
    private readonly int _count;
    private readonly int _first;
    private readonly int _quartersToFirst;
    private int _year;

    /// <param name="first">The first year that is worked out.</param>
    /// <param name="quartersToFirst">How much growth there is until then: quarters of a year, 1 to 4.</param>
    public CarriedCapex(CaseSet cases, GrowthRates rates, int first, int quartersToFirst)
    {
        (_count, _first, _quartersToFirst) = (cases.Count, first, quartersToFirst);
        _year = first - 1;
        _rented = ArrayPool<double>.Shared.Rent(4 * _count);
        cases.Fill(FundingGap.ScenarioInput.CapexGrowth, rates.Full, Full);
        cases.Fill(FundingGap.ScenarioInput.LaterGrowth, rates.Later, Later);
        cases.Fill(FundingGap.ScenarioInput.FadeBy, rates.FadeBy, FadeBy);
    }

    /// <summary>In dollars a year; to be filled with that of the period at the start.</summary>
    public Span<double> Amounts => Part(0);

    private Span<double> Full => Part(1);
    private Span<double> Later => Part(2);
    private Span<double> FadeBy => Part(3);

    public void AdvanceTo(int year)
    {
        while (_year < year)
        {
            _year++;
            if (_year == _first)
                Grow(part: _quartersToFirst);
            else
                Grow(part: 4);
        }
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(_rented);

    private void Grow(int part)
    {
        double first = _first;
        var amounts = Amounts;
        var full = Full;
        var later = Later;
        var fadeBy = FadeBy;
        for (var i = 0; i < amounts.Length; i++)
        {
            var faded = fadeBy[i] > first ? Math.Min((_year - first) / (fadeBy[i] - first), 1) : 1;
            var yearly = 1 + full[i] + ((later[i] - full[i]) * faded);
            amounts[i] *= part == 4 ? yearly : PartOf(yearly, part);
        }
    }

    /// <summary>What a year's growth comes to in so many quarters of it.</summary>
    private static double PartOf(double yearly, int quarters) =>
        quarters switch
        {
            1 => Math.Sqrt(Math.Sqrt(yearly)),
            2 => Math.Sqrt(yearly),
            3 => Math.Sqrt(yearly) * Math.Sqrt(Math.Sqrt(yearly)),
            _ => yearly,
        };

    private Span<double> Part(int part) => _rented.AsSpan(part * _count, _count);
}
