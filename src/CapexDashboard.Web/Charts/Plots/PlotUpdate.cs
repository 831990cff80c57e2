using System.Collections;
using Plotly.Blazor;
using Plotly.Blazor.Traces;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>
/// What of a figure changed, as Plotly.update takes it: attribute names, each with one value for each of
/// <paramref name="Traces"/>. A step of a slider sends this instead of the whole figure.
/// </summary>
public sealed record PlotUpdate(
    IReadOnlyDictionary<string, IReadOnlyList<object?>> Data,
    IReadOnlyList<int> Traces
)
{
    // Traces of one name look the same, so this is all that can differ between them.
    private static readonly (string Path, Func<ITrace, object?> Value)[] Attributes =
    [
        ("x", trace => trace is Bar bar ? bar.X : (trace as Scatter)?.X),
        ("y", trace => trace is Bar bar ? bar.Y : (trace as Scatter)?.Y),
        ("width", trace => (trace as Bar)?.WidthArray),
        ("base", trace => (trace as Bar)?.BaseArray),
        (
            "hovertext",
            trace => (trace as Bar)?.HoverTextArray ?? (trace as Scatter)?.HoverTextArray
        ),
        // A step of a slider moves no links, so they are not sent with it.
        (
            "customdata",
            trace => trace is Bar bar ? bar.CustomData : (trace as Scatter)?.CustomData
        ),
        ("text", trace => (object?)(trace as Scatter)?.Text ?? (trace as Scatter)?.TextArray),
        ("textposition", trace => (trace as Scatter)?.TextPositionArray),
        ("textfont.color", trace => (trace as Scatter)?.TextFont?.ColorArray),
        ("textfont.size", trace => (trace as Scatter)?.TextFont?.SizeArray),
        ("textfont.weight", trace => (trace as Scatter)?.TextFont?.WeightArray),
    ];

    public bool IsEmpty => Data.Count == 0;

    /// <summary>Null where the figures differ in more than the places and texts of the same traces: draw it anew.</summary>
    public static PlotUpdate? Between(PlotFigure before, PlotFigure after)
    {
        if (!IsSameKind(before, after))
            return null;
        var pairs = before.Traces.Zip(after.Traces).ToList();
        var paths = Attributes
            .Where(attribute => pairs.Exists(pair => Differs(attribute.Value, pair)))
            .ToList();
        var traces = Enumerable
            .Range(0, pairs.Count)
            .Where(i => paths.Exists(path => Differs(path.Value, pairs[i])))
            .ToList();
        return new PlotUpdate(
            paths.ToDictionary(
                path => path.Path,
                IReadOnlyList<object?> (path) =>
                    [.. traces.Select(i => path.Value(after.Traces[i]))]
            ),
            traces
        );
    }

    private static bool IsSameKind(PlotFigure before, PlotFigure after) =>
        before.Palette == after.Palette
        && before.Layout.Width == after.Layout.Width
        && before.Layout.Height == after.Layout.Height
        && before.Traces.Select(Name).SequenceEqual(after.Traces.Select(Name));

    private static string? Name(ITrace trace) =>
        trace is Bar bar ? bar.Name : (trace as Scatter)?.Name;

    private static bool Differs(Func<ITrace, object?> value, (ITrace Before, ITrace After) pair) =>
        (value(pair.Before), value(pair.After)) switch
        {
            (string before, string after) => before != after,
            (IEnumerable before, IEnumerable after) => !before
                .Cast<object?>()
                .SequenceEqual(after.Cast<object?>()),
            var (before, after) => before != after,
        };
}
