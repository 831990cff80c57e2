using System.Numerics;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The one set of points on which every distribution is computed: 32,768 points of a Sobol sequence (Joe and Kuo 2008),
/// Owen-scrambled by a hash (Burley 2020, Vegdahl 2021) with fixed seeds: the same numbers everywhere, and common to all comparisons, so
/// that moving an input a little moves the percentiles the right way.
/// </summary>
public static class SobolSet
{
    public const int Points = 1 << Bits;

    private const int Bits = 15;
    private const int WordBits = 32;

    // The degree of the primitive polynomial, its inner coefficients, and the first direction numbers: Joe and Kuo's
    // new-joe-kuo-6.21201, dimensions 2 to 40. The first dimension is the van der Corput sequence.
    private static readonly uint[][] Polynomials =
    [
        [1, 0, 1],
        [2, 1, 1, 3],
        [3, 1, 1, 3, 1],
        [3, 2, 1, 1, 1],
        [4, 1, 1, 1, 3, 3],
        [4, 4, 1, 3, 5, 13],
        [5, 2, 1, 1, 5, 5, 17],
        [5, 4, 1, 1, 5, 5, 5],
        [5, 7, 1, 1, 7, 11, 19],
        [5, 11, 1, 1, 5, 1, 1],
        [5, 13, 1, 1, 1, 3, 11],
        [5, 14, 1, 3, 5, 5, 31],
        [6, 1, 1, 3, 3, 9, 7, 49],
        [6, 13, 1, 1, 1, 15, 21, 21],
        [6, 16, 1, 3, 1, 13, 27, 49],
        [6, 19, 1, 1, 1, 15, 7, 5],
        [6, 22, 1, 3, 1, 15, 13, 25],
        [6, 25, 1, 1, 5, 5, 19, 61],
        [7, 1, 1, 3, 7, 11, 23, 15, 103],
        [7, 4, 1, 3, 7, 13, 13, 15, 69],
        [7, 7, 1, 1, 3, 13, 7, 35, 63],
        [7, 8, 1, 3, 5, 9, 1, 25, 53],
        [7, 14, 1, 3, 1, 13, 9, 35, 107],
        [7, 19, 1, 3, 1, 5, 27, 61, 31],
        [7, 21, 1, 1, 5, 11, 19, 41, 61],
        [7, 28, 1, 3, 5, 3, 3, 13, 69],
        [7, 31, 1, 1, 7, 13, 1, 19, 1],
        [7, 32, 1, 3, 7, 5, 13, 19, 59],
        [7, 37, 1, 1, 3, 9, 25, 29, 41],
        [7, 41, 1, 3, 5, 13, 23, 1, 55],
        [7, 42, 1, 3, 7, 3, 13, 59, 17],
        [7, 50, 1, 3, 1, 3, 5, 53, 69],
        [7, 55, 1, 1, 5, 5, 23, 33, 13],
        [7, 56, 1, 1, 7, 7, 1, 61, 123],
        [7, 59, 1, 1, 7, 9, 13, 61, 49],
        [7, 62, 1, 3, 3, 5, 3, 55, 33],
        [8, 14, 1, 3, 1, 15, 31, 13, 49, 245],
        [8, 21, 1, 3, 5, 15, 31, 59, 63, 97],
        [8, 22, 1, 3, 1, 11, 11, 11, 77, 249],
    ];

    // 256 kB each, made when first asked for: most comparisons need a few.
    private static readonly Lazy<double[]>[] Scrambled =
    [
        .. Enumerable
            .Range(0, Dimensions)
            .Select(dimension => new Lazy<double[]>(() => Scramble(dimension))),
    ];

    public static int Dimensions => Polynomials.Length + 1;

    /// <summary>One coordinate of all points, each above 0 and below 1, in the order of the points.</summary>
    public static ReadOnlySpan<double> Dimension(int dimension) => Scrambled[dimension].Value;

    /// <summary>The unscrambled coordinate as a binary fraction of 32 bits.</summary>
    internal static uint Plain(int point, int dimension)
    {
        var directions = Directions(dimension);
        var bits = 0u;
        for (var i = 0; i < Bits; i++)
        {
            if ((point >> i & 1) == 1)
                bits ^= directions[i];
        }
        return bits;
    }

    private static double[] Scramble(int dimension)
    {
        var directions = Directions(dimension);
        var seed = Hash((uint)dimension + 1);
        var coordinates = new double[Points];
        // In Gray-code order one direction number changes at a time.
        var bits = 0u;
        for (var point = 0; point < Points; point++)
        {
            var scrambled = Reverse(Permute(Reverse(bits), seed));
            coordinates[point ^ (point >> 1)] = (scrambled + 0.5) / 4294967296.0;
            bits ^= directions[BitOperations.TrailingZeroCount(point + 1) % WordBits];
        }
        return coordinates;
    }

    private static uint[] Directions(int dimension)
    {
        var directions = new uint[WordBits];
        if (dimension == 0)
        {
            for (var i = 0; i < WordBits; i++)
                directions[i] = 1u << (WordBits - 1 - i);
            return directions;
        }
        var polynomial = Polynomials[dimension - 1];
        var (degree, inner) = ((int)polynomial[0], polynomial[1]);
        for (var i = 0; i < degree; i++)
            directions[i] = polynomial[2 + i] << (WordBits - 1 - i);
        for (var i = degree; i < WordBits; i++)
        {
            directions[i] = directions[i - degree] ^ (directions[i - degree] >> degree);
            for (var k = 1; k < degree; k++)
                directions[i] ^= (inner >> (degree - 1 - k) & 1) * directions[i - k];
        }
        return directions;
    }

    // Every bit is changed by a hash of the bits below it: read backwards, the nested permutation that Owen asks for.
    private static uint Permute(uint bits, uint seed)
    {
        bits ^= bits * 0x3d20adea;
        bits += seed;
        bits *= (seed >> 16) | 1;
        bits ^= bits * 0x05526c56;
        bits ^= bits * 0x53a22864;
        return bits;
    }

    // An avalanche of 32 bits, so that neighbouring dimensions have nothing in common.
    private static uint Hash(uint value)
    {
        value ^= value >> 16;
        value *= 0x21f0aaad;
        value ^= value >> 15;
        value *= 0xd35a2d97;
        return value ^ (value >> 15);
    }

    private static uint Reverse(uint value)
    {
        value = (value >> 1 & 0x55555555) | ((value & 0x55555555) << 1);
        value = (value >> 2 & 0x33333333) | ((value & 0x33333333) << 2);
        value = (value >> 4 & 0x0F0F0F0F) | ((value & 0x0F0F0F0F) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }
}
