namespace CapexDashboard.Web.Formatting;

/// <summary>Several things in one sentence.</summary>
public static class Lists
{
    /// <summary>Amazon, Alphabet and Meta; one alone as it is.</summary>
    public static string And(IReadOnlyList<string> items) =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
        };
}
