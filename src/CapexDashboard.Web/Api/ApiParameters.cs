using CapexDashboard.Domain;

namespace CapexDashboard.Web.Api;

/// <summary>A parameter as the documentation tells it.</summary>
/// <param name="Example">One that is answered.</param>
public sealed record ApiParameter(string Name, string Description, string Example)
{
    public bool IsInPath { get; init; }
    public bool IsRequired { get; init; }
    public bool IsRepeatable { get; init; }

    /// <summary>Of a text: date; null for any.</summary>
    public string? Format { get; init; }

    /// <summary>Of a whole number: its ends; null for a text.</summary>
    public (int From, int To)? Range { get; init; }

    /// <summary>The only ones it may be.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public static ApiParameter Key(string description, string example) =>
        InPath("key", description, example);

    public static ApiParameter InPath(string name, string description, string example) =>
        new(name, description, example) { IsInPath = true, IsRequired = true };

    public static ApiParameter Choice<T>(string name, string description, string example)
        where T : struct, Enum => new(name, description, example) { Choices = Terms.All<T>() };
}

/// <summary>Those that many addresses take.</summary>
internal static class ApiParameters
{
    public static readonly ApiParameter Vintage = new(
        "vintage",
        "The published state to answer from; the newest where it is left out. An answer that names it never changes.",
        "1"
    )
    {
        Range = (1, int.MaxValue),
    };

    public static readonly ApiParameter AsOf = new(
        "asof",
        "Only what had been published by this day in the world: what could one know then?",
        "2025-01-31"
    )
    {
        Format = "date",
    };

    public static readonly IReadOnlyList<ApiParameter> AsKnown = [Vintage, AsOf];

    /// <summary>Given out with each page; none can be shown that will hold.</summary>
    public static readonly ApiParameter Cursor = new(
        "cursor",
        "Where to go on: it stands in `next` of the page before.",
        ""
    );

    public static ApiParameter Limit(int most) =>
        new("limit", $"How many at most; 200 where it is left out.", "5") { Range = (1, most) };

    public static ApiParameter Fields<T>(ListShape<T> shape, string example) =>
        new(
            "fields",
            $"Only these fields, joined by ~, in this order. There are {string.Join(", ", shape.Fields)}.",
            example
        );

    /// <summary>Of a list that is given whole.</summary>
    public static IReadOnlyList<ApiParameter> OfList<T>(ListShape<T> shape)
    {
        var names = shape.Fields.Where(field => field is not ("figure" or "checks")).ToList();
        return
        [
            Fields(shape, string.Join('~', names.Take(3))),
            new("sort", "By one of the fields; - before it for the reverse.", "-" + names[0])
            {
                Choices = [.. shape.Fields, .. shape.Fields.Select(name => "-" + name)],
            },
            .. AsKnown,
        ];
    }
}
