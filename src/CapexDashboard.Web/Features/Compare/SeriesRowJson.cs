using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Charts;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>One company in one step of the chart over time, in US dollars.</summary>
/// <param name="From">Of the days that the amount covers, which fiscal quarters do not share with their step.</param>
/// <param name="To">Inclusive.</param>
/// <param name="Filed">Null where not all of it is filed; <c>missing</c> says why.</param>
/// <param name="Guided">What the company last said of the year.</param>
/// <param name="FiledSoFar">Where not all of it is filed, the quarters that are; null where none is.</param>
/// <param name="Measure">Of what is filed; guidance has its own.</param>
/// <param name="Step">The quarter or year in which it is drawn: Q3 2026, 2026.</param>
internal sealed record SeriesRowJson(
    DateOnly From,
    DateOnly To,
    string Entity,
    string Metric,
    AmountJson? Filed,
    GuidedJson? Guided,
    string? Missing,
    string Step,
    decimal? FiledSoFar,
    CapexMeasure Measure
)
{
    /// <summary>Null where the comparison asks for no chart over time.</summary>
    public static IReadOnlyList<SeriesRowJson>? Of(ExplorerView view) =>
        view.Series is { } chart
            ?
            [
                .. chart.Columns.SelectMany(column =>
                    column.Parts.Select(part => new SeriesRowJson(
                        (part.OtherDays ?? (column.Start, column.End)).Start,
                        (part.OtherDays ?? (column.Start, column.End)).End,
                        part.Company.Entity,
                        part.Company.Metric,
                        AmountJson.Of(part.Filed),
                        GuidedJson.Of(part.Guidance),
                        part.Missing,
                        column.Name,
                        GapJson.Money(part.FiledSoFar?.Low),
                        CapexMeasures.OfMetric(part.Company.Metric)
                    ))
                ),
            ]
            : null;
}

/// <summary>In US dollars; no high is 'at least'.</summary>
internal sealed record AmountJson(decimal? Low, decimal? High)
{
    public static AmountJson? Of(SeriesAmount? amount) =>
        amount is { } one ? new(GapJson.Money(one.Low), GapJson.Money(one.High)) : null;
}

/// <summary>A range that a company gave, in US dollars.</summary>
/// <param name="On">The day it was given.</param>
internal sealed record GuidedJson(decimal? Low, decimal? High, DateOnly? On, CapexMeasure Measure)
{
    public static GuidedJson? Of(SeriesGuidance? said) =>
        said is null
            ? null
            : new(
                GapJson.Money(said.Amount.Low),
                GapJson.Money(said.Amount.High),
                said.On,
                CapexMeasures.OfGuidance(said.Measure)
            );
}
