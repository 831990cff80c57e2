using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>Decides which figures feed the capex of each company of a comparison.</summary>
/// <param name="figures">The capex figures of its companies, as known at its vintage and day, and the picked ones.</param>
/// <param name="literalClaims">Keys of the figures that state the article's claims as its words read.</param>
public sealed class CapexReader(
    Comparison comparison,
    IReadOnlyList<Figure> figures,
    IReadOnlySet<string> literalClaims
)
{
    private readonly ILookup<string, Figure> _byEntity = figures
        .Where(figure => figure.FeedsViews)
        .ToLookup(figure => figure.Entity);

    /// <summary>One for each entity of the comparison, in its order.</summary>
    public IReadOnlyList<CompanyCapex> Read()
    {
        var window = Window();
        return
        [
            .. comparison.Entities.Select(entity => Picked(entity) ?? FromReading(entity, window)),
        ];
    }

    /// <summary>The four quarters that count, oldest first; null where the companies have no four in common.</summary>
    public IReadOnlyList<CalendarQuarter>? Window()
    {
        if (comparison.Year.CalendarYear is { } year)
            return new CalendarQuarter(year, 4).FourToHere;
        var companies = comparison
            .Entities.Where(entity => !comparison.Picks.ContainsKey(entity))
            .Select(entity => FiledQuarters.Of(_byEntity[entity], comparison.Metric, within: null))
            .ToList();
        return FiledQuarters.NewestTwelveMonths(companies);
    }

    /// <summary>Picks that name no figure, or one that is no capex in dollars over a period.</summary>
    public IEnumerable<QueryProblem> PickProblems()
    {
        foreach (var (entity, key) in comparison.Picks)
        {
            var figure = figures.FirstOrDefault(figure =>
                figure.Key == key && figure.Entity == entity
            );
            if (figure is null)
                yield return new QueryProblem(
                    "pick",
                    $"there is no capex figure '{key}' of {entity} here"
                );
            else if (figure.Currency != "USD" || figure.Period.Kind is PeriodKind.Date)
                yield return new QueryProblem(
                    "pick",
                    $"'{key}' is no amount in US dollars over a period"
                );
        }
    }

    private CompanyCapex FromReading(string entity, IReadOnlyList<CalendarQuarter>? window) =>
        comparison.Reading switch
        {
            Reading.Guidance => Guided(entity, comparison.Year.CalendarYear!.Value),
            Reading.Article => Claimed(entity),
            _ => Filed(entity, window),
        };

    private CompanyCapex Filed(string entity, IReadOnlyList<CalendarQuarter>? window)
    {
        if (window is null)
            return CompanyCapex.Nothing(entity, comparison.Metric);
        return FiledQuarters.Of(_byEntity[entity], comparison.Metric, window).Sum(entity, window);
    }

    /// <summary>The newest range that the company had given for a calendar year.</summary>
    internal CompanyCapex Guided(string entity, int calendarYear)
    {
        var year = Period.CalendarYear(calendarYear);
        var newest = _byEntity[entity]
            .Where(figure => figure is { Metric: MetricKeys.CapexGuidance, Basis: Basis.Guidance })
            .Where(figure => figure.Period.SameDays(year))
            .OrderByDescending(figure => figure.GivenOn)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return newest is null
            ? CompanyCapex.Nothing(entity, MetricKeys.CapexGuidance)
            : ForOneYear(newest);
    }

    // A statement about the very year comes before one about several years, that before one about a quarter of it.
    private CompanyCapex Claimed(string entity)
    {
        var year = Period.CalendarYear(comparison.Year.CalendarYear!.Value);
        var claim = _byEntity[entity]
            .Where(figure =>
                figure.Metric == MetricKeys.CapexClaimed && literalClaims.Contains(figure.Key)
            )
            .Where(figure => figure.Period.Covers(year) || year.Covers(figure.Period))
            .OrderBy(figure => figure.Period.SameDays(year) ? 0 : 1)
            .ThenByDescending(figure => figure.Period.Days)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return claim is null
            ? CompanyCapex.Nothing(entity, MetricKeys.CapexClaimed)
            : ForOneYear(claim);
    }

    private CompanyCapex? Picked(string entity)
    {
        if (!comparison.Picks.TryGetValue(entity, out var key))
            return null;
        var figure = figures.FirstOrDefault(figure => figure.Key == key && figure.Entity == entity);
        return figure is null ? null : ForOneYear(figure);
    }

    private static CompanyCapex ForOneYear(Figure figure)
    {
        var (factor, status) = figure.Period switch
        {
            { Kind: PeriodKind.Quarter } => (4m, CapexStatus.RunRate),
            { Kind: PeriodKind.Span, Years: not 1 and var years } => (
                1 / years,
                CapexStatus.Annualized
            ),
            _ => (1m, OfWholeYear(figure.Metric)),
        };
        var amount = CompanyCapex.Middle(figure.Amount).Times(factor);
        return new CompanyCapex(
            figure.Entity,
            amount,
            figure.Amount.IsOpen,
            figure.Metric,
            [figure.Key],
            status
        );
    }

    private static CapexStatus OfWholeYear(string metric) =>
        metric switch
        {
            MetricKeys.CapexClaimed => CapexStatus.Claim,
            MetricKeys.CapexGuidance => CapexStatus.Guidance,
            _ => CapexStatus.Picked,
        };
}
