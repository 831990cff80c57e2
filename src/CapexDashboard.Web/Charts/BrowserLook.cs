namespace CapexDashboard.Web.Charts;

/// <summary>What only the browser knows of how a picture is shown.</summary>
public sealed record BrowserLook(bool IsDark, bool IsNarrow);
