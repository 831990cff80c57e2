using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>
/// Checks JSON against the part of JSON Schema 2020-12 that the document uses; a keyword that it does not know fails, so that
/// none is passed over.
/// </summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> OfNoConsequence =
    [
        "description",
        "title",
        "example",
        "default",
        "format",
        "deprecated",
    ];

    /// <summary>Whether what may be left out of a list's items must be there all the same.</summary>
    public bool IsWhole { get; init; }

    public IEnumerable<string> Problems(JsonElement schema, JsonElement value, string at = "$")
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            foreach (var problem in Problems(keyword.Name, keyword.Value, schema, value, at))
                yield return problem;
        }
    }

    private IEnumerable<string> Problems(
        string keyword,
        JsonElement says,
        JsonElement schema,
        JsonElement value,
        string at
    ) =>
        keyword switch
        {
            "$ref" => Problems(Resolve(says.GetString()!), value, at),
            "type" => Unless(Types(says).Any(type => Is(type, value)), $"{at} is no {says}"),
            "enum" => Unless(
                says.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
                $"{at} is none of {says}: {value}"
            ),
            "pattern" => Unless(
                value.ValueKind is not JsonValueKind.String
                    || Regex.IsMatch(
                        value.GetString()!,
                        says.GetString()!,
                        RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    ),
                $"{at} does not look like {says}"
            ),
            "minimum" => Unless(
                value.ValueKind is not JsonValueKind.Number
                    || value.GetDecimal() >= says.GetDecimal(),
                $"{at} is less than {says}"
            ),
            "maximum" => Unless(
                value.ValueKind is not JsonValueKind.Number
                    || value.GetDecimal() <= says.GetDecimal(),
                $"{at} is more than {says}"
            ),
            "oneOf" or "anyOf" => Unless(
                says.EnumerateArray().Any(one => !Problems(one, value, at).Any()),
                $"{at} is none of its forms: "
                    + string.Join(
                        "; ",
                        says.EnumerateArray().SelectMany(one => Problems(one, value, at))
                    )
            ),
            _ => WithinProblems(keyword, says, schema, value, at),
        };

    private IEnumerable<string> WithinProblems(
        string keyword,
        JsonElement says,
        JsonElement schema,
        JsonElement value,
        string at
    ) =>
        keyword switch
        {
            "items" => value.ValueKind is JsonValueKind.Array
                ? value
                    .EnumerateArray()
                    .SelectMany(
                        (item, i) =>
                            Problems(
                                says,
                                item,
                                string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]")
                            )
                    )
                : [],
            "properties" => Properties(says, value, at),
            "required" => Unless(
                value.ValueKind is not JsonValueKind.Object
                    || says.EnumerateArray()
                        .All(name => value.TryGetProperty(name.GetString()!, out _)),
                $"{at} lacks some of {says}"
            ),
            "additionalProperties" => value.ValueKind is JsonValueKind.Object
            && says.ValueKind is JsonValueKind.Object
                ? value
                    .EnumerateObject()
                    .Where(one =>
                        !schema.TryGetProperty("properties", out var named)
                        || !named.TryGetProperty(one.Name, out _)
                    )
                    .SelectMany(one => Problems(says, one.Value, $"{at}.{one.Name}"))
                : [],
            _ => Unless(OfNoConsequence.Contains(keyword), $"{at}: unknown keyword {keyword}"),
        };

    // What is answered is described: no property that the schema does not name.
    private IEnumerable<string> Properties(JsonElement says, JsonElement value, string at)
    {
        if (value.ValueKind is not JsonValueKind.Object)
            yield break;
        foreach (var one in value.EnumerateObject())
        {
            if (!says.TryGetProperty(one.Name, out var schema))
                yield return $"{at}.{one.Name} is not described";
            else
                foreach (var problem in Problems(schema, one.Value, $"{at}.{one.Name}"))
                    yield return problem;
        }
        foreach (var name in says.EnumerateObject().Select(one => one.Name))
        {
            if (IsWhole && !value.TryGetProperty(name, out _))
                yield return $"{at} lacks {name}";
        }
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (json, name) => json.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement says) =>
        says.ValueKind is JsonValueKind.Array
            ? says.EnumerateArray().Select(type => type.GetString()!)
            : [says.GetString()!];

    private static bool Is(string type, JsonElement value) =>
        type switch
        {
            "null" => value.ValueKind is JsonValueKind.Null,
            "string" => value.ValueKind is JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind is JsonValueKind.Number,
            "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
            "array" => value.ValueKind is JsonValueKind.Array,
            "object" => value.ValueKind is JsonValueKind.Object,
            _ => false,
        };

    private static IEnumerable<string> Unless(bool holds, string problem) => holds ? [] : [problem];
}
