using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Home;
using CapexDashboard.Web.Formatting;
using CapexDashboard.Web.Tests.Compare;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class ProjectionSceneTests
{
    private static readonly Gen<double> Width = Gen.Int[0, 2]
        .Select(i => new[] { 1080.0, 700, 328 }[i]);

    // Sizes from some dollars to the largest that inputs allow, with either sign.
    private static readonly Gen<ProjectionChart> Any = Gen.Select(
            Gen.Double[0, 26],
            Gen.Select(Gen.Double[-1, 1].Array[5], Gen.Double[0, 1]).Array[1, 16]
        )
        .Select(
            (power, years) =>
                new ProjectionChart(
                    [
                        .. years.Select(
                            (year, i) =>
                                Column(2020 + i, Math.Pow(10, power), year.Item1, year.Item2)
                        ),
                    ],
                    "DePIN funding"
                )
        );

    [Fact]
    public void Lay_AnyChart_StaysInside() =>
        Gen.Select(Any, Width)
            .Sample((chart, width) => ProjectionScene.Lay(chart, width).ShouldStayInside());

    [Fact]
    public void Lay_AnyChart_KeepsItsTextsApart() =>
        Gen.Select(Any, Width)
            .Sample((chart, width) => ProjectionScene.Lay(chart, width).ShouldKeepItsTextsApart());

    [Fact]
    public void Lay_AnyChart_HasHalfOfTheCasesWithinEightOfTen() =>
        Gen.Select(Any, Width)
            .Sample(
                (chart, width) =>
                {
                    var bars = ProjectionScene.Lay(chart, width).All<BarShape>();
                    bars.Count.ShouldBe(2 * chart.Years.Count);
                    foreach (var (most, half) in bars.Chunk(2).Select(pair => (pair[0], pair[1])))
                    {
                        half.X.ShouldBeGreaterThanOrEqualTo(most.X);
                        half.Y.ShouldBeGreaterThanOrEqualTo(most.Y - 1e-6);
                        (half.Y + half.Height).ShouldBeLessThanOrEqualTo(
                            most.Y + most.Height + 1e-6
                        );
                    }
                }
            );

    [Fact]
    public void Lay_Years_StandFromLeftToRightUnderTheirColumns()
    {
        var scene = ProjectionScene.Lay(SmallAnswers.Projection(HomeView.Filed2025).Chart, 1080);

        var years = scene
            .All<TextShape>()
            .Where(text => text.Text is ['2', '0', _, _])
            .OrderBy(text => text.X)
            .Select(text => text.Text)
            .ToList();
        years.ShouldBe(Enumerable.Range(2025, 11).Select(year => $"{year}"));
    }

    private static ProjectionColumn Column(int year, double size, double[] parts, double depin)
    {
        var gaps = parts.Order().Select(part => part * size).ToArray();
        return new(
            year,
            gaps[0],
            gaps[1],
            gaps[2],
            gaps[3],
            gaps[4],
            depin * size,
            Numbers.Money(gaps[2]),
            "title"
        );
    }
}
