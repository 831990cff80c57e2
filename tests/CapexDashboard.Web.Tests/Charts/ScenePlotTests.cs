using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Charts.Plots;
using Plotly.Blazor;
using Plotly.Blazor.Traces;

namespace CapexDashboard.Web.Tests.Charts;

/// <summary>What Plotly draws is the scene that the server wrote as SVG.</summary>
public sealed class ScenePlotTests
{
    [Theory]
    [InlineData(700)]
    [InlineData(328)]
    public void Of_TheGap_HoldsEveryBarAndTextOfTheScene(double width)
    {
        var scene = GapScene.Lay(Gap(26e9), width);

        var figure = ScenePlot.Of(scene, Palette.Light);

        var bars = figure.Traces.OfType<Bar>().SelectMany(Boxes).ToList();
        foreach (var bar in scene.All<BarShape>().Where(bar => bar.Style is not BarStyle.Dotted))
            bars.ShouldContain(box =>
                Math.Abs(box.Left - bar.X) < 0.2
                && Math.Abs(box.Width - bar.Width) < 0.2
                && Math.Abs(box.Top - bar.Y) < 0.2
                && Math.Abs(box.Height - bar.Height) < 0.2
            );
        var texts = figure.Traces.OfType<Scatter>().SelectMany(trace => trace.TextArray ?? []);
        texts.ShouldBe(scene.All<TextShape>().Select(text => text.Text), ignoreOrder: true);
        // The assumption is an outline of dots.
        figure
            .Traces.OfType<Scatter>()
            .ShouldContain(trace => trace.Line != null && trace.Line.Dash == "2px,2.5px");
        figure.Layout.Width.ShouldBe((decimal)width);
        figure.Layout.Height.ShouldBe((decimal)scene.Height);
    }

    [Fact]
    public void Of_BarsThatLead_HandsTheirAddressesToTheBrowser()
    {
        var bars = Figure(26e9).Traces.OfType<Bar>().ToDictionary(bar => bar.Name.Split(':')[0]);

        // With the plate under the text on the hatched bar.
        bars["Solid"].CustomData.ShouldBe(["#behind-amazon", "/figures/meta-x"]);
        bars["Hatched"].CustomData.ShouldBe(["/figures/meta-x"]);
    }

    [Fact]
    public void Between_OtherFiguresOfTheSameLook_SendsTheirAddresses()
    {
        var scene = GapScene.Lay(Gap(26e9), 328);
        var other = scene with
        {
            Shapes =
            [
                .. scene.Shapes.Select(shape =>
                    shape is BarShape { Href: not null } bar ? bar with { Href = "/other" } : shape
                ),
            ],
        };

        var update = PlotUpdate
            .Between(ScenePlot.Of(scene, Palette.Light), ScenePlot.Of(other, Palette.Light))
            .ShouldNotBeNull();

        update.Data.Keys.ShouldBe(["customdata"]);
    }

    [Fact]
    public void Between_TheSameScene_IsEmpty() =>
        PlotUpdate.Between(Figure(26e9), Figure(26e9)).ShouldNotBeNull().IsEmpty.ShouldBeTrue();

    [Fact]
    public void Between_AStepOfASlider_HoldsWhatMovedAlone()
    {
        var (before, after) = (Figure(26e9), Figure(40e9));

        var update = PlotUpdate.Between(before, after).ShouldNotBeNull();

        // DePIN's bar, the bracket and the notes; neither companies nor axis.
        update.Traces.Count.ShouldBe(3);
        update.Data.Keys.ShouldBe(["x", "text"], ignoreOrder: true);
        update.Data["x"].Count.ShouldBe(3);
        PlotJson.Of(update).Length.ShouldBeLessThan(700);
    }

    [Fact]
    public void Between_OtherPartsOrAnotherTheme_IsToDrawAnew()
    {
        var wide = GapScene.Lay(Gap(26e9), 700);

        PlotUpdate.Between(Figure(26e9), Figure(300e9)).ShouldBeNull();
        PlotUpdate
            .Between(ScenePlot.Of(wide, Palette.Light), ScenePlot.Of(wide, Palette.Dark))
            .ShouldBeNull();
        PlotUpdate
            .Between(
                ScenePlot.Of(wide, Palette.Light),
                ScenePlot.Of(GapScene.Lay(Gap(26e9), 328), Palette.Light)
            )
            .ShouldBeNull();
    }

    private static PlotFigure Figure(double depin) =>
        ScenePlot.Of(GapScene.Lay(Gap(depin), 700), Palette.Light);

    private static GapChart Gap(double depin) =>
        new(
            [
                new GapSegment("amazon", "Amazon", 83e9, "$83bn", BarStyle.Solid, "#behind-amazon"),
                new GapSegment(
                    "meta",
                    "Meta",
                    120e9,
                    "$120–130bn",
                    BarStyle.Hatched,
                    "/figures/meta-x"
                ),
            ],
            "filed capex, 2024",
            213e9,
            false,
            depin,
            depin,
            depin,
            $"${depin / 1e9:0}bn",
            "$80bn over 3 years",
            "gap"
        );

    private static IEnumerable<(double Left, double Top, double Width, double Height)> Boxes(
        Bar bar
    ) =>
        Enumerable
            .Range(0, bar.X.Count)
            .Select(i =>
                (
                    (double)((decimal)bar.X[i] - (bar.WidthArray[i]!.Value / 2)),
                    (double)(decimal)bar.BaseArray[i],
                    (double)bar.WidthArray[i]!.Value,
                    (double)(decimal)bar.Y[i]
                )
            );
}
