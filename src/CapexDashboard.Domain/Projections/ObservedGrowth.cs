using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>
/// The growth a year that filed years show: over all of them, between the smallest and the largest of the whole, its first
/// part and its second. Fractions, to a tenth of a percentage point.
/// </summary>
internal static class ObservedGrowth
{
    private const int Decimals = 3;

    /// <param name="year">The last that counts, at least two after the first one filed.</param>
    /// <param name="filed">Contiguous, oldest first, each above 0.</param>
    public static InputRange Until(int year, IReadOnlyList<FiledYear> filed)
    {
        var first = filed[0].Year;
        var middle = (first + year) / 2;
        var over = Between(first, year);
        decimal[] rates = [over, Between(first, middle), Between(middle, year)];
        return new InputRange(rates.Min(), over, rates.Max());

        decimal Between(int from, int to)
        {
            var times = (double)(filed[to - first].Total / filed[from - first].Total);
            return decimal.Round((decimal)Root(times, to - from) - 1, Decimals);
        }
    }

    // Newton's steps in place of a power: the same number on every machine.
    private static double Root(double value, int degree)
    {
        var root = Math.Max(value, 1);
        for (var step = 0; step < 200; step++)
        {
            var power = 1.0;
            for (var i = 1; i < degree; i++)
                power *= root;
            var next = root - (((power * root) - value) / (degree * power));
            if (next >= root)
                break;
            root = next;
        }
        return root;
    }
}
