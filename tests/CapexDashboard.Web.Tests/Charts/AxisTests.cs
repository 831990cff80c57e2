using CapexDashboard.Web.Charts;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class AxisTests
{
    private static readonly Gen<(double Max, int AtMost)> Any = Gen.Select(
        Gen.Double[-3, 14].Select(power => Math.Pow(10, power)),
        Gen.Int[1, 12]
    );

    [Theory]
    [InlineData(376.051, 5, new double[] { 0, 100, 200, 300 })]
    [InlineData(510.703, 5, new double[] { 0, 200, 400 })]
    [InlineData(500, 5, new double[] { 0, 100, 200, 300, 400, 500 })]
    [InlineData(154, 4, new double[] { 0, 50, 100, 150 })]
    [InlineData(9, 1, new double[] { 0 })]
    [InlineData(0, 5, new double[] { 0 })]
    [InlineData(-7, 5, new double[] { 0 })]
    public void Ticks_UpToMax_AreRoundNumbers(double max, int atMost, double[] ticks) =>
        Axis.Ticks(max, atMost).ShouldBe(ticks);

    [Fact]
    public void Ticks_Any_StartAtZeroAndStayWithinMax() =>
        Any.Sample(axis =>
        {
            var ticks = Axis.Ticks(axis.Max, axis.AtMost);
            ticks[0].ShouldBe(0);
            ticks[^1].ShouldBeLessThanOrEqualTo(axis.Max);
        });

    // Zero is not counted: it is always there.
    [Fact]
    public void Ticks_Any_AreNeverMoreThanAskedFor() =>
        Any.Sample(axis =>
            (Axis.Ticks(axis.Max, axis.AtMost).Count - 1).ShouldBeLessThanOrEqualTo(axis.AtMost)
        );

    [Fact]
    public void Ticks_Any_StepBy1Or2Or5TimesAPowerOfTen() =>
        Any.Sample(axis =>
        {
            var ticks = Axis.Ticks(axis.Max, axis.AtMost);
            for (var i = 1; i < ticks.Count; i++)
                (ticks[i] - ticks[i - 1]).ShouldBe(ticks[1], ticks[1] * 1e-9);
            if (ticks.Count < 2)
                return;
            var power = Math.Pow(10, Math.Floor(Math.Log10(ticks[1] * 1.0000001)));
            var step = ticks[1] / power;
            new[] { 1.0, 2, 5 }.ShouldContain(round => Math.Abs(step - round) < 1e-6);
        });

    [Fact]
    public void Ticks_Any_LeaveLessThanOneStepAboveTheLast() =>
        Any.Sample(axis =>
        {
            var ticks = Axis.Ticks(axis.Max, axis.AtMost);
            if (ticks.Count > 1)
                (axis.Max - ticks[^1]).ShouldBeLessThan(ticks[1] * 1.000001);
        });

    [Theory]
    [InlineData(-90, 210, 5, new double[] { 0, 100, 200 })]
    [InlineData(210, 340, 7, new double[] { 220, 240, 260, 280, 300, 320, 340 })]
    [InlineData(-30, -10, 4, new double[] { -30, -25, -20, -15, -10 })]
    [InlineData(7, 7, 4, new double[] { })]
    public void TicksBetween_TwoValues_AreTheRoundNumbersBetweenThem(
        double from,
        double to,
        int atMost,
        double[] ticks
    ) => Axis.TicksBetween(from, to, atMost).ShouldBe(ticks);

    // Adding 1 to a number that large leaves it as it is: counting would never end.
    [Fact]
    public void TicksBetween_NeighbouringDoubles_End() =>
        Axis.TicksBetween(4e18, Math.BitIncrement(4e18), 7).Take(100).ShouldBeEmpty();
}
