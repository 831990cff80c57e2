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
        Gen.Select(Gen.Bool, Gen.Double[0, 1]).Array[0, 60],
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
                        // The plate under the funding's label is none.
                        .Count(bar => bar.Paint != Paints.Ground)
                        .ShouldBe(chart.Points.Count(point => point.Capex is not null))
            );

    private static KnownChart Chart((bool IsKnown, double Part)[] months, double size, double depin)
    {
        var points = months
            .Select(
                (month, i) =>
                    new KnownPoint(
                        new DateOnly(2023, 1, 1).AddMonths(i),
                        month.IsKnown ? month.Part * size : null,
                        "title"
                    )
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
