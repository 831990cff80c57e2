using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.BarLib;
using Plotly.Blazor.Traces.BarLib.MarkerLib;
using Plotly.Blazor.Traces.BarLib.MarkerLib.PatternLib;
using Plotly.Blazor.Traces.ScatterLib;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>Bars for Plotly: one trace for each paint and style; outlined ones are closed lines, since bars know no dashes.</summary>
internal static class PlotBars
{
    public static IEnumerable<ITrace> Of(IEnumerable<BarShape> bars, Palette palette)
    {
        var byLook = bars.GroupBy(bar => (bar.Paint, bar.Style)).ToList();
        // Plates of the ground's colour lie on bars, wherever these come from.
        foreach (var look in byLook.OrderBy(look => look.Key.Paint == Paints.Ground))
        {
            if (look.Key.Style is BarStyle.Dashed or BarStyle.Dotted)
            {
                foreach (var (bar, i) in look.Select((bar, i) => (bar, i)))
                    yield return Outlined(bar, i, palette);
            }
            else
                yield return Filled(look.Key.Paint, look.Key.Style, [.. look], palette);
        }
    }

    private static Bar Filled(string paint, BarStyle style, List<BarShape> bars, Palette palette) =>
        new()
        {
            Name = $"{paint} {style}",
            X = [.. bars.Select(bar => (object)PlotNumber.Of(bar.X + (bar.Width / 2)))],
            WidthArray = [.. bars.Select(bar => (decimal?)PlotNumber.Of(bar.Width))],
            BaseArray = [.. bars.Select(bar => (object)PlotNumber.Of(bar.Y))],
            Y = [.. bars.Select(bar => (object)PlotNumber.Of(bar.Height))],
            Marker = Look(paint, style, palette),
            HoverTextArray = [.. bars.Select(bar => bar.Title ?? "")],
            HoverInfo = bars.Exists(bar => bar.Title is not null)
                ? Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Text
                : Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Skip,
        };

    private static Plotly.Blazor.Traces.BarLib.Marker Look(
        string paint,
        BarStyle style,
        Palette palette
    ) =>
        style switch
        {
            BarStyle.Hatched => new()
            {
                Color = palette[paint],
                Pattern = new Pattern
                {
                    Shape = ShapeEnum.Slash,
                    BgColor = palette.Faint(paint, 0.3),
                    FgColor = palette[paint],
                    FgOpacity = 1,
                    FillMode = FillModeEnum.Replace,
                    Size = 7,
                    Solidity = 0.43m,
                },
                Line = new() { Color = palette[paint], Width = 1 },
            },
            BarStyle.Faint => new()
            {
                Color = palette.Faint(paint, 0.35),
                Line = new() { Width = 0 },
            },
            _ => new()
            {
                Color = palette[paint],
                Line = new() { Width = 0 },
            },
        };

    private static Scatter Outlined(BarShape bar, int number, Palette palette)
    {
        var (left, right) = (PlotNumber.Of(bar.X), PlotNumber.Of(bar.X + bar.Width));
        var (top, bottom) = (PlotNumber.Of(bar.Y), PlotNumber.Of(bar.Y + bar.Height));
        return new()
        {
            Name = $"{bar.Paint} {bar.Style} {number}",
            Mode = ModeFlag.Lines,
            X = [left, right, right, left, left],
            Y = [top, top, bottom, bottom, top],
            Fill = FillEnum.ToSelf,
            FillColor = palette.Faint(bar.Paint, 0.18),
            Line = new()
            {
                Color = palette[bar.Paint],
                Width = 2,
                Dash = bar.Style is BarStyle.Dotted ? "2px,2.5px" : "5px,4px",
            },
            HoverOn = HoverOnFlag.Fills,
            Text = bar.Title,
            HoverInfo = Plotly.Blazor.Traces.ScatterLib.HoverInfoFlag.Text,
        };
    }
}
