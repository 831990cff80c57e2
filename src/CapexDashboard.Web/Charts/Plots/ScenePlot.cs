using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using PlotlyLayout = Plotly.Blazor.Layout;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>
/// The same scene that is written as SVG, for Plotly: axes in the scene's own pixels, so that the picture the server drew
/// and the one that takes its place cannot disagree.
/// </summary>
public static class ScenePlot
{
    public static PlotFigure Of(Scene scene, Palette palette)
    {
        // Lines that come before the first bar are the grid: they lie under everything.
        var before = scene.Shapes.TakeWhile(shape => shape is not BarShape).ToList();
        var notes = scene
            .Shapes.Skip(before.Count)
            .Reverse()
            .TakeWhile(shape => shape is not BarShape)
            .OfType<TextShape>()
            .ToList();
        var lines = scene.Shapes.Skip(before.Count).OfType<LineShape>();
        return new PlotFigure(
            [
                .. PlotLines.Of(before.OfType<LineShape>(), palette, isUnder: true),
                .. PlotBars.Of(scene.Shapes.OfType<BarShape>(), palette),
                .. PlotLines.Of(lines, palette, isUnder: false),
                .. PlotDots.Of(scene.Shapes.OfType<DotShape>(), palette),
                // Apart: what a slider moves stands after the bars, and the rest is not sent again at every step.
                .. PlotTexts.Of("texts", scene.Shapes.OfType<TextShape>().Except(notes), palette),
                .. PlotTexts.Of("notes", notes, palette),
            ],
            Layout(scene, palette),
            palette
        );
    }

    private static PlotlyLayout Layout(Scene scene, Palette palette) =>
        new()
        {
            Width = PlotNumber.Of(scene.Width),
            Height = PlotNumber.Of(scene.Height),
            AutoSize = false,
            Margin = new Margin
            {
                L = 0,
                R = 0,
                T = 0,
                B = 0,
                Pad = 0,
            },
            PaperBgColor = palette[Paints.Ground],
            PlotBgColor = palette[Paints.Ground],
            ShowLegend = false,
            BarMode = BarModeEnum.Overlay,
            HoverMode = HoverModeEnum.Closest,
            DragMode = DragModeEnum.False,
            HoverLabel = Label(palette),
            XAxis = [Across(scene.Width)],
            YAxis = [Down(scene.Height)],
        };

    private static XAxis Across(double width) =>
        new()
        {
            Range = [0, PlotNumber.Of(width)],
            Visible = false,
            FixedRange = true,
        };

    // Pixels count downwards.
    private static YAxis Down(double height) =>
        new()
        {
            Range = [PlotNumber.Of(height), 0],
            Visible = false,
            FixedRange = true,
        };

    private static HoverLabel Label(Palette palette) =>
        new()
        {
            BgColor = palette[Paints.Ground],
            BorderColor = palette[Paints.Muted],
            Font = new Plotly.Blazor.LayoutLib.HoverLabelLib.Font
            {
                Family = PlotTexts.Family,
                Size = 13,
                Color = palette[Paints.Ink],
            },
        };
}

internal static class PlotNumber
{
    /// <summary>To a tenth of a pixel, as the SVG has it.</summary>
    public static decimal Of(double pixels) => Math.Round((decimal)pixels, 1);
}
