using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>Lays out the picture of the gap: the companies in one bar, DePIN under it, the gap as a bracket between.</summary>
public static class GapScene
{
    private const double NoteSize = 12.5;

    public static Scene Lay(GapChart chart, double width)
    {
        var geometry = new GapGeometry(chart, width);
        return new Scene(
            width,
            geometry.Height,
            [
                .. Grid(geometry),
                .. Labels(chart, geometry),
                .. GapCompaniesBar.Shapes(chart, geometry),
                .. chart.Pinned is { } pinned ? GapPinnedBar.Shapes(pinned, geometry) : [],
                .. GapDepinBar.Shapes(chart, geometry),
                .. GapBracket.Shapes(chart, geometry),
                DepinNote(chart, geometry),
            ]
        );
    }

    private static IEnumerable<Shape> Grid(GapGeometry at)
    {
        foreach (var tick in Axis.Ticks(at.Max, atMost: at.IsWide ? 5 : 4))
        {
            var (x, text) = (at.At(tick), Numbers.Tick(tick));
            yield return new LineShape(x, at.CapexTop - 4, x, at.AxisTop - 14, Paints.Line);
            var anchor =
                tick == 0 ? TextAnchor.Start
                : x + (TextWidth.Of(text, 13) / 2) > at.Width ? TextAnchor.End
                : TextAnchor.Middle;
            yield return new TextShape(x, at.AxisTop, text, Paints.Muted, Anchor: anchor);
        }
    }

    private static IEnumerable<Shape> Labels(GapChart chart, GapGeometry at) =>
        at.IsWide
            ?
            [
                Name(chart.CapexName, at.CapexTop),
                new TextShape(0, at.CapexTop + 47, chart.CapexNote, Paints.Muted, NoteSize),
                Name("DePIN", at.DepinTop),
            ]
            :
            [
                new TextShape(
                    0,
                    at.CapexTop - 8,
                    $"{chart.CapexName}, {chart.CapexNote}",
                    Paints.Muted
                ),
            ];

    // Apart from its name: it says what is assumed, and follows the sliders.
    private static TextShape DepinNote(GapChart chart, GapGeometry at) =>
        at.IsWide
            ? new TextShape(0, at.DepinTop + 47, chart.DepinNote, Paints.Muted, NoteSize)
            : new TextShape(0, at.DepinTop - 8, $"DePIN, {chart.DepinNote}", Paints.Muted);

    private static TextShape Name(string name, double top) =>
        new(0, top + 28, name, Paints.Ink, 15, 600);
}
