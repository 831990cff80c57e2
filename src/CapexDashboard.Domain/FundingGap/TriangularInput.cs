using System.Numerics;
using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// An input as a triangular distribution over its range, mapped from a coordinate of the <see cref="SobolSet"/> by its inverse
/// with + − × ÷ and the square root alone, which every machine computes alike.
/// </summary>
internal readonly struct TriangularInput(InputRange range, int dimension)
{
    private readonly double _low = (double)range.Low;
    private readonly double _high = (double)range.High;

    // The share of the cases below the mode, and the squared lengths of the two sides.
    private readonly double _below =
        (double)(range.Mode - range.Low) / (double)(range.High - range.Low);
    private readonly double _rise =
        (double)(range.High - range.Low) * (double)(range.Mode - range.Low);
    private readonly double _fall =
        (double)(range.High - range.Low) * (double)(range.High - range.Mode);

    /// <summary>The values at the points from <paramref name="first"/> on, as many as there is room for.</summary>
    public void Fill(int first, Span<double> values)
    {
        var coordinates = SobolSet.Dimension(dimension).Slice(first, values.Length);
        var (low, high, below) = (Wide(_low), Wide(_high), Wide(_below));
        var (rise, fall) = (Wide(_rise), Wide(_fall));
        var i = 0;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var u = new Vector<double>(coordinates[i..]);
            var isBelow = Vector.LessThan(u, below);
            var root = Vector.SquareRoot(
                Vector.ConditionalSelect(isBelow, u * rise, (Vector<double>.One - u) * fall)
            );
            Vector
                .ConditionalSelect(
                    isBelow,
                    Vector.Min(low + root, high),
                    Vector.Max(high - root, low)
                )
                .CopyTo(values[i..]);
        }
        for (; i < values.Length; i++)
            values[i] = At(coordinates[i]);
    }

    /// <summary>The same for a range that may be a single number.</summary>
    public static void FillRange(InputRange range, int dimension, int first, Span<double> values)
    {
        if (range.IsPoint)
            values.Fill((double)range.Mode);
        else
            new TriangularInput(range, dimension).Fill(first, values);
    }

    private double At(double u) =>
        u < _below
            ? Math.Min(_low + Math.Sqrt(u * _rise), _high)
            : Math.Max(_high - Math.Sqrt((1 - u) * _fall), _low);

    private static Vector<double> Wide(double value) => new(value);

    /// <summary>Multiplies what is there by the effect of the input at each point.</summary>
    public void Apply(InputEffect effect, int first, Span<double> values, Span<double> free)
    {
        var input = free[..values.Length];
        Fill(first, input);
        switch (effect)
        {
            case InputEffect.Factor:
                TensorPrimitives.Multiply(values, input, values);
                break;
            case InputEffect.Divisor:
                TensorPrimitives.Divide(values, input, values);
                break;
            case InputEffect.Remainder:
                TensorPrimitives.Subtract(1, input, input);
                TensorPrimitives.Multiply(values, input, values);
                break;
            default:
                TensorPrimitives.Add(input, 1, input);
                TensorPrimitives.Divide(values, input, values);
                break;
        }
    }
}
