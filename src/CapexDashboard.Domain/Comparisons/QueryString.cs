namespace CapexDashboard.Domain.Comparisons;

/// <summary>The pairs of a raw query string, decoded, in their order; without '?'.</summary>
internal static class QueryString
{
    public static IEnumerable<(string Name, string Value)> Split(string query)
    {
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            yield return at < 0
                ? (Decode(part), "")
                : (Decode(part[..at]), Decode(part[(at + 1)..]));
        }
    }

    /// <summary>As much of what somebody wrote as a message repeats.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Decode(string text) =>
        Uri.UnescapeDataString(text.Replace('+', ' ')).Trim();
}
