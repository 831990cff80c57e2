namespace CapexDashboard.Domain.Figures;

/// <summary>
/// Which figures one was worked out from: their keys joined by a space, as CSV, drafts and the database write them.
/// </summary>
public static class Derivation
{
    public static IReadOnlyList<string> Keys(string? text) =>
        text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>With one space between two keys; null where there is none.</summary>
    public static string? Tidy(string? text) =>
        Keys(text) is { Count: > 0 } keys ? string.Join(' ', keys) : null;

    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    /// <param name="figure">The key of the figure that is derived; empty while it has none.</param>
    /// <param name="isFigure">Whether there is a figure of that key.</param>
    public static string? Problem(string? text, string figure, Func<string, bool> isFigure)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in Keys(text))
        {
            if (!Domain.Keys.IsKey(key))
                return $"'{key}' is no key of a figure: name keys joined by a space";
            if (key == figure)
                return "a figure is not derived from itself";
            if (!isFigure(key))
                return $"there is no figure '{key}'";
            if (!seen.Add(key))
                return $"'{key}' stands in it twice";
        }
        return null;
    }
}
