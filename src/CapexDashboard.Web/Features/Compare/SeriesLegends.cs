using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>Who is who in the picture over time.</summary>
internal static class SeriesLegends
{
    public static IReadOnlyList<LegendEntry> Of(SeriesChart chart) =>
        [
            .. chart.Drawn.Select(company => new LegendEntry(
                Paints.Of(company.Entity),
                company.Name
            )),
            .. chart.DrawsAssumption
                ? (LegendEntry[])[new LegendEntry(Paints.Depin, chart.Assumption!.Text)]
                : [],
        ];
}
