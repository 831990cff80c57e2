using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class KnownSceneTests
{
    private static readonly Gen<double> Width = Gen.Int[0, 2]
        .Select(i => new[] { 1080.0, 700, 328 }[i]);

    // Months with and without anything known, of any size.
    private static readonly Gen<KnownChart> Any = Gen.Select(
        Gen.Select(Gen.Int[0, 6], Gen.Double[0, 1]).Array[0, 60],
        Gen.Double[6, 26],
        Gen.Double[0, 2],
        (months, power, depin) => Chart(months, Math.Pow(10, power), depin)
    );

    [Fact]
    public void Lay_AnyChart_StaysInside() =>
        Gen.Select(Any, Width)
            .Sample((chart, width) => KnownScene.Lay(chart, width).ShouldStayInside());

    [Fact]
    public void Lay_AnyChart_KeepsItsTextsApart() =>
        Gen.Select(Any, Width)
            .Sample((chart, width) => KnownScene.Lay(chart, width).ShouldKeepItsTextsApart());

    [Fact]
    public void Lay_AnyChart_HasAColumnForEachMonthThatIsKnown() =>
        Gen.Select(Any, Width)
            .Sample(
                (chart, width) =>
                    KnownScene
                        .Lay(chart, width)
                        .All<BarShape>()
                        .Count(bar => bar.Title is not null && bar.Style is not BarStyle.Faint)
                        .ShouldBe(chart.Points.Count(point => point.Capex is not null))
            );

    [Fact]
    public void Lay_AnyChart_IsLighterUpToEachUpperEnd() =>
        Gen.Select(Any, Width)
            .Sample(
                (chart, width) =>
                    KnownScene
                        .Lay(chart, width)
                        .All<BarShape>()
                        .Count(bar => bar.Title is not null && bar.Style is BarStyle.Faint)
                        .ShouldBe(chart.Points.Count(point => point.High > point.Capex))
            );

    [Fact]
    public void Lay_MonthsOfEveryKind_HasAKeyToEach()
    {
        var chart = new KnownChart(
            [
                Point(0, BarStyle.Dashed, 1e9),
                Point(1, BarStyle.Hatched, 2e9),
                Point(2, BarStyle.Solid, 1e9),
            ],
            1e9,
            null,
            "$1bn",
            "DePIN $1bn"
        );

        var texts = KnownScene.Lay(chart, 700).All<TextShape>().Select(text => text.Text);

        foreach (
            var name in (string[])
                [
                    "filed",
                    "some or all of it expected",
                    "fewer companies known",
                    "up to the upper end",
                ]
        )
            texts.ShouldContain(name);
        KnownScene
            .Lay(chart with { Points = [Point(0, BarStyle.Solid, 1e9)] }, 700)
            .All<TextShape>()
            .Select(text => text.Text)
            .ShouldNotContain("fewer companies known");
    }

    [Fact]
    public void Lay_AtLeast_EndsInAnArrow()
    {
        var open = Point(0, BarStyle.Hatched, 1e9) with { High = null };
        var chart = new KnownChart([open], 1e9, null, "at least $1bn", "DePIN $1bn");

        var lines = KnownScene.Lay(chart, 700).All<LineShape>().Count;

        KnownScene
            .Lay(chart with { Points = [open with { High = 1e9 }] }, 700)
            .All<LineShape>()
            .Count.ShouldBe(lines - 3);
    }

    private static KnownPoint Point(int month, BarStyle style, double high) =>
        new(new DateOnly(2023, 1, 1).AddMonths(month), 1e9, "title", Style: style) { High = high };

    private static KnownChart Chart((int Kind, double Part)[] months, double size, double depin)
    {
        var points = months
            .Select(
                (month, i) =>
                    new KnownPoint(
                        new DateOnly(2023, 1, 1).AddMonths(i),
                        month.Kind == 0 ? null : month.Part * size,
                        "title",
                        Style: (BarStyle)(month.Kind % 3)
                    )
                    {
                        // Points, ranges and 'at least'.
                        High =
                            month.Kind is 0 or 1 ? null
                            : month.Kind < 4 ? month.Part * size
                            : month.Part * size * 1.5,
                    }
            )
            .ToList();
        return new(
            points,
            depin * size,
            months.Length > 3 ? 3 : null,
            points is [.., { Capex: { } last }] ? Numbers.Money(last) : "",
            $"DePIN {Numbers.Money(depin * size)}"
        );
    }
}
