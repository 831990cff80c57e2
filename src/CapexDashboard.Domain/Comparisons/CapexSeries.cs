using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>The capex of the companies in one quarter or calendar year, each in the order of the comparison.</summary>
/// <param name="Quarter">1 to 4; null for a whole year.</param>
/// <param name="Filed">Sums of filed quarters; without amount where one is missing.</param>
/// <param name="Guided">The newest range given for the year; empty for quarters, which nobody guides as such.</param>
public sealed record SeriesColumn(
    int Year,
    int? Quarter,
    IReadOnlyList<CompanyCapex> Filed,
    IReadOnlyList<CompanyCapex> Guided
)
{
    public bool IsEmpty =>
        Filed.All(company => company.Figures.Count == 0)
        && Guided.All(company => company.Figures.Count == 0);
}

/// <summary>Capex over time. A company keeps one metric throughout: cash where it never files the chosen one.</summary>
public static class CapexSeries
{
    /// <param name="figures">The capex figures of the comparison's companies, as known at its vintage and day.</param>
    /// <param name="rates">At which figures in other currencies are converted.</param>
    /// <returns>Oldest first, from the first to the last column of the span that holds a figure.</returns>
    public static IReadOnlyList<SeriesColumn> Of(
        Comparison comparison,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<ExchangeRate> rates
    )
    {
        var columns =
            comparison.Series.Step is SeriesStep.Year
                ? Years(comparison, figures, rates)
                : Quarters(comparison, figures, rates);
        return
        [
            .. columns
                .SkipWhile(column => column.IsEmpty)
                .Reverse()
                .SkipWhile(column => column.IsEmpty)
                .Reverse(),
        ];
    }

    private static IEnumerable<SeriesColumn> Quarters(
        Comparison comparison,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<ExchangeRate> rates
    )
    {
        var filed = Filed(comparison, figures);
        return Span(comparison)
            .Select(quarter => new SeriesColumn(
                quarter.Year,
                quarter.Number,
                [
                    .. comparison.Entities.Select(entity =>
                        filed[entity].Sum(entity, [quarter], rates)
                    ),
                ],
                []
            ));
    }

    private static IEnumerable<SeriesColumn> Years(
        Comparison comparison,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<ExchangeRate> rates
    )
    {
        var filed = Filed(comparison, figures);
        var reader = new CapexReader(
            comparison,
            figures,
            rates,
            literalClaims: new HashSet<string>()
        );
        return Span(comparison)
            .Where(quarter => quarter.Number == 4)
            .Select(last => new SeriesColumn(
                last.Year,
                null,
                [
                    .. comparison.Entities.Select(entity =>
                        filed[entity].Sum(entity, last.FourToHere, rates)
                    ),
                ],
                [.. comparison.Entities.Select(entity => reader.Guided(entity, last.Year))]
            ));
    }

    private static Dictionary<string, FiledQuarters> Filed(
        Comparison comparison,
        IReadOnlyList<Figure> figures
    )
    {
        var span = Span(comparison).ToHashSet();
        var byEntity = figures.Where(figure => figure.FeedsViews).ToLookup(figure => figure.Entity);
        return comparison.Entities.ToDictionary(
            entity => entity,
            entity => FiledQuarters.Of(byEntity[entity], comparison.Metric, span)
        );
    }

    private static IEnumerable<CalendarQuarter> Span(Comparison comparison)
    {
        var first = new CalendarQuarter(comparison.Series.From, 1);
        var count = (comparison.Series.To - comparison.Series.From + 1) * 4;
        return Enumerable.Range(0, count).Select(first.Plus);
    }
}
