using CapexDashboard.Web.Charts;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class RowsSceneTests
{
    private static readonly Gen<RowsBar> AnyRow = Gen.Select(
        Gen.Int[1, 40],
        Gen.Double[0, 1e12],
        Gen.Int[0, 2],
        (length, low, kind) =>
            new RowsBar(
                new string('n', length),
                low,
                kind switch
                {
                    0 => low,
                    1 => low * 1.5,
                    _ => null,
                },
                "at least $123.4bn",
                Paints.Muted,
                null
            )
    );

    [Fact]
    public void Lay_AnyRows_StaysInsideAndKeepsTextsApart() =>
        Gen.Select(AnyRow.Array[1, 14], Gen.OneOf(Gen.Const(680.0), Gen.Const(328.0)))
            .Sample(any =>
            {
                var scene = RowsScene.Lay(new RowsChart(any.Item1), any.Item2);
                scene.ShouldStayInside();
                scene.ShouldKeepItsTextsApart();
            });

    [Theory]
    [InlineData(680)]
    [InlineData(328)]
    public void Lay_AnAmountHalfAsLarge_IsABarHalfAsLongThatLeadsToItsFigure(double width)
    {
        var bars = RowsScene
            .Lay(
                new RowsChart([
                    new("one", 40, 40, "$40", Paints.Depin, "/one"),
                    new("two", 80, 100, "$80–100", Paints.Muted, "/two"),
                ]),
                width
            )
            .All<BarShape>();

        bars[1].Width.ShouldBe(bars[0].Width * 2, 1e-6);
        // From 80 to 100, lighter.
        bars[2].Width.ShouldBe(bars[0].Width / 2, 1e-6);
        bars[2].Style.ShouldBe(BarStyle.Faint);
        bars.Select(bar => bar.Href).ShouldBe(["/one", "/two", "/two"]);
        bars[0].Title.ShouldBe("one: $40");
    }
}
