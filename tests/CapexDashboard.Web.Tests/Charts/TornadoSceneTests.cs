using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class TornadoSceneTests
{
    // A downloaded picture, the explorer on a wide page, and a phone.
    private static readonly Gen<double> Width = Gen.Int[0, 2]
        .Select(i => new[] { 1080.0, 700, 328 }[i]);

    private static readonly Gen<(TornadoChart Chart, double Width)> Any = Gen.Select(
        AnyScenario.Tornado,
        Width
    );

    // Whole billions, so that ticks say exactly where they stand.
    private static readonly Gen<(TornadoChart Chart, double Width)> Round = Gen.Select(
        Gen.Int[-500, 500],
        Gen.Select(Gen.Int[-900, 900], Gen.Int[-900, 900], Gen.Bool).Array[1, 12],
        Width,
        (gap, rows, width) => (Chart(gap, rows), width)
    );

    [Fact]
    public void Lay_AnyScenario_StaysInside() =>
        Any.Sample(any => TornadoScene.Lay(any.Chart, any.Width).ShouldStayInside());

    [Fact]
    public void Lay_AnyScenario_KeepsItsTextsApart() =>
        Any.Sample(any => TornadoScene.Lay(any.Chart, any.Width).ShouldKeepItsTextsApart());

    [Fact]
    public void Lay_RoundDollars_EndsEachBarWhereTheAxisSays() =>
        Round.Sample(any =>
        {
            var scene = TornadoScene.Lay(any.Chart, any.Width);
            if (AxisOf(scene) is not { } at)
                return;
            foreach (var (row, i) in any.Chart.Rows.Select((row, i) => (row, i)))
            {
                var (low, high) = Ends(row);
                var bars = BarsOf(scene, i);
                if (low == high && low == any.Chart.Gap)
                {
                    bars.ShouldBeEmpty(row.Title);
                    continue;
                }
                bars.Min(bar => bar.X).ShouldBe(at(low), 0.01, row.Title);
                // Half a pixel is left of nothing.
                bars.Max(bar => bar.X + bar.Width).ShouldBe(at(high), 0.51, row.Title);
            }
            GapLine(scene).X1.ShouldBe(at(any.Chart.Gap), 0.01);
        });

    [Fact]
    public void Lay_AnyScenario_PaintsWhatNarrowsTheGapAsDepinsAndTheRestAsInk() =>
        Any.Sample(any =>
        {
            var scene = TornadoScene.Lay(any.Chart, any.Width);
            var line = GapLine(scene).X1;
            foreach (var bar in scene.All<BarShape>())
            {
                if (bar.Paint == Paints.Depin)
                    (bar.X + bar.Width).ShouldBeLessThanOrEqualTo(line + 0.51, bar.Title);
                else
                {
                    bar.Paint.ShouldBe(Paints.Ink);
                    bar.X.ShouldBeGreaterThanOrEqualTo(line - 0.01, bar.Title);
                }
            }
        });

    // The links that lie over the picture are that high.
    [Fact]
    public void Lay_AnyScenario_SetsRowsInOrderEachWithinItsHeight() =>
        Any.Sample(any =>
        {
            var scene = TornadoScene.Lay(any.Chart, any.Width);
            foreach (var (row, i) in any.Chart.Rows.Select((row, i) => (row, i)))
            {
                var texts = TextsOf(scene, i);
                texts
                    .Select(text => text.Text)
                    .ShouldBe([row.Title, row.LowText, row.HighText], ignoreOrder: true);
                foreach (var bar in BarsOf(scene, i))
                {
                    bar.Title.ShouldBe(row.Says);
                    bar.Style.ShouldBe(row.IsOwn ? BarStyle.Solid : BarStyle.Faint);
                }
            }
            scene.Height.ShouldBe(TornadoScene.HeightOf(any.Chart));
        });

    [Fact]
    public void Lay_RoundDollars_WritesEachValueAtItsOwnEnd() =>
        Round.Sample(any =>
        {
            var scene = TornadoScene.Lay(any.Chart, any.Width);
            foreach (var (row, i) in any.Chart.Rows.Select((row, i) => (row, i)))
            {
                var texts = TextsOf(scene, i);
                var (low, high) = (
                    texts.Single(text => text.Text == row.LowText),
                    texts.Single(text => text.Text == row.HighText)
                );
                if (row.GapAtLow < row.GapAtHigh)
                    low.X.ShouldBeLessThan(high.X);
                else if (row.GapAtLow > row.GapAtHigh)
                    low.X.ShouldBeGreaterThan(high.X);
            }
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-26.7e9)]
    [InlineData(349.4e9)]
    [InlineData(4e18)]
    public void Lay_NothingSwings_DrawsNoBarAndStaysInside(double gap)
    {
        var row = new TornadoRow("cap", "Cap", gap, gap, "$20bn", "$80bn", false, "nothing");
        var chart = new TornadoChart(gap, Numbers.Money(gap), [row, row]);

        foreach (var width in new[] { 1080.0, 700, 328 })
        {
            var scene = TornadoScene.Lay(chart, width);
            scene.All<BarShape>().ShouldBeEmpty();
            scene.ShouldStayInside();
            scene.ShouldKeepItsTextsApart();
        }
    }

    private static TornadoChart Chart(int gap, (int Low, int High, bool IsOwn)[] rows) =>
        new(
            gap * 1e9,
            $"gap ${gap}bn",
            [
                .. rows.Select(
                    (row, i) =>
                        new TornadoRow(
                            $"input{i}",
                            $"Row {i}",
                            row.Low * 1e9,
                            row.High * 1e9,
                            $"low {i}",
                            $"high {i}",
                            row.IsOwn,
                            $"says {i}"
                        )
                ),
            ]
        );

    private static (double Low, double High) Ends(TornadoRow row) =>
        (Math.Min(row.GapAtLow, row.GapAtHigh), Math.Max(row.GapAtLow, row.GapAtHigh));

    private static List<BarShape> BarsOf(Scene scene, int row) =>
        [.. scene.All<BarShape>().Where(bar => IsIn(row, bar.Y) && IsIn(row, bar.Y + bar.Height))];

    private static List<TextShape> TextsOf(Scene scene, int row) =>
        [.. scene.All<TextShape>().Where(text => IsIn(row, text.Y))];

    private static bool IsIn(int row, double y) =>
        y > TornadoScene.Head + (row * TornadoScene.RowHeight)
        && y <= TornadoScene.Head + ((row + 1) * TornadoScene.RowHeight);

    private static LineShape GapLine(Scene scene) =>
        scene.All<LineShape>().Single(line => line.Paint == Paints.Ink);

    // Dollars to pixels by the first and the last tick; null where there are no two.
    private static Func<double, double>? AxisOf(Scene scene)
    {
        var foot = scene.All<TextShape>().Max(text => text.Y);
        var ticks = scene
            .All<TextShape>()
            .Where(text => text.Y == foot)
            .Select(text => (text.X, Dollars: Dollars(text.Text)))
            .ToList();
        if (ticks.Count < 2)
            return null;
        var (first, last) = (ticks[0], ticks[^1]);
        return dollars =>
            first.X
            + ((dollars - first.Dollars) / (last.Dollars - first.Dollars) * (last.X - first.X));
    }

    private static double Dollars(string tick) =>
        (tick.StartsWith('−') ? -1e9 : 1e9)
        * double.Parse(
            tick.Trim('−', '$', 'b', 'n'),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
