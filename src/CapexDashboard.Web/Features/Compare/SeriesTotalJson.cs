using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>What the chart over time draws in one step of all companies together, in US dollars: filed, and where it is not filed guided.</summary>
/// <param name="High">Null for 'at least'; nulls where nobody is drawn.</param>
/// <param name="Entities">Keys of those whose amounts are added.</param>
/// <param name="Filed">How many of them have filed all of it.</param>
/// <param name="Measures">What is added: one, or several where companies count differently.</param>
internal sealed record SeriesTotalJson(
    string Step,
    decimal? Low,
    decimal? High,
    IReadOnlyList<string> Entities,
    int Filed,
    IReadOnlyList<CapexMeasure> Measures
)
{
    /// <summary>Null where the comparison asks for no chart over time.</summary>
    public static IReadOnlyList<SeriesTotalJson>? Of(ExplorerView view) =>
        view.Series is { } chart ? [.. chart.Columns.Select(Of)] : null;

    private static SeriesTotalJson Of(SeriesPeriod column) =>
        new(
            column.Name,
            GapJson.Money(column.Total?.Low),
            GapJson.Money(column.Total?.High),
            [.. column.Drawn.Select(part => part.Company.Entity)],
            column.Drawn.Count(part => part.Filed is not null),
            [.. column.Drawn.Select(MeasureOf).Distinct().Order()]
        );

    private static CapexMeasure MeasureOf(SeriesPart part) =>
        part is { Filed: null, Guidance: { } said }
            ? CapexMeasures.OfGuidance(said.Measure)
            : CapexMeasures.OfMetric(part.Company.Metric);
}

/// <summary>DePIN's market capitalization on a day, by one count, in US dollars: the second panel of the chart over time.</summary>
/// <param name="High">Null for 'at least'.</param>
internal sealed record MarketCapJson(DateOnly On, string Whose, decimal? Low, decimal? High)
{
    /// <summary>Null where the comparison asks for no chart over time.</summary>
    public static IReadOnlyList<MarketCapJson>? Of(ExplorerView view) =>
        view.Series is { } chart
            ?
            [
                .. chart.MarketCaps.SelectMany(count =>
                    count.Marks.Select(mark => new MarketCapJson(
                        mark.Day,
                        count.Whose,
                        GapJson.Money(mark.Amount.Low),
                        GapJson.Money(mark.Amount.High)
                    ))
                ),
            ]
            : null;
}
