using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.ShapeLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using PlotlyShape = Plotly.Blazor.LayoutLib.Shape;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>Lines for Plotly: one trace for each look, with a gap between one line and the next.</summary>
internal static class PlotLines
{
    public static IEnumerable<ITrace> Of(IEnumerable<LineShape> lines, Palette palette) =>
        lines
            .GroupBy(line => (line.Paint, line.Thickness, line.IsDotted))
            .Select(look => new Scatter
            {
                Name = $"{look.Key.Paint} line {look.Key.Thickness} {look.Key.IsDotted}",
                Mode = ModeFlag.Lines,
                X = [.. look.SelectMany(line => Ends(line.X1, line.X2))],
                Y = [.. look.SelectMany(line => Ends(line.Y1, line.Y2))],
                Line = new()
                {
                    Color = palette[look.Key.Paint],
                    Width = PlotNumber.Of(look.Key.Thickness),
                    Dash = look.Key.IsDotted ? "2px,2.5px" : "solid",
                },
                HoverInfo = HoverInfoFlag.Skip,
            });

    public static PlotlyShape Under(LineShape line, Palette palette) =>
        new()
        {
            Type = TypeEnum.Line,
            Layer = LayerEnum.Below,
            X0 = PlotNumber.Of(line.X1),
            X1 = PlotNumber.Of(line.X2),
            Y0 = PlotNumber.Of(line.Y1),
            Y1 = PlotNumber.Of(line.Y2),
            Line = new() { Color = palette[line.Paint], Width = PlotNumber.Of(line.Thickness) },
        };

    private static object[] Ends(double from, double to) =>
        [PlotNumber.Of(from), PlotNumber.Of(to), null!];
}
