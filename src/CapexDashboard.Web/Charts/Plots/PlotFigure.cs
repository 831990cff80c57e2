using Plotly.Blazor;
using PlotlyLayout = Plotly.Blazor.Layout;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>What Plotly draws: traces, each with a name that says how it looks, and the layout around them.</summary>
public sealed record PlotFigure(IList<ITrace> Traces, PlotlyLayout Layout, Palette Palette)
{
    /// <summary>No mode bar and no zoom: downloads stand beside the picture, spans of time in the form.</summary>
    public static Config Config { get; } =
        new()
        {
            DisplayModeBar = Plotly.Blazor.ConfigLib.DisplayModeBarEnum.False,
            DisplayLogo = false,
            ShowTips = false,
            Responsive = false,
        };
}
