namespace CapexDashboard.Web.Charts;

/// <summary>What only the browser knows of how a picture is shown.</summary>
public sealed record BrowserLook(bool IsDark, bool IsNarrow)
{
    /// <summary>As the browser writes it: any of the words dark and narrow.</summary>
    public static BrowserLook Parse(string words) =>
        new(
            words.Contains("dark", StringComparison.Ordinal),
            words.Contains("narrow", StringComparison.Ordinal)
        );
}
