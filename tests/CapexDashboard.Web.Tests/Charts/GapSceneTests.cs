using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class GapSceneTests
{
    private static readonly string[] Keys = ["amazon", "alphabet", "microsoft", "meta", "oracle"];

    // The wide page, the tablet and the phone.
    private static readonly double[] Widths = [1080, 680, 328];

    private static readonly Gen<double> Dollars = Gen.Frequency(
        (1, Gen.Const(0.0)),
        (9, Gen.Double[8, 12.3].Select(power => Math.Pow(10, power)))
    );

    private static readonly Gen<(GapChart Chart, double Width)> Any = Gen.Select(
        Gen.Select(Dollars, Gen.Enum<BarStyle>()).Array[0, 5],
        Dollars,
        Gen.Double[1, 1.6],
        Gen.Bool,
        Gen.Int[0, 2].Select(i => Widths[i]),
        (companies, depin, high, open, width) => (Chart(companies, depin, high, open), width)
    );

    [Fact]
    public void Lay_AnyChart_StaysInside() =>
        Any.Sample(any => GapScene.Lay(any.Chart, any.Width).ShouldStayInside());

    [Fact]
    public void Lay_AnyChart_DrawsBarsInProportion() =>
        Any.Sample(any =>
        {
            var scene = GapScene.Lay(any.Chart, any.Width);
            var bars = Companies(scene);
            bars.Count.ShouldBe(any.Chart.Companies.Count);
            // Each bar is a seam of two narrower than its amount.
            var scale = Scale(scene);
            foreach (var (bar, company) in bars.Zip(any.Chart.Companies))
                bar.Width.ShouldBe(Math.Max((company.Low * scale) - 2, 0), 0.1, company.Name);
            var depin = scene
                .All<BarShape>()
                .Single(bar => bar.Style is BarStyle.Dotted && bar.Paint == "depin");
            depin.Width.ShouldBe(Math.Max(any.Chart.Depin * scale, 1), 0.1);
        });

    [Fact]
    public void Lay_AnyChart_DrawsCompaniesOneAfterTheOtherInTheirStyles() =>
        Any.Sample(any =>
        {
            var bars = Companies(GapScene.Lay(any.Chart, any.Width));
            foreach (var (bar, company) in bars.Zip(any.Chart.Companies))
            {
                bar.Style.ShouldBe(company.Style);
                bar.Title.ShouldBe($"{company.Name}: {company.Amount}");
            }
            foreach (var (left, right) in bars.Zip(bars.Skip(1)))
                right.X.ShouldBeGreaterThanOrEqualTo(left.X + left.Width - 0.1);
        });

    [Fact]
    public void Lay_AnyChart_EndsInAnArrowWhereItIsOpen() =>
        Any.Sample(any =>
        {
            var scene = GapScene.Lay(any.Chart, any.Width);
            var arrow = scene.All<LineShape>().Where(line => line.Paint == Paints.Ink).ToList();
            if (!any.Chart.IsOpen)
            {
                arrow.ShouldBeEmpty();
                return;
            }
            var tip = arrow.Max(line => line.X2);
            tip.ShouldBeGreaterThan(scene.All<BarShape>().Max(bar => bar.X + bar.Width));
            arrow.Count(line => Math.Abs(line.X2 - tip) < 0.01).ShouldBe(3);
        });

    [Theory]
    [InlineData(1080, "filed, to June 2026")]
    [InlineData(1080, "filed capex, 2025")]
    [InlineData(680, "the article’s 2024")]
    public void Lay_NotesOfThePage_FitBesideTheBars(double width, string note)
    {
        var chart = Chart([(300e9, BarStyle.Solid)], 27e9, 1, open: false) with
        {
            CapexNote = note,
        };

        var scene = GapScene.Lay(chart, width);

        var bars = scene.All<BarShape>().Min(bar => bar.X);
        foreach (var text in scene.All<TextShape>().Where(text => text.X == 0))
            TextWidth
                .Of(text.Text, text.Size, text.Weight)
                .ShouldBeLessThanOrEqualTo(bars, text.Text);
    }

    [Fact]
    public void Lay_GapWideEnough_SaysItOnce()
    {
        var chart = Chart([(300e9, BarStyle.Solid)], 27e9, 1, open: false);

        GapScene
            .Lay(chart, 1080)
            .All<TextShape>()
            .Count(text => text.Text == chart.GapText)
            .ShouldBe(1);
    }

    [Fact]
    public void Lay_AnyChart_LabelsTheGap() =>
        Any.Sample(any => Label(GapScene.Lay(any.Chart, any.Width)).ShouldBe(any.Chart.GapText));

    // From 13bn of funding to 228bn of capex is the largest gap, from there to 266bn what may be to spare.
    [Theory]
    [InlineData(328)]
    [InlineData(680)]
    [InlineData(1080)]
    public void Lay_RangeAcrossZero_KeepsItsLabelAndShowsItsRange(double width)
    {
        var chart = Chart([(228e9, BarStyle.Solid)], 26e9, 1, open: false, pinned: 80e9) with
        {
            DepinLow = 13e9,
            DepinHigh = 266e9,
            GapText = "between $38bn to spare and a gap of $215bn a year",
        };

        var scene = GapScene.Lay(chart, width);

        Label(scene).ShouldBe(chart.GapText);
        var scale = Scale(scene);
        Thin(scene)
            .Select(line => Math.Round(line.X2 - line.X1))
            .ShouldBe([Math.Round(215e9 * scale), Math.Round(38e9 * scale)]);
        scene.ShouldStayInside();
        scene.ShouldKeepItsTextsApart();
    }

    // The capex may be next to nothing.
    [Fact]
    public void Lay_CapexRangeFromNothing_KeepsItsLabelAndShowsItsRange()
    {
        var chart = Chart([(1, BarStyle.Solid)], 26e9, 188e9, open: false) with
        {
            GapText = "between $26bn to spare and a gap of $162bn a year",
        };

        var scene = GapScene.Lay(chart, 1080);

        Label(scene).ShouldBe(chart.GapText);
        var scale = Scale(scene);
        Thin(scene)
            .Select(line => Math.Round(line.X2 - line.X1))
            .ShouldBe([Math.Round(162e9 * scale), Math.Round(26e9 * scale)]);
    }

    [Theory]
    [InlineData(328)]
    [InlineData(1080)]
    public void Lay_PinnedScenario_HasABarOfItsOwnUnderTheOther(double width)
    {
        var scene = GapScene.Lay(
            Chart([(300e9, BarStyle.Solid)], 40e9, 1, open: false, pinned: 80e9),
            width
        );

        var depin = scene.All<BarShape>().Single(bar => bar.Style is BarStyle.Dotted);
        var pinned = scene.All<BarShape>().Single(bar => bar.Style is BarStyle.Faint);
        pinned.Y.ShouldBeGreaterThanOrEqualTo(depin.Y + depin.Height);
        // Twice as much, but for the pixel beside the axis.
        pinned.Width.ShouldBe(2 * depin.Width, 2);
        scene
            .All<TextShape>()
            .ShouldContain(text =>
                text.Text.EndsWith("$80bn, gap $220bn a year", StringComparison.Ordinal)
            );
        scene.ShouldStayInside();
        scene.ShouldKeepItsTextsApart();
    }

    private static GapChart Chart(
        (double Dollars, BarStyle Style)[] companies,
        double depin,
        double high,
        bool open,
        double? pinned = null
    )
    {
        var capex = companies.Sum(company => company.Dollars);
        return new GapChart(
            [
                .. companies.Select(
                    (company, i) =>
                        new GapSegment(
                            Keys[i],
                            Keys[i],
                            company.Dollars,
                            Numbers.Money(company.Dollars),
                            company.Style
                        )
                ),
            ],
            "filed capex, 2025",
            capex * high,
            open,
            depin,
            depin,
            depin,
            Numbers.Money(depin),
            "$80bn over 3 years",
            $"gap {(open ? "at least " : "")}{Numbers.Money(capex - depin)} a year",
            pinned is { } other
                ? new GapPinned(
                    other,
                    $"{Numbers.Money(other)}, gap {Numbers.Money(capex - other)} a year"
                )
                : null
        );
    }

    private static List<BarShape> Companies(Scene scene) =>
        [
            .. scene
                .All<BarShape>()
                .Where(bar =>
                    Keys.Any(key =>
                        // The plates of texts say the same as their bars.
                        bar.Paint != Paints.Ground
                        && bar.Title?.StartsWith(key + ": ", StringComparison.Ordinal) is true
                    )
                ),
        ];

    private static string Label(Scene scene) =>
        string.Join(
            ' ',
            scene
                .All<TextShape>()
                .Where(text => text is { Weight: 700, Size: >= 15 })
                .Select(text => text.Text)
        );

    private static IEnumerable<LineShape> Thin(Scene scene) =>
        scene.All<LineShape>().Where(line => line.Thickness < 1);

    // Pixels for a dollar, read off the last tick of the axis; 0 where there is only zero on it.
    private static double Scale(Scene scene)
    {
        var ticks = scene
            .All<LineShape>()
            .Where(line => line.Paint == Paints.Line)
            .Select(line => line.X1)
            .Order()
            .ToList();
        var labels = scene
            .All<TextShape>()
            .Where(text =>
                text.Paint == Paints.Muted
                && text.Text.StartsWith('$')
                && !text.Text.Contains("over")
            )
            .Select(text => text.Text)
            .ToList();
        if (ticks.Count < 2)
            return 0;
        var last = double.Parse(
            labels[^1].Trim('$', 'b', 't', 'n'),
            System.Globalization.CultureInfo.InvariantCulture
        );
        return (ticks[^1] - ticks[0])
            / (last * (labels[^1].EndsWith("tn", StringComparison.Ordinal) ? 1e12 : 1e9));
    }
}
