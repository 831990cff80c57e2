using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Home;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Home;

/// <summary>From the data of the home page to what the picture of the race shows.</summary>
public static class HomeCharts
{
    /// <summary>
    /// The quarters that all companies have filed. Null before the assumption or the first such quarter is stored.
    /// </summary>
    public static RaceChart? Race(HomeData data, GapWords words)
    {
        var comparison = Comparison.Default;
        var columns = CapexSeries
            .Of(comparison, data.Record.Figures(comparison))
            .Where(column => column.Filed.All(company => company.Amount is not null))
            .Select(column => Column(data, column))
            .ToList();
        if (columns.Count == 0 || data.Record.Assumed is not { } assumed)
            return null;
        var aQuarter = words.Depin / 4;
        return new RaceChart(
            columns,
            aQuarter,
            CalendarQuarter.Of(assumed.Source.PublishedOn),
            $"assumed for DePIN: {Numbers.Money(aQuarter)} a quarter"
        );
    }

    private static RaceColumn Column(HomeData data, SeriesColumn column) =>
        new(
            new CalendarQuarter(column.Year, column.Quarter!.Value),
            [
                .. Paints
                    .Sorted(column.Filed, company => company.Entity)
                    .Select(company => new RacePart(
                        company.Entity,
                        data.Record.Names[company.Entity],
                        (double)company.Amount!.Value.Low
                    )),
            ]
        );
}
