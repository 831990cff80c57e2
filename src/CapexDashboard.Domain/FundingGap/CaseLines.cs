using System.Runtime.Intrinsics;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// A result in all cases as lines in one input: result = start + slope × x, with x the input or its inverse. Whatever the
/// other inputs are in a case, the share of it that lies below a value follows from the triangular distribution of x.
/// Summed over the cases that share is smooth, and a percentile is where it reaches 5 %, 10 % and so on.
/// Always four cases at a time, so that every machine adds in the same order.
/// </summary>
internal readonly ref struct CaseLines
{
    private const int MaxSteps = 40;

    private readonly ReadOnlySpan<double> _start;
    private readonly ReadOnlySpan<double> _perSlope;
    private readonly double _low;
    private readonly double _mode;
    private readonly double _high;
    private readonly double _perRise;
    private readonly double _perFall;
    private readonly bool _isInverse;
    private readonly bool _falls;

    /// <param name="perSlope">1 / slope of each line; all of one sign.</param>
    public CaseLines(SmoothedInput input, ReadOnlySpan<double> start, ReadOnlySpan<double> perSlope)
    {
        _start = start;
        _perSlope = perSlope;
        _isInverse = input.Effect is InputEffect.Divisor or InputEffect.Surcharge;
        _falls = perSlope[0] < 0 != _isInverse;
        var more = input.Effect is InputEffect.Surcharge ? 1 : 0;
        var range = input.Range;
        (_low, _mode, _high) = (
            (double)range.Low + more,
            (double)range.Mode + more,
            (double)range.High + more
        );
        var (rise, fall) = ((_high - _low) * (_mode - _low), (_high - _low) * (_high - _mode));
        (_perRise, _perFall) = (rise > 0 ? 1 / rise : 0, fall > 0 ? 1 / fall : 0);
    }

    /// <param name="plain">The percentiles of the cases themselves: already near.</param>
    /// <param name="least">The least of the cases, <paramref name="most"/> the most.</param>
    public Percentiles Smooth(Percentiles plain, double least, double most) =>
        plain.IsPoint
            ? plain
            : new(
                Quantile(0.05, plain.P5, least, most),
                Quantile(0.10, plain.P10, least, most),
                Quantile(0.25, plain.P25, least, most),
                Quantile(0.50, plain.P50, least, most),
                Quantile(0.75, plain.P75, least, most),
                Quantile(0.90, plain.P90, least, most),
                Quantile(0.95, plain.P95, least, most)
            );

    private double Quantile(double share, double near, double least, double most)
    {
        var enough = 1e-5 * (most - least);
        var value = near;
        for (var step = 0; step < MaxSteps; step++)
        {
            var (below, density) = At(value);
            if (below < share)
                least = Math.Max(least, value);
            else
                most = Math.Min(most, value);
            // Newton; where it leads out of what is still possible, the middle of that.
            var next = value + ((share - below) / density);
            if (!(next >= least && next <= most))
                next = least + ((most - least) / 2);
            // A step that short leaves an error of its square.
            if (Math.Abs(next - value) <= enough)
                return next;
            value = next;
        }
        return value;
    }

    private (double Share, double Density) At(double value)
    {
        var (shares, densities) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var wide = Vector256.Create(value);
        for (var i = 0; i < _start.Length; i += Vector256<double>.Count)
        {
            var perSlope = Vector256.Create(_perSlope[i..]);
            var (share, density) = Triangle((wide - Vector256.Create(_start[i..])) * perSlope);
            shares += share;
            densities += density * Vector256.Abs(perSlope);
        }
        var below = Vector256.Sum(shares) / _start.Length;
        return (_falls ? 1 - below : below, 2 * Vector256.Sum(densities) / _start.Length);
    }

    // The distribution function of the input, and half of its density by the line's own coordinate.
    private (Vector256<double> Share, Vector256<double> Density) Triangle(Vector256<double> at)
    {
        var x = _isInverse
            ? Vector256.ConditionalSelect(
                Vector256.GreaterThan(at, Vector256<double>.Zero),
                Vector256<double>.One / at,
                Vector256.Create(double.MaxValue)
            )
            : at;
        var (low, high) = (Vector256.Create(_low), Vector256.Create(_high));
        var inside = Vector256.Min(Vector256.Max(x, low), high);
        var isBelow = Vector256.LessThan(inside, Vector256.Create(_mode));
        var side = Vector256.ConditionalSelect(isBelow, inside - low, high - inside);
        var slope =
            side
            * Vector256.ConditionalSelect(
                isBelow,
                Vector256.Create(_perRise),
                Vector256.Create(_perFall)
            );
        var part = side * slope;
        var density = Vector256.ConditionalSelect(
            Vector256.Equals(x, inside),
            slope,
            Vector256<double>.Zero
        );
        return (
            Vector256.ConditionalSelect(isBelow, part, Vector256<double>.One - part),
            _isInverse ? density * inside * inside : density
        );
    }
}
