using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>That the points are a Sobol sequence, and that scrambling kept what makes it one.</summary>
public sealed class SobolSetTests
{
    // The first points of the sequence as Joe and Kuo print them, dimensions 1 to 10.
    public static TheoryData<int, double[]> FirstPoints =>
        new()
        {
            { 0, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
            { 1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5] },
            { 3, [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.75] },
            { 2, [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25, 0.25, 0.25] },
            { 6, [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875, 0.875, 0.625] },
        };

    [Theory]
    [MemberData(nameof(FirstPoints))]
    public void Plain_FirstPoints_AreJoeAndKuos(int point, double[] expected)
    {
        for (var dimension = 0; dimension < expected.Length; dimension++)
            (SobolSet.Plain(point, dimension) / 4294967296.0).ShouldBe(expected[dimension]);
    }

    [Fact]
    public void Dimension_Each_HasOnePointInEveryEqualPart()
    {
        for (var dimension = 0; dimension < SobolSet.Dimensions; dimension++)
        {
            var hit = new bool[SobolSet.Points];
            foreach (var coordinate in SobolSet.Dimension(dimension))
                hit[(int)(coordinate * SobolSet.Points)] = true;
            hit.ShouldAllBe(isHit => isHit);
        }
    }

    [Fact]
    public void Dimension_FirstTwo_FillEverySquareAlike()
    {
        var counts = new int[128 * 128];
        var (x, y) = (SobolSet.Dimension(0).ToArray(), SobolSet.Dimension(1).ToArray());
        for (var i = 0; i < SobolSet.Points; i++)
            counts[((int)(x[i] * 128) * 128) + (int)(y[i] * 128)]++;

        counts.ShouldAllBe(count => count == 2);
    }
}
