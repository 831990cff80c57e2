namespace CapexDashboard.Web.Layout;

/// <summary>What a tab and a search result call a page.</summary>
public static class PageTitles
{
    public static string Of(string page) => page + " – Capex / DePIN";
}
