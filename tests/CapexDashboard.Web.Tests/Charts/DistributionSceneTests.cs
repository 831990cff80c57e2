using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class DistributionSceneTests
{
    // A downloaded picture, the explorer on a wide page, and a phone.
    private static readonly double[] Widths = [1080, 700, 328];

    public static TheoryData<double> AllWidths => [.. Widths];

    // Dollars: a closed gap is negative, and the largest inputs allow more than a million trillion.
    private static readonly Gen<double> Middle = Gen.Select(
        Gen.Frequency((1, Gen.Const(0.0)), (9, Gen.Double[6, 18.6].Select(Power))),
        Gen.Bool,
        (size, isClosed) => isClosed ? -size : size
    );

    private static readonly Gen<(DistributionChart Chart, double Width)> Any = Gen.Select(
        Middle,
        Gen.Double[6, 18.6].Select(Power),
        // How far apart P5, P10, P25, P50, P75, P90 and P95 are.
        Gen.Double[0, 1].Array[6],
        Gen.Int[0, 5000].Array[48],
        Gen.Bool,
        Gen.Int[0, Widths.Length - 1].Select(i => Widths[i]),
        (middle, spread, steps, cases, isOpen, width) =>
            (Chart(Spread(middle, spread, steps), cases, isOpen ? "at least " : ""), width)
    );

    [Fact]
    public void Lay_AnyChart_StaysInside() =>
        Any.Sample(any => DistributionScene.Lay(any.Chart, any.Width).ShouldStayInside());

    [Fact]
    public void Lay_AnyChart_KeepsItsTextsApart() =>
        Any.Sample(any => DistributionScene.Lay(any.Chart, any.Width).ShouldKeepItsTextsApart());

    [Fact]
    public void Lay_AnyChart_DrawsColumnsSideBySideAsTallAsTheirCases() =>
        Any.Sample(any =>
        {
            var columns = DistributionScene.Lay(any.Chart, any.Width).All<BarShape>();
            columns.Count.ShouldBe(any.Chart.Bins.Count);
            var tallest = columns.Max(column => column.Height);
            var most = any.Chart.Bins.Max();
            foreach (var (column, cases) in columns.Zip(any.Chart.Bins))
            {
                column.Height.ShouldBe(tallest * cases / most, 0.01);
                (column.Y + column.Height).ShouldBe(columns[0].Y + columns[0].Height, 0.01);
                column.Title!.ShouldEndWith($": {cases:#,##0} {(cases == 1 ? "case" : "cases")}");
            }
            // Equally wide, with a pixel of seam.
            foreach (var (left, right) in columns.Zip(columns.Skip(1)))
            {
                right.X.ShouldBe(left.X + left.Width + 1, 0.01);
                right.Width.ShouldBe(left.Width, 0.01);
            }
        });

    [Fact]
    public void Lay_AnyChart_PutsBandsAndMedianWhereTheirDollarsAre() =>
        Any.Sample(any =>
        {
            var (chart, scene) = (any.Chart, DistributionScene.Lay(any.Chart, any.Width));
            var at = PlaceOf(scene, chart);
            var bands = scene.All<LineShape>().Where(line => line.Thickness == 4).ToList();
            bands
                .Select(band => (band.X1, band.X2))
                .ShouldBe(
                    [
                        (at(chart.Half.From), at(chart.Half.To)),
                        (at(chart.Most.From), at(chart.Most.To)),
                    ],
                    new Nearly()
                );
            var median = scene
                .All<LineShape>()
                .Single(line => line.Paint == Paints.Ground && line.Thickness == 2);
            median.X1.ShouldBe(at(chart.Median), 0.01);
            median.X2.ShouldBe(median.X1);
        });

    [Fact]
    public void Lay_AnyChart_DarkensTheMiddleHalfAndPalesWhatIsOutside80Percent() =>
        Any.Sample(any =>
        {
            var (chart, scene) = (any.Chart, DistributionScene.Lay(any.Chart, any.Width));
            var at = PlaceOf(scene, chart);
            var (half, most) = (chart.Half, chart.Most);
            foreach (var column in scene.All<BarShape>())
            {
                var middle = column.X + (column.Width / 2);
                if (middle > at(half.From) + 0.01 && middle < at(half.To) - 0.01)
                    (column.Paint, column.Style).ShouldBe((Paints.Ink, BarStyle.Solid));
                if (middle < at(most.From) - 0.01 || middle > at(most.To) + 0.01)
                    (column.Paint, column.Style).ShouldBe((Paints.Muted, BarStyle.Faint));
            }
        });

    [Fact]
    public void Lay_AnyChart_MarksWhereTheGapClosesIfItDoes() =>
        Any.Sample(any =>
        {
            var (chart, scene) = (any.Chart, DistributionScene.Lay(any.Chart, any.Width));
            var marks = scene.All<LineShape>().Where(line => line.IsDotted).ToList();
            if (chart.From < 0 && chart.To > 0)
                marks.ShouldHaveSingleItem().X1.ShouldBe(PlaceOf(scene, chart)(0), 0.01);
            else
                marks.ShouldBeEmpty();
        });

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Lay_RoundDollars_HaveTicksWhereTheirDollarsAre(double width)
    {
        // P5 100bn, P95 300bn: the picture goes from 0 to 400bn.
        var chart = Chart([100e9, 120e9, 160e9, 200e9, 240e9, 280e9, 300e9], Even, "");

        var scene = DistributionScene.Lay(chart, width);

        var at = PlaceOf(scene, chart);
        var ticks = scene.All<TextShape>().Where(text => text.Paint == Paints.Muted).ToList();
        ticks.Select(tick => tick.Text).ShouldContain("$200bn");
        foreach (var tick in ticks)
            tick.X.ShouldBe(at(Billions(tick.Text) * 1e9), 0.01, tick.Text);
    }

    [Theory]
    [InlineData(-80e9)]
    [InlineData(0)]
    [InlineData(201.7e9)]
    [InlineData(4e18)]
    public void Lay_AllCasesTheSame_SaysThatOneNumber(double gap)
    {
        var band = new DistributionBand(gap, gap, Numbers.Money(gap));
        var chart = new DistributionChart(gap, 0, [], band, band, gap, Numbers.Money(gap));

        foreach (var width in Widths)
        {
            var scene = DistributionScene.Lay(chart, width);
            scene.ShouldStayInside();
            scene
                .All<TextShape>()
                .ShouldHaveSingleItem()
                .Text.ShouldBe($"all cases: {Numbers.Money(gap)}");
        }
    }

    private static readonly int[] Even = [.. Enumerable.Repeat(100, 48)];

    // From half a spread below P5 to half a spread above P95, as the domain has it.
    private static DistributionChart Chart(double[] p, int[] cases, string atLeast)
    {
        var spread = p[6] - p[0];
        // One bin at least holds a case.
        cases[24] = Math.Max(cases[24], 1);
        return new DistributionChart(
            p[0] - (spread / 2),
            2 * spread / cases.Length,
            cases,
            Band("half", p[2], p[4]),
            Band("80 %", p[1], p[5]),
            p[3],
            Numbers.Money(p[3])
        );

        DistributionBand Band(string share, double from, double to) =>
            new(from, to, $"{share}: {atLeast}{Numbers.MoneyRange(from, to)}");
    }

    // Seven ascending numbers; a spread that the middle would swallow is none.
    private static double[] Spread(double middle, double spread, double[] steps)
    {
        var size = Math.Max(spread, Math.Abs(middle) * 1e-9);
        var whole = steps.Sum() + 0.001;
        double[] p = new double[7];
        p[0] = middle - (size / 2);
        for (var i = 0; i < steps.Length; i++)
            p[i + 1] = p[i] + (size * (steps[i] + 0.001) / whole);
        return p;
    }

    // The columns span the picture's dollars.
    private static Func<double, double> PlaceOf(Scene scene, DistributionChart chart)
    {
        var columns = scene.All<BarShape>();
        var (left, right) = (columns[0].X - 0.5, columns[^1].X + columns[^1].Width + 0.5);
        return dollars =>
            left + ((dollars - chart.From) / (chart.To - chart.From) * (right - left));
    }

    private static double Billions(string tick) =>
        double.Parse(tick.Trim('$', 'b', 'n'), System.Globalization.CultureInfo.InvariantCulture);

    private static double Power(double exponent) => Math.Pow(10, exponent);

    private sealed class Nearly : IEqualityComparer<(double From, double To)>
    {
        public bool Equals((double From, double To) x, (double From, double To) y) =>
            Math.Abs(x.From - y.From) < 0.01 && Math.Abs(x.To - y.To) < 0.01;

        public int GetHashCode((double From, double To) obj) => 0;
    }

    [Fact]
    public void Lay_OneCase_IsNotCalledCases()
    {
        var cases = new int[48];
        (cases[0], cases[24]) = (1, 2);

        var titles = DistributionScene
            .Lay(Chart(Spread(1e9, 1e9, [1, 1, 1, 1, 1, 1]), cases, ""), 700)
            .All<BarShape>()
            .Select(bar => bar.Title ?? "")
            .ToList();

        titles[0].ShouldEndWith(": 1 case");
        titles[24].ShouldEndWith(": 2 cases");
    }
}
