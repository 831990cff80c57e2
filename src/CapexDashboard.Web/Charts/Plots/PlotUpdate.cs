using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CapexDashboard.Web.Charts.Plots;

/// <summary>
/// What of a figure changed, as Plotly.update takes it: dotted attribute names, one value for each of
/// <paramref name="Traces"/>. A step of a slider sends this instead of the whole figure.
/// </summary>
public sealed record PlotUpdate(JsonObject Data, JsonObject Layout, IReadOnlyList<int> Traces)
{
    private static readonly JsonSerializerOptions AsPlotlyReads = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public bool IsEmpty => Data.Count == 0 && Layout.Count == 0;

    /// <summary>Null where the figures are made of other traces, so that it must be drawn anew.</summary>
    public static PlotUpdate? Between(PlotFigure before, PlotFigure after)
    {
        var (from, to) = (TracesOf(before), TracesOf(after));
        if (!from.Select(Name).SequenceEqual(to.Select(Name)))
            return null;
        var changes = from.Zip(to, (one, other) => Changes(one, other)).ToList();
        var changed = Enumerable
            .Range(0, to.Count)
            .Where(trace => changes[trace].Count > 0)
            .ToList();
        var data = new JsonObject();
        foreach (var path in changes.SelectMany(trace => trace.Keys).Distinct())
            data[path] = new JsonArray([.. changed.Select(trace => At(to[trace], path))]);
        var layout = new JsonObject();
        foreach (var (path, value) in Changes(Json(before.Layout), Json(after.Layout)))
            layout[path] = value?.DeepClone();
        return new PlotUpdate(data, layout, changed);
    }

    private static List<JsonObject> TracesOf(PlotFigure figure) => [.. figure.Traces.Select(Json)];

    private static JsonObject Json(object part) =>
        JsonSerializer.SerializeToNode(part, part.GetType(), AsPlotlyReads)!.AsObject();

    private static string Name(JsonObject trace) => $"{trace["type"]} {trace["name"]}";

    private static Dictionary<string, JsonNode?> Changes(JsonObject from, JsonObject to)
    {
        var changes = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        Collect(from, to, prefix: "", changes);
        return changes;
    }

    private static void Collect(
        JsonObject from,
        JsonObject to,
        string prefix,
        Dictionary<string, JsonNode?> changes
    )
    {
        foreach (var name in from.Select(pair => pair.Key).Union(to.Select(pair => pair.Key)))
        {
            var (before, after) = (from[name], to[name]);
            if (before is JsonObject inner && after is JsonObject changed)
                Collect(inner, changed, $"{prefix}{name}.", changes);
            else if (!JsonNode.DeepEquals(before, after))
                changes[prefix + name] = after;
        }
    }

    private static JsonNode? At(JsonObject trace, string path) =>
        path.Split('.')
            .Aggregate((JsonNode?)trace, (node, name) => (node as JsonObject)?[name])
            ?.DeepClone();
}
