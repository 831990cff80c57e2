namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// Seven percentiles of a result over all cases, P5 &lt;= P10 … &lt;= P95. Between two cases they are interpolated in Hazen's
/// way: of n sorted cases the i-th stands for the share (i − ½) / n.
/// </summary>
public sealed record Percentiles(
    double P5,
    double P10,
    double P25,
    double P50,
    double P75,
    double P90,
    double P95
)
{
    private static readonly double[] Shares = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

    /// <summary>Nothing is drawn: every case is the same.</summary>
    public bool IsPoint => P5 == P95;

    public static Percentiles Point(double value) =>
        new(value, value, value, value, value, value, value);

    /// <summary>Of what is left of <paramref name="whole"/>: the small ones become the large ones.</summary>
    public Percentiles SubtractedFrom(double whole) =>
        new(
            whole - P95,
            whole - P90,
            whole - P75,
            whole - P50,
            whole - P25,
            whole - P10,
            whole - P5
        );

    /// <summary>Of 1 over the result, where it is above 0 in all cases.</summary>
    public Percentiles Inverse() =>
        new(1 / P95, 1 / P90, 1 / P75, 1 / P50, 1 / P25, 1 / P10, 1 / P5);

    public Percentiles Times(double factor) =>
        new(
            P5 * factor,
            P10 * factor,
            P25 * factor,
            P50 * factor,
            P75 * factor,
            P90 * factor,
            P95 * factor
        );

    /// <summary>Exact order statistics without sorting all cases.</summary>
    /// <param name="cases">Finite numbers, at least one.</param>
    public static Percentiles Of(ReadOnlySpan<double> cases)
    {
        Span<int> places = stackalloc int[2 * Shares.Length];
        for (var i = 0; i < Shares.Length; i++)
        {
            var below = (int)Math.Floor(PositionOf(i, cases.Length));
            places[2 * i] = Math.Clamp(below, 0, cases.Length - 1);
            places[(2 * i) + 1] = Math.Min(places[2 * i] + 1, cases.Length - 1);
        }
        using var buckets = new CaseBuckets(cases, places);
        Span<double> found = stackalloc double[Shares.Length];
        for (var i = 0; i < Shares.Length; i++)
        {
            var (from, to) = (buckets.At(places[2 * i]), buckets.At(places[(2 * i) + 1]));
            var part = Math.Max(PositionOf(i, cases.Length) - places[2 * i], 0);
            found[i] = Math.Min(from + ((to - from) * part), to);
        }
        return new(found[0], found[1], found[2], found[3], found[4], found[5], found[6]);
    }

    private static double PositionOf(int share, int cases) => (cases * Shares[share]) - 0.5;
}
