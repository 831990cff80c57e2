using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;
using CapexDashboard.Web.Tests.Compare;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

public sealed class ProjectionSceneTests
{
    private static readonly Gen<double> Width = Gen.Int[0, 2]
        .Select(i => new[] { 1080.0, 700, 328 }[i]);

    // Sizes from some dollars to the largest that inputs allow.
    private static readonly Gen<ProjectionChart> Any = Gen.Select(
            Gen.Double[0, 26],
            Gen.Int[0, 16],
            Gen.Select(Gen.Double[0, 1].Array[5], Gen.Double[0, 1]).Array[1, 17]
        )
        .Select(
            (power, known, years) =>
                new ProjectionChart(
                    "AI share of the capital spending of twelve companies, $bn a year",
                    [
                        .. years.Select(
                            (year, i) =>
                                Column(
                                    2019 + i,
                                    i < known,
                                    Math.Pow(10, power),
                                    year.Item1,
                                    year.Item2
                                )
                        ),
                    ],
                    "AI share of what was filed",
                    "guided for the rest of 2026"
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
                    var bars = Marks(ProjectionScene.Lay(chart, width), BarStyle.Faint);
                    bars.Count.ShouldBe(
                        2 * chart.Years.Count(year => year.Capex is ColumnCapex.Carried)
                    );
                    foreach (var (most, half) in bars.Chunk(2).Select(pair => (pair[0], pair[1])))
                    {
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
        var scene = Small();

        var years = scene
            .All<TextShape>()
            .Where(text => text.Text is ['2', '0', _, _])
            .OrderBy(text => text.X)
            .Select(text => text.Text)
            .ToList();
        years.ShouldBe(Enumerable.Range(2022, 14).Select(year => $"{year}"));
    }

    [Fact]
    public void Lay_RunningYear_IsHatchedOverWhatIsFiled()
    {
        var scene = Small();

        var hatched = Marks(scene, BarStyle.Hatched).ShouldHaveSingleItem();
        var filed = Marks(scene, BarStyle.Solid);
        filed.Count.ShouldBe(5);
        // 50 of 200 are filed.
        var running = filed[^1];
        (hatched.Y + hatched.Height).ShouldBe(running.Y, 0.01);
        hatched.Height.ShouldBe(3 * running.Height, 0.01);
        filed.ShouldAllBe(bar => bar.Title != null && bar.Paint == Paints.Capex);
    }

    [Fact]
    public void Lay_EveryStyle_IsInTheKey()
    {
        var texts = Small().All<TextShape>().Select(text => text.Text).ToList();

        texts.ShouldContain("filed");
        texts.ShouldContain("guided for the rest of 2026");
        texts.ShouldContain("carried on: most likely, half and 8 of 10 cases");
        texts.ShouldContain("what this method said the year before");
        texts.ShouldContain("assumed for DePIN");
        texts.ShouldContain("Capital spending of Meta, $bn a year");
        texts.ShouldContain("$200bn guided");
    }

    [Fact]
    public void Lay_Depin_IsDottedFromTheYearOfTheTokensToTheirEnd() =>
        // From 2024 on for three years, and once in the key.
        Small().All<LineShape>().Count(line => line.IsDotted).ShouldBe(3 + 1);

    [Fact]
    public void Lay_NothingToCarryOn_SaysWhyOfEachCompany()
    {
        var scene = SmallProjections
            .Of(
                "entities=amazon~meta&base=guided",
                SmallProjections.Years("amazon", 2025, 120),
                SmallProjections.Years("meta", 2025, 100),
                SmallProjections.Quarters("meta", 2026, 50),
                SmallProjections.Guided("meta", "2026-04-30", "cash", 190, 200)
            )
            .Lay(1080);

        var texts = scene.All<TextShape>().Select(text => text.Text).ToList();
        texts.ShouldBe([
            "Amazon: no guidance for 2026",
            "Meta: not carried on without the others; 1 of 4 quarters of 2026 filed, $50bn; guided $190–200bn for 2026 (cash)",
        ]);
        // 50 of 200 are filed.
        var bars = scene.All<BarShape>().ToList();
        bars.Select(bar => bar.Style).ShouldBe([BarStyle.Solid, BarStyle.Hatched]);
        bars[1].Width.ShouldBe(3 * bars[0].Width, 0.01);
    }

    private static Scene Small() =>
        ProjectionScene.Lay(
            SmallProjections
                .Of(
                    "entities=meta",
                    SmallProjections.Years("meta", 2022, 100, 110, 130, 150),
                    SmallProjections.Quarters("meta", 2026, 50),
                    SmallProjections.Guided("meta", "2026-04-30", "cash", 200, 200)
                )
                .Chart,
            1080
        );

    // Those of the key have no title.
    private static IReadOnlyList<BarShape> Marks(Scene scene, BarStyle style) =>
        [.. scene.All<BarShape>().Where(bar => bar.Style == style && bar.Title is not null)];

    private static ProjectionColumn Column(
        int year,
        bool isKnown,
        double size,
        double[] parts,
        double depin
    )
    {
        var amounts = parts.Order().Select(part => part * size).ToArray();
        return new(
            year,
            isKnown
                ? new ColumnCapex.Known(amounts[0], year % 3 == 0 ? amounts[1] : 0)
                : new ColumnCapex.Carried(
                    amounts[0],
                    amounts[1],
                    amounts[2],
                    amounts[3],
                    amounts[4]
                ),
            year % 2 == 0 ? depin * size : null,
            year % 5 == 0 ? amounts[3] : null,
            year % 2 == 1 ? "at least " + Numbers.Money(amounts[2]) : null,
            "title"
        );
    }
}
