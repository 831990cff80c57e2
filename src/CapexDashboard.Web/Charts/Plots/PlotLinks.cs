namespace CapexDashboard.Web.Charts.Plots;

/// <summary>Where the bars and dots of a trace lead, as what Plotly hands back when one is clicked.</summary>
internal static class PlotLinks
{
    /// <summary>Null where none leads anywhere.</summary>
    public static IList<object>? Of(IEnumerable<string?> hrefs)
    {
        List<object> links = [.. hrefs.Select(href => href ?? "")];
        return links.TrueForAll(link => link is "") ? null : links;
    }
}
