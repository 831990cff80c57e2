using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>Dots for Plotly: one trace for each paint and size.</summary>
internal static class PlotDots
{
    public static IEnumerable<ITrace> Of(IEnumerable<DotShape> dots, Palette palette) =>
        dots.GroupBy(dot => (dot.Paint, dot.Radius))
            .Select(look => new Scatter
            {
                Name = $"{look.Key.Paint} dots {look.Key.Radius}",
                Mode = ModeFlag.Markers,
                X = [.. look.Select(dot => (object)PlotNumber.Of(dot.X))],
                Y = [.. look.Select(dot => (object)PlotNumber.Of(dot.Y))],
                Marker = new Marker
                {
                    Color = palette[look.Key.Paint],
                    Size = PlotNumber.Of(look.Key.Radius * 2),
                    Opacity = 1,
                },
                HoverTextArray = [.. look.Select(dot => dot.Title ?? "")],
                CustomData = PlotLinks.Of(look.Select(dot => dot.Href)),
                HoverInfo = HoverInfoFlag.Text,
                ZOrder = 2,
            });
}
