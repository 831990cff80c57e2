using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class SeriesGuidanceTests
{
    [Fact]
    public void Lay_GuidedRange_IsHatchedToItsLowEndAndFaintToItsHigh()
    {
        var meta = SmallSeries.Company("meta");
        var chart = SmallSeries.Years(
            [meta],
            (2026, [SmallSeries.Part(meta, null, SmallSeries.Said(80, 100))])
        );

        foreach (var isStacked in new[] { true, false })
        {
            var bars = SeriesScene.Lay(chart with { IsStacked = isStacked }, 740).All<BarShape>();

            bars.Select(bar => bar.Style).ShouldBe([BarStyle.Hatched, BarStyle.Faint]);
            (bars[1].Y + bars[1].Height).ShouldBe(bars[0].Y, 0.6);
            (bars[0].Height / bars[1].Height).ShouldBe(4, 0.1);
        }
    }

    [Fact]
    public void Lay_AtLeast_EndsInAnArrowOverItsColumn()
    {
        var meta = SmallSeries.Company("meta");
        var open = Lines(SmallSeries.Said(80, null));
        var closed = Lines(SmallSeries.Said(80, 80));

        open.Except(closed).Count().ShouldBe(3);

        IReadOnlyList<LineShape> Lines(SeriesGuidance said) =>
            SeriesScene
                .Lay(SmallSeries.Years([meta], (2026, [SmallSeries.Part(meta, null, said)])), 740)
                .All<LineShape>();
    }

    [Fact]
    public void Lay_FiledAndGuidedSideBySide_SetsWhatWasSaidBesideWhatCame()
    {
        var meta = SmallSeries.Company("meta");
        var chart = SmallSeries.Years(
            [meta],
            (2025, [SmallSeries.Part(meta, SmallSeries.Filed(100), SmallSeries.Said(60, 80))])
        ) with
        {
            IsStacked = false,
        };

        var scene = SeriesScene.Lay(chart, 740);

        var bar = scene.All<BarShape>().ShouldHaveSingleItem();
        bar.Style.ShouldBe(BarStyle.Solid);
        var whisker = scene
            .All<LineShape>()
            .Single(line => line.Paint == Paints.Ink && line.X1 == line.X2);
        whisker.X1.ShouldBeGreaterThan(bar.X + bar.Width);
        var foot = bar.Y + bar.Height;
        ((foot - whisker.Y1) / bar.Height).ShouldBe(0.8, 0.01);
        ((foot - whisker.Y2) / bar.Height).ShouldBe(0.6, 0.01);
    }
}
