using CapexDashboard.Web.Charts;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class SeriesMarketCapsTests
{
    private static readonly SeriesChart Capex = SmallSeries.Quarters(
        2024,
        ["meta"],
        [1],
        [2],
        [3],
        [4]
    );

    [Fact]
    public void Lay_AnyChart_PutsADotForEachFigureWithinItsColumns() =>
        AnySeries.Any.Sample(any =>
        {
            var (chart, width) = any;
            var dots = SeriesScene.Lay(chart, width).All<DotShape>();
            var marks = chart
                .MarketCaps.SelectMany(count => count.Marks)
                .Where(mark =>
                    chart.Columns.Any(column => mark.Day >= column.Start && mark.Day <= column.End)
                )
                .ToList();
            dots.Select(dot => dot.Title).ShouldBe(marks.Select(mark => mark.Title));
            var inTime = marks.Zip(dots).OrderBy(pair => pair.First.Day).ToList();
            foreach (var (left, right) in inTime.Zip(inTime.Skip(1)))
                left.Second.X.ShouldBeLessThanOrEqualTo(right.Second.X);
        });

    [Fact]
    public void Lay_NoMarketCap_HasNoSecondPanel()
    {
        var alone = SeriesScene.Lay(Capex, 740);
        var both = SeriesScene.Lay(Capex with { MarketCaps = [Count("x", (2024, 5, 40))] }, 740);

        alone.All<TextShape>().ShouldNotContain(text => text.Text.Contains("DePIN"));
        alone.Height.ShouldBeLessThan(both.Height);
        both.All<TextShape>().ShouldContain(text => text.Text == Capex.MarketCapTitle);
        // Its axis is its own: the columns are as tall as they were.
        both.All<BarShape>()
            .Select(bar => (bar.Y, bar.Height))
            .ShouldBe(alone.All<BarShape>().Select(bar => (bar.Y, bar.Height)));
    }

    [Fact]
    public void Lay_MiddleOfAQuarter_StandsUnderTheMiddleOfItsColumn()
    {
        var scene = SeriesScene.Lay(Capex with { MarketCaps = [Count("x", (2024, 5, 40))] }, 740);

        var (bar, dot) = (scene.All<BarShape>()[1], scene.All<DotShape>().Single());
        dot.X.ShouldBe(bar.X + (bar.Width / 2), 2);
    }

    [Fact]
    public void Lay_ThreeOfOneCount_AreALineWithItsNameAndOthersAreDots()
    {
        var chart = Capex with
        {
            MarketCaps =
            [
                Count("basket (of many)", (2024, 2, 40), (2024, 5, 20), (2024, 8, 10)),
                Count("other", (2024, 2, 5), (2024, 5, 80)),
            ],
        };

        var scene = SeriesScene.Lay(chart, 740);

        scene
            .All<LineShape>()
            .Count(line => line is { Paint: Paints.Depin, IsDotted: false })
            .ShouldBe(2);
        scene.All<DotShape>().Count.ShouldBe(5);
        var texts = scene.All<TextShape>().Select(text => text.Text).ToList();
        texts.ShouldContain("basket");
        texts.ShouldNotContain("other");
    }

    [Fact]
    public void Lay_Amounts_StandInProportionOverTheirOwnZero()
    {
        var scene = SeriesScene.Lay(
            Capex with
            {
                MarketCaps = [Count("x", (2024, 2, 0), (2024, 5, 20), (2024, 8, 80))],
            },
            740
        );

        var y = scene.All<DotShape>().Select(dot => dot.Y).ToList();
        ((y[0] - y[1]) / (y[0] - y[2])).ShouldBe(0.25, 0.001);
    }

    private static SeriesCount Count(
        string whose,
        params (int Year, int Month, double Billions)[] marks
    ) =>
        new(
            whose,
            [
                .. marks.Select(mark => new SeriesMark(
                    new DateOnly(mark.Year, mark.Month, 15),
                    SmallSeries.Filed(mark.Billions),
                    $"{whose}, {mark.Month}"
                )),
            ]
        );
}
