using System.Text.Json;
using System.Text.Json.Serialization;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>
/// Figures as one text for the browser. Handed over as objects, every number in them would cost each circuit the JSON
/// metadata of all its interfaces, some 60 kB.
/// </summary>
internal static class PlotJson
{
    private static readonly JsonSerializerOptions AsPlotlyReads = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(PlotFigure figure) =>
        Write(
            new
            {
                data = figure.Traces.Cast<object>(),
                layout = figure.Layout,
                config = PlotFigure.Config,
            }
        );

    public static string Of(PlotUpdate update) =>
        Write(new { data = update.Data, traces = update.Traces });

    private static string Write(object value) => JsonSerializer.Serialize(value, AsPlotlyReads);
}
