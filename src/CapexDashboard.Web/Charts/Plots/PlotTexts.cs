using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>Texts for Plotly, all in one trace.</summary>
internal static class PlotTexts
{
    public const string Family = "Inter, system-ui, sans-serif";

    // Scenes place texts by the base line, Plotly by the middle of the line.
    private const double MiddleOverBaseLine = 0.35;

    public static IEnumerable<ITrace> Of(
        string name,
        IEnumerable<TextShape> shapes,
        Palette palette
    )
    {
        var texts = shapes.ToList();
        if (texts.Count == 0)
            yield break;
        yield return new Scatter
        {
            Name = name,
            Mode = ModeFlag.Text,
            X = [.. texts.Select(text => (object)PlotNumber.Of(text.X))],
            Y =
            [
                .. texts.Select(text =>
                    (object)PlotNumber.Of(text.Y - (text.Size * MiddleOverBaseLine))
                ),
            ],
            TextArray = [.. texts.Select(text => text.Text)],
            TextPositionArray = [.. texts.Select(text => Position(text.Anchor))],
            TextFont = new TextFont
            {
                Family = Family,
                ColorArray = [.. texts.Select(text => (object)palette[text.Paint])],
                SizeArray = [.. texts.Select(text => (decimal?)PlotNumber.Of(text.Size))],
                WeightArray = [.. texts.Select(text => (int?)text.Weight)],
            },
            ZOrder = 3,
            ClipOnAxis = false,
            HoverInfo = HoverInfoFlag.Skip,
        };
    }

    private static TextPositionEnum? Position(TextAnchor anchor) =>
        anchor switch
        {
            TextAnchor.Start => TextPositionEnum.MiddleRight,
            TextAnchor.End => TextPositionEnum.MiddleLeft,
            _ => TextPositionEnum.MiddleCenter,
        };
}
