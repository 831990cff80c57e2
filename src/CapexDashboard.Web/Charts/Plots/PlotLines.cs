using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>Lines for Plotly: one trace for each look, with a gap between one line and the next.</summary>
internal static class PlotLines
{
    public static IEnumerable<ITrace> Of(
        IEnumerable<LineShape> lines,
        Palette palette,
        bool isUnder
    ) =>
        lines
            .GroupBy(line => (line.Paint, line.Thickness, line.IsDotted))
            .Select(look => new Scatter
            {
                Name = $"{look.Key.Paint} line {look.Key.Thickness} {look.Key.IsDotted} {isUnder}",
                Mode = ModeFlag.Lines,
                X = [.. look.SelectMany(line => Ends(line.X1, line.X2))],
                Y = [.. look.SelectMany(line => Ends(line.Y1, line.Y2))],
                Line = new()
                {
                    Color = palette[look.Key.Paint],
                    Width = PlotNumber.Of(look.Key.Thickness),
                    Dash = look.Key.IsDotted ? "2px,2.5px" : "solid",
                },
                // The bars are on layer 0.
                ZOrder = isUnder ? -1 : 1,
                HoverInfo = HoverInfoFlag.Skip,
            });

    private static object[] Ends(double from, double to) =>
        [PlotNumber.Of(from), PlotNumber.Of(to), null!];
}
