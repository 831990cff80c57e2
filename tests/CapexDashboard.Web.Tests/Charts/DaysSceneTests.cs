using CapexDashboard.Web.Charts;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class DaysSceneTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.07, 0)]
    [InlineData(0.97, 1)]
    [InlineData(25.88, 26)]
    [InlineData(42.63, 43)]
    [InlineData(364.6, 365)]
    [InlineData(4000, 365)]
    [InlineData(-3, 0)]
    public void Lay_Days_FillsAsManyCellsAsRoundedDays(double days, int filled)
    {
        var cells = DaysScene.Lay(days).All<CellsShape>();

        cells
            .Where(cell => cell.Paint == Paints.Depin)
            .Sum(cell => cell.Corners.Count)
            .ShouldBe(filled);
    }

    [Fact]
    public void Lay_AnyDays_DrawsAYearOfDistinctCellsInside() =>
        Gen.Double[0, 400]
            .Sample(days =>
            {
                var scene = DaysScene.Lay(days);
                scene.ShouldStayInside();
                var corners = scene.All<CellsShape>().SelectMany(cells => cells.Corners).ToList();
                corners.Count.ShouldBe(365);
                corners.ShouldBeUnique();
            });
}
