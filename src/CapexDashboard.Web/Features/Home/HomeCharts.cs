using CapexDashboard.Domain.Periods;
using CapexDashboard.Store.Home;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Home;

/// <summary>From the data of the home page to what the picture of the race shows.</summary>
public static class HomeCharts
{
    /// <summary>Null before the assumption or the first common quarter is stored.</summary>
    public static RaceChart? Race(HomeData data, GapWords words)
    {
        if (data.Race.Count == 0 || data.Context.Assumed is not { } assumed)
            return null;
        var aQuarter = words.Depin / 4;
        return new RaceChart(
            [.. data.Race.Select(quarter => new RaceColumn(quarter.Quarter, Parts(data, quarter)))],
            aQuarter,
            CalendarQuarter.Of(assumed.Source.PublishedOn),
            $"assumed for DePIN: {Numbers.Money(aQuarter)} a quarter"
        );
    }

    private static List<RacePart> Parts(HomeData data, RaceQuarter quarter) =>
        [
            .. Paints
                .Sorted(quarter.Capex.Keys)
                .Select(entity => new RacePart(
                    entity,
                    data.Context.Names[entity],
                    (double)quarter.Capex[entity].Amount.Low
                )),
        ];
}
