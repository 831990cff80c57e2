using CapexDashboard.Domain.Periods;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class RaceSceneTests
{
    private static readonly string[] Keys = ["amazon", "alphabet", "microsoft", "meta"];

    // The wide page, the tablet and the phone.
    private static readonly double[] Widths = [1080, 680, 328];

    private static readonly Gen<double> Dollars = Gen.Frequency(
        (1, Gen.Const(0.0)),
        (9, Gen.Double[8, 11.3].Select(power => Math.Pow(10, power)))
    );

    private static readonly Gen<(RaceChart Chart, double Width)> Any = Gen.Select(
        Dollars.Array[4].Array[0, 48],
        Gen.Int[2015, 2024],
        Gen.Int[-8, 60],
        Dollars,
        Gen.Int[0, 2].Select(i => Widths[i]),
        (columns, year, from, assumed, width) =>
            (Chart(new CalendarQuarter(year, 1), columns, from, assumed), width)
    );

    [Fact]
    public void Lay_AnyChart_StaysInside() =>
        Any.Sample(any => RaceScene.Lay(any.Chart, any.Width).ShouldStayInside());

    [Fact]
    public void Lay_AnyChart_DrawsColumnsInProportion() =>
        Any.Sample(any =>
        {
            var bars = RaceScene.Lay(any.Chart, any.Width).All<BarShape>();
            var parts = any.Chart.Columns.SelectMany(column => column.Parts).ToList();
            bars.Count.ShouldBe(parts.Count);
            if (parts.Count == 0)
                return;
            // Read off the largest; half a pixel of each bar is a seam.
            var largest = bars.Zip(parts).MaxBy(pair => pair.Second.Dollars);
            var scale = (largest.First.Height + 0.5) / largest.Second.Dollars;
            if (largest.Second.Dollars == 0)
                return;
            foreach (var (bar, part) in bars.Zip(parts))
                bar.Height.ShouldBe(Math.Max((part.Dollars * scale) - 0.5, 0.5), 0.6, part.Name);
        });

    [Fact]
    public void Lay_AnyChart_DrawsTheAssumptionFromItsQuarterOnAndNotBefore() =>
        Any.Sample(any =>
        {
            var (chart, width) = any;
            var scene = RaceScene.Lay(chart, width);
            var assumed = scene
                .Shapes.OfType<LineShape>()
                .Where(line => line.Paint == Paints.Depin);
            var first = chart
                .Columns.ToList()
                .FindIndex(column => column.Quarter >= chart.AssumedFrom);
            if (first < 0)
            {
                assumed.ShouldBeEmpty();
                scene.All<TextShape>().ShouldNotContain(text => text.Text == chart.AssumedText);
                return;
            }
            var line = assumed.ShouldHaveSingleItem();
            line.IsDotted.ShouldBeTrue();
            line.Y1.ShouldBe(line.Y2);
            var column = scene.All<BarShape>()[first * Keys.Length];
            line.X1.ShouldBeInRange(column.X - 2, column.X + column.Width);
            scene.All<TextShape>().Count(text => text.Text == chart.AssumedText).ShouldBe(1);
        });

    [Fact]
    public void Lay_AnyChart_TellsEachTickOfItsAxisApart() =>
        Any.Sample(any =>
            RaceScene
                .Lay(any.Chart, any.Width)
                .All<TextShape>()
                .Where(text => text.Anchor is TextAnchor.End && text.Paint == Paints.Muted)
                .Select(text => text.Text)
                .ShouldBeUnique()
        );

    [Fact]
    public void Lay_AssumptionOfThePage_StandsAtTheHeightOfItsAmount()
    {
        double[] quarter = [30e9, 30e9, 20e9, 20e9];
        var chart = Chart(new(2023, 1), [quarter, quarter, quarter, quarter], 1, assumed: 25e9);

        var scene = RaceScene.Lay(chart, 1080);

        // A quarter of the column's height over its foot.
        var foot = scene.All<BarShape>().Max(bar => bar.Y + bar.Height);
        var top = scene.All<BarShape>().Min(bar => bar.Y);
        var line = scene.All<LineShape>().Single(line => line.Paint == Paints.Depin);
        ((foot - line.Y1) / (foot - top)).ShouldBe(0.25, 0.01);
    }

    [Theory]
    [InlineData(1080)]
    [InlineData(680)]
    [InlineData(328)]
    public void Lay_ChartOfThePage_StaysInside(double width)
    {
        var quarters = Enumerable
            .Range(0, 30)
            .Select(i => new[] { i * 1.5e9, i * 1e9, i * 1e9, i * 1e9 });
        var chart = Chart(new(2019, 1), [.. quarters], 21, assumed: 6.667e9);

        RaceScene.Lay(chart, width).ShouldStayInside();
    }

    private static RaceChart Chart(
        CalendarQuarter start,
        double[][] columns,
        int from,
        double assumed
    ) =>
        new(
            [
                .. columns.Select(
                    (amounts, i) =>
                        new RaceColumn(
                            start.Plus(i),
                            [.. Keys.Zip(amounts, (key, amount) => new RacePart(key, key, amount))]
                        )
                ),
            ],
            assumed,
            start.Plus(from),
            $"assumed for DePIN: {Numbers.Money(assumed)} a quarter"
        );
}
