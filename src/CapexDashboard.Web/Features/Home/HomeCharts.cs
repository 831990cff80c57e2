using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store.Home;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Features.Home;

/// <summary>From the data of the home page to what the picture of the race shows.</summary>
public static class HomeCharts
{
    /// <summary>
    /// The quarters that all companies have filed. Null before the first such quarter is known.
    /// </summary>
    public static SeriesChart? Race(HomeData data, ScenarioWords words, Comparison comparison)
    {
        var chart = SeriesCharts.Of(data.Record, comparison, words);
        var complete = chart
            .Columns.Where(column => column.Parts.All(part => part.Filed is not null))
            .ToList();
        return complete.Count == 0 ? null : chart with { Columns = complete, MarketCaps = [] };
    }
}
