namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// How many cases of a result fall into each of equally wide bins, from <paramref name="From"/> on. The few cases far outside
/// P5 to P95 are counted in <paramref name="Beyond"/>, so that they do not squeeze the others.
/// </summary>
/// <param name="Counts">Empty where all cases are the same.</param>
public sealed record CaseDensity(double From, double Width, IReadOnlyList<int> Counts, int Beyond)
{
    private const int Bins = 48;

    internal static CaseDensity Of(ReadOnlySpan<double> cases, Percentiles percentiles)
    {
        var spread = percentiles.P95 - percentiles.P5;
        if (!(spread > 0))
            return new CaseDensity(percentiles.P5, 0, [], 0);
        var from = percentiles.P5 - (spread / 2);
        var width = 2 * spread / Bins;
        var counts = new int[Bins];
        var beyond = 0;
        foreach (var one in cases)
        {
            var bin = (one - from) / width;
            if (bin is >= 0 and < Bins)
                counts[(int)bin]++;
            else
                beyond++;
        }
        return new CaseDensity(from, width, counts, beyond);
    }
}
