namespace CapexDashboard.Domain.Figures;

/// <summary>
/// A publisher's front page, https://example.com/, or that of its investor relations, https://example.com/investor-hub: it names
/// no document, so no number can be looked up at it.
/// </summary>
public static class FrontPage
{
    private static readonly string[] InvestorPages =
    [
        "investor-hub",
        "investor-relations",
        "investors",
        "ir",
    ];

    /// <summary>False for what is no web address.</summary>
    public static bool Is(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Query.Length == 0
        && address.AbsolutePath.Trim('/') is var path
        && (path.Length == 0 || InvestorPages.Contains(path, StringComparer.OrdinalIgnoreCase));
}
