using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Web.Charts;

/// <summary>The names of the look's colours; their values are CSS variables, light and dark.</summary>
public static class Paints
{
    public const string Ink = "ink";
    public const string Muted = "mut";
    public const string Line = "line";
    public const string Ground = "ground";
    public const string Depin = "depin";
    public const string Empty = "empty";

    /// <summary>Of companies together.</summary>
    public const string Capex = "capex";

    // The order of the companies in every chart, table and legend, and the colour each has everywhere.
    private static readonly string[] Order =
    [
        EntityKeys.Amazon,
        EntityKeys.Alphabet,
        EntityKeys.Microsoft,
        EntityKeys.Meta,
        "oracle",
        "coreweave",
        "nebius",
        "lambda",
    ];

    public static IReadOnlyList<T> Sorted<T>(IEnumerable<T> items, Func<T, string> entity) =>
        [
            .. items.OrderBy(item =>
                Array.IndexOf(Order, entity(item)) is >= 0 and var i ? i : Order.Length
            ),
        ];

    public static IReadOnlyList<string> Sorted(IEnumerable<string> entities) =>
        Sorted(entities, entity => entity);

    /// <summary>The colour of an entity; those without one of their own are muted.</summary>
    public static string Of(string entity) => Order.Contains(entity) ? entity : Muted;

    /// <summary>Black or white, whichever can be read on the entity's colour.</summary>
    public static string On(string entity) => Order.Contains(entity) ? "on-" + entity : Ground;
}
