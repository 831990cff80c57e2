using System.Globalization;
using CapexDashboard.Web.Charts;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class SeriesSceneTests
{
    public static TheoryData<double> Widths => [1080, 740, 680, 328];

    [Fact]
    public void Lay_AnyChart_StaysInside() =>
        AnySeries.Any.Sample(any => SeriesScene.Lay(any.Chart, any.Width).ShouldStayInside());

    [Fact]
    public void Lay_AnyChart_KeepsItsTextsApart() =>
        AnySeries.Any.Sample(any =>
            SeriesScene.Lay(any.Chart, any.Width).ShouldKeepItsTextsApart()
        );

    [Fact]
    public void Lay_AnyChart_DrawsEachPartAsTallAsItsDollars() =>
        AnySeries.Any.Sample(any =>
        {
            var scene = SeriesScene.Lay(any.Chart, any.Width);
            var scale = Scale(scene);
            foreach (var (bar, part, _) in Bars(scene, any.Chart))
            {
                // Half a pixel of each bar is a seam, and as much is left of nothing.
                bar.Height.ShouldBe(
                    Math.Max((part.Drawn!.Value.Low * scale) - 0.5, 0.5),
                    0.1,
                    part.Title
                );
                bar.Style.ShouldBe(part.Filed is null ? BarStyle.Hatched : BarStyle.Solid);
                bar.Paint.ShouldBe(Paints.Of(part.Company.Entity));
            }
        });

    [Fact]
    public void Lay_AnyStack_PutsPartsOnOneAnotherInOrder() =>
        AnySeries
            .Any.Where(any => any.Chart.IsStacked)
            .Sample(any =>
            {
                var scene = SeriesScene.Lay(any.Chart, any.Width);
                foreach (var column in Columns(scene, any.Chart))
                {
                    column.Select(bar => bar.X).Distinct().Count().ShouldBe(1);
                    foreach (var (lower, upper) in column.Zip(column.Skip(1)))
                        (lower.Y - (upper.Y + upper.Height)).ShouldBeInRange(-0.51, 0.51);
                }
            });

    [Fact]
    public void Lay_AnyChartSideBySide_SetsBarsOnZeroBesideOneAnotherInOrder() =>
        AnySeries
            .Any.Where(any => !any.Chart.IsStacked)
            .Sample(any =>
            {
                var scene = SeriesScene.Lay(any.Chart, any.Width);
                var bars = Columns(scene, any.Chart).SelectMany(column => column).ToList();
                var zero = ZeroOf(scene);
                foreach (var bar in bars)
                    (bar.Y + bar.Height).ShouldBe(zero, 0.01);
                foreach (var (left, right) in bars.Zip(bars.Skip(1)))
                    right.X.ShouldBeGreaterThanOrEqualTo(left.X + left.Width);
            });

    [Fact]
    public void Lay_AnyChart_DrawsTheAssumptionFromItsColumnOnAndNotBefore() =>
        AnySeries.Any.Sample(any =>
        {
            var (chart, width) = any;
            var scene = SeriesScene.Lay(chart, width);
            var dotted = scene.All<LineShape>().Where(line => line.IsDotted).ToList();
            var first = chart
                .Columns.ToList()
                .FindIndex(column => column.End >= chart.Assumption?.From);
            if (first < 0)
            {
                dotted.ShouldBeEmpty();
                return;
            }
            var line = dotted.ShouldHaveSingleItem();
            line.Y1.ShouldBe(line.Y2);
            (ZeroOf(scene) - line.Y1).ShouldBe(chart.Assumption!.Mode * Scale(scene), 0.1);
            var bars = Bars(scene, chart);
            var before = bars.Where(pair => pair.Column < first).Select(pair => pair.Bar);
            var after = bars.Where(pair => pair.Column >= first).Select(pair => pair.Bar);
            line.X1.ShouldBeGreaterThanOrEqualTo(
                before.Select(bar => bar.X + bar.Width).DefaultIfEmpty(0).Max()
            );
            line.X1.ShouldBeLessThanOrEqualTo(
                after.Select(bar => bar.X).DefaultIfEmpty(double.MaxValue).Min()
            );
        });

    [Fact]
    public void Lay_AnyChart_TellsEachTickOfItsAxisApart() =>
        AnySeries.Any.Sample(any =>
        {
            var chart = any.Chart with { MarketCaps = [] };
            SeriesScene
                .Lay(chart, any.Width)
                .All<TextShape>()
                .Where(text => text.Anchor is TextAnchor.End && text.Paint == Paints.Muted)
                .Select(text => text.Text)
                .ShouldBeUnique();
        });

    [Fact]
    public void Lay_RangeOfAssumptions_IsABandBehindTheColumns()
    {
        var chart = SmallSeries.Quarters(2024, ["meta"], [10], [10]) with
        {
            Assumption = SmallSeries.Assumed(4, 6, new DateOnly(2024, 5, 6)),
        };

        var bars = SeriesScene.Lay(chart, 740).All<BarShape>();

        bars.Select(bar => bar.Paint).ShouldBe([Paints.Depin, "meta", "meta"]);
        var (band, column) = (bars[0], bars[2]);
        band.Style.ShouldBe(BarStyle.Faint);
        (band.Height / column.Height).ShouldBe(0.2, 0.01);
        band.X.ShouldBeInRange(bars[1].X + bars[1].Width, column.X);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Lay_Race_SaysTheNewestTotalAndTheAssumptionOnce(double width)
    {
        var quarters = Enumerable.Range(0, 30).Select(i => new[] { i * 1.8, i, i, i });
        var chart = SmallSeries.Quarters(
            2019,
            ["amazon", "alphabet", "microsoft", "meta"],
            [.. quarters]
        ) with
        {
            Assumption = SmallSeries.Assumed(6.7, 6.7, new DateOnly(2024, 5, 6)),
        };

        var texts = SeriesScene
            .Lay(chart, width)
            .All<TextShape>()
            .Select(text => text.Text)
            .ToList();

        texts.Count(text => text == "$139.2bn").ShouldBe(1);
        texts.Count(text => text == chart.Assumption.Text).ShouldBe(1);
        texts.ShouldContain("2019");
        texts.ShouldContain(chart.SpendingTitle);
        texts.ShouldContain("0");
    }

    private static IEnumerable<(BarShape Bar, SeriesPart Part, int Column)> Bars(
        Scene scene,
        SeriesChart chart
    ) =>
        chart.Columns.SelectMany(
            (column, i) =>
                column.Drawn.Select(part =>
                    (
                        scene
                            .All<BarShape>()
                            .Single(bar =>
                                bar.Title == part.Title && bar.Style is not BarStyle.Faint
                            ),
                        part,
                        i
                    )
                )
        );

    private static IEnumerable<List<BarShape>> Columns(Scene scene, SeriesChart chart) =>
        Bars(scene, chart)
            .GroupBy(pair => pair.Column)
            .Select(column => column.Select(pair => pair.Bar).ToList());

    // The upper panel is drawn first: its grid begins with zero and ends with its last tick.
    private static double ZeroOf(Scene scene) => Grid(scene)[0].Y;

    private static double Scale(Scene scene)
    {
        var grid = Grid(scene);
        return (grid[0].Y - grid[^1].Y) / (grid[^1].Billions * 1e9);
    }

    private static List<(double Y, double Billions)> Grid(Scene scene)
    {
        var grid = scene.All<LineShape>().Where(line => line.Paint == Paints.Line);
        var ticks = scene
            .All<TextShape>()
            .Where(text => text.Anchor is TextAnchor.End && text.Paint == Paints.Muted)
            .Select(text => double.Parse(text.Text, CultureInfo.InvariantCulture));
        var all = grid.Zip(ticks, (line, tick) => (line.Y1, tick)).ToList();
        return [all[0], .. all.Skip(1).TakeWhile(tick => tick.tick > 0)];
    }
}
