namespace CapexDashboard.Domain.Figures;

/// <summary>A publisher's front page, https://example.com/: it names no document, so no number can be looked up at it.</summary>
public static class FrontPage
{
    /// <summary>False for what is no web address.</summary>
    public static bool Is(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.AbsolutePath == "/"
        && address.Query.Length == 0;
}
