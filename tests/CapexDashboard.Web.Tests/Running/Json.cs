using System.Text.Json;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>Short ways into a JSON document whose shape a test knows.</summary>
internal static class Json
{
    public static string Text(this JsonElement json, string name) =>
        json.GetProperty(name).GetString()!;

    public static decimal Number(this JsonElement json, string name) =>
        json.GetProperty(name).GetDecimal();

    public static bool IsNull(this JsonElement json, string name) =>
        json.GetProperty(name).ValueKind is JsonValueKind.Null;

    public static IReadOnlyList<JsonElement> List(this JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray()];

    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];

    public static IReadOnlyList<string> Names(this JsonElement json) =>
        [.. json.EnumerateObject().Select(property => property.Name)];

    /// <summary>Every number of the document as it is written, with the path of names that leads to it.</summary>
    public static IEnumerable<(string Path, string Written)> Numbers(
        this JsonElement json,
        string path = ""
    ) =>
        json.ValueKind switch
        {
            JsonValueKind.Number => [(path, json.GetRawText())],
            JsonValueKind.Object => json.EnumerateObject()
                .SelectMany(property => property.Value.Numbers($"{path}/{property.Name}")),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(item => item.Numbers(path)),
            _ => [],
        };
}
