using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.BarLib;
using Plotly.Blazor.Traces.BarLib.MarkerLib;
using Plotly.Blazor.Traces.BarLib.MarkerLib.PatternLib;
using Plotly.Blazor.Traces.ScatterLib;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>
/// Bars for Plotly: one trace for each style, since Plotly's time goes by traces; outlined ones are closed lines, for bars
/// know no dashes.
/// </summary>
internal static class PlotBars
{
    // From the ground up: bands lie under bars, and the plates of texts on hatched ones.
    private static readonly BarStyle[] Order = [BarStyle.Faint, BarStyle.Hatched, BarStyle.Solid];

    public static IEnumerable<ITrace> Of(IEnumerable<BarShape> shapes, Palette palette)
    {
        var bars = shapes.ToLookup(bar => bar.Style);
        return Order
            .Where(bars.Contains)
            .Select(ITrace (style) => Filled(style, [.. bars[style]], palette))
            .Concat(
                bars[BarStyle.Dashed]
                    .Concat(bars[BarStyle.Dotted])
                    .Select((bar, i) => Outlined(bar, i, palette))
            );
    }

    private static Bar Filled(BarStyle style, List<BarShape> bars, Palette palette) =>
        new()
        {
            Name = $"{style}: {string.Join(' ', bars.Select(bar => bar.Paint))}",
            X = [.. bars.Select(bar => (object)PlotNumber.Of(bar.X + (bar.Width / 2)))],
            WidthArray = [.. bars.Select(bar => (decimal?)PlotNumber.Of(bar.Width))],
            BaseArray = [.. bars.Select(bar => (object)PlotNumber.Of(bar.Y))],
            Y = [.. bars.Select(bar => (object)PlotNumber.Of(bar.Height))],
            Marker = Look(style, bars, palette),
            HoverTextArray = [.. bars.Select(bar => bar.Title ?? "")],
            CustomData = PlotLinks.Of(bars.Select(bar => bar.Href)),
            HoverInfo = bars.Exists(bar => bar.Title is not null)
                ? Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Text
                : Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Skip,
        };

    private static Plotly.Blazor.Traces.BarLib.Marker Look(
        BarStyle style,
        List<BarShape> bars,
        Palette palette
    )
    {
        List<object> solid = [.. bars.Select(bar => palette[bar.Paint])];
        return style switch
        {
            BarStyle.Hatched => new()
            {
                ColorArray = solid,
                Pattern = Hatch(bars, solid, palette),
                Line = new() { ColorArray = solid, Width = 1 },
            },
            BarStyle.Faint => new()
            {
                ColorArray = [.. bars.Select(bar => palette.Faint(bar.Paint, 0.35))],
                Line = new() { Width = 0 },
            },
            _ => new()
            {
                ColorArray = solid,
                Line = new() { Width = 0 },
            },
        };
    }

    private static Pattern Hatch(List<BarShape> bars, List<object> solid, Palette palette) =>
        new()
        {
            Shape = ShapeEnum.Slash,
            BgColorArray = [.. bars.Select(bar => palette.Faint(bar.Paint, 0.3))],
            FgColorArray = solid,
            FgOpacity = 1,
            FillMode = FillModeEnum.Replace,
            Size = 7,
            Solidity = 0.43m,
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
            CustomData = PlotLinks.Of([bar.Href]),
            HoverInfo = Plotly.Blazor.Traces.ScatterLib.HoverInfoFlag.Text,
        };
    }
}
