using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>Decides which figures feed the capex of each company of a comparison.</summary>
/// <param name="figures">The capex figures of its companies, as known at its vintage and day, and the picked ones.</param>
/// <param name="rates">At which figures in other currencies are converted; those known at the same vintage and day.</param>
/// <param name="literalClaims">Keys of the figures that state the article's claims as its words read.</param>
public sealed class CapexReader(
    Comparison comparison,
    IReadOnlyList<Figure> figures,
    IReadOnlyList<ExchangeRate> rates,
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

    /// <summary>
    /// One for each entity, in order, as one knew it: until a company has filed all of the year what was expected of it (its own
    /// guidance, or in the article's reading the article's claim), from then on what it filed. Where a figure is picked for a company
    /// nothing else stands for it, so that it is not known before that figure is.
    /// </summary>
    public IReadOnlyList<CompanyCapex> ReadKnown()
    {
        var window = Window();
        return [.. comparison.Entities.Select(entity => Picked(entity) ?? Known(entity, window))];
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

    /// <summary>Picks that name no figure, or one that is no capex over a period, or one that cannot be told in dollars.</summary>
    public IEnumerable<QueryProblem> PickProblems()
    {
        foreach (var (entity, key) in comparison.Picks)
        {
            var figure = Find(entity, key);
            if (figure is null)
                yield return new QueryProblem(
                    "pick",
                    $"there is no capex figure '{key}' of {entity} here"
                );
            else if (figure.Money is null || figure.Period.Kind is PeriodKind.Date)
                yield return new QueryProblem("pick", $"'{key}' is no amount over a period");
            else if (DollarAmount.Of(figure, rates) is null)
                yield return new QueryProblem(
                    "pick",
                    $"'{key}' is in {figure.Currency}, and no exchange rate of its day or period is stored"
                );
        }
    }

    /// <summary>What each company has guided for the year of the comparison, whatever the reading; empty for the newest twelve months.</summary>
    public IReadOnlyList<CompanyCapex> GuidedForYear() =>
        comparison.Year.CalendarYear is { } year
            ? [.. comparison.Entities.Select(entity => Guided(entity, year))]
            : [];

    /// <summary>The newest range that the company had given for a calendar year.</summary>
    internal CompanyCapex Guided(string entity, int calendarYear)
    {
        var year = Period.CalendarYear(calendarYear);
        var said = _byEntity[entity]
            .Where(figure => figure.Metric is MetricKeys.CapexGuidance)
            .Where(figure => figure.Period.Kind is not PeriodKind.Quarter)
            .OrderByDescending(figure => figure.GivenOn)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal)
            .ToLookup(figure => figure.Basis is Basis.Guidance);
        var (guidance, byOthers) = (said[true], said[false]);
        var newest = guidance.FirstOrDefault(figure => figure.Period.SameDays(year));
        return newest is not null
            ? ForOneYear(newest)
            : CompanyCapex.Without(
                entity,
                MetricKeys.CapexGuidance,
                new(
                    LeftOutReason.NoGuidance,
                    Offer: MostlyIn(year, guidance) ?? MostlyIn(year, byOthers)
                )
            );
    }

    /// <summary>What each company has filed of the comparison's year or twelve months, whatever the reading.</summary>
    public IReadOnlyList<CompanyCapex> FiledForYear()
    {
        var window = Window();
        return [.. comparison.Entities.Select(entity => Filed(entity, window))];
    }

    private CompanyCapex FromReading(string entity, IReadOnlyList<CalendarQuarter>? window) =>
        (comparison.Reading, comparison.Year.CalendarYear) switch
        {
            (Reading.Guidance, { } year) => Guided(entity, year),
            (Reading.Article, { } year) => Claimed(entity, year),
            _ => Filed(entity, window),
        };

    private CompanyCapex Known(string entity, IReadOnlyList<CalendarQuarter>? window)
    {
        if (comparison.Picks.ContainsKey(entity))
            return CompanyCapex.Without(entity, comparison.Metric, new(LeftOutReason.NoFigure));
        var filed = Filed(entity, window);
        if (filed.Amount is not null || comparison.Year.CalendarYear is not { } year)
            return filed;
        var expected =
            comparison.Reading is Reading.Article ? Claimed(entity, year) : Guided(entity, year);
        return expected.Amount is null ? filed : expected;
    }

    private CompanyCapex Filed(string entity, IReadOnlyList<CalendarQuarter>? window)
    {
        var filed = FiledQuarters.Of(_byEntity[entity], comparison.Metric, window);
        // Alone a company shares its quarters with nobody: some of its newest four are missing.
        if (window is null && comparison.Entities.Count == 1 && filed.Quarters.Count > 0)
            window = filed.Quarters.Keys.Max().FourToHere;
        if (window is null)
            return CompanyCapex.Without(
                entity,
                filed.Metric,
                filed.Quarters.Count > 0
                    ? new(LeftOutReason.NoCommonTwelveMonths)
                    : WithoutQuarters(entity, year: null)
            );
        var sum = filed.Sum(entity, window, rates);
        var year = comparison.Year.CalendarYear;
        return sum.LeftOut switch
        {
            { Reason: LeftOutReason.NoFigure } => sum with
            {
                LeftOut = WithoutQuarters(entity, year),
            },
            { Reason: LeftOutReason.QuartersMissing } missing => sum with
            {
                LeftOut = missing with { Offer = FiscalYear(entity, year) },
            },
            _ => sum,
        };
    }

    private LeftOut WithoutQuarters(string entity, int? year) =>
        FiscalYear(entity, year) is { } offer
            ? new(LeftOutReason.OnlyFiscalYear, Offer: offer)
            : new(LeftOutReason.NoFigure);

    // For the newest twelve months the newest fiscal year.
    private string? FiscalYear(string entity, int? calendarYear)
    {
        var years = _byEntity[entity]
            .Where(figure => figure.Basis is Basis.Reported)
            .Where(figure =>
                figure.Metric == comparison.Metric || figure.Metric == MetricKeys.CapexCash
            )
            .Where(figure => figure.Period.Kind is PeriodKind.FiscalYear or PeriodKind.CalendarYear)
            .OrderByDescending(figure => figure.Period.End)
            .ThenBy(figure => figure.Metric == comparison.Metric ? 0 : 1)
            .ToList();
        return calendarYear is { } year
            ? MostlyIn(Period.CalendarYear(year), years)
            : years.FirstOrDefault()?.Key;
    }

    // The first of those of which at least half of the year is part.
    private static string? MostlyIn(Period year, IEnumerable<Figure> candidates) =>
        candidates
            .Where(figure => 2 * figure.Period.DaysIn(year) >= year.Days)
            .MaxBy(figure => figure.Period.DaysIn(year))
            ?.Key;

    // A statement about the very year comes before one about several years, that before one about a quarter of it.
    private CompanyCapex Claimed(string entity, int calendarYear)
    {
        var year = Period.CalendarYear(calendarYear);
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
            ? CompanyCapex.Without(entity, MetricKeys.CapexClaimed, new(LeftOutReason.NotInArticle))
            : ForOneYear(claim);
    }

    private CompanyCapex? Picked(string entity) =>
        comparison.Picks.TryGetValue(entity, out var key) && Find(entity, key) is { } figure
            ? ForOneYear(figure) with
            {
                IsPicked = true,
            }
            : null;

    private Figure? Find(string entity, string key) =>
        figures.FirstOrDefault(figure => figure.Key == key && figure.Entity == entity);

    private CompanyCapex ForOneYear(Figure figure)
    {
        if (DollarAmount.Of(figure, rates) is not { } dollars)
            return CompanyCapex.Without(
                figure.Entity,
                figure.Metric,
                new(LeftOutReason.OtherCurrency, Currency: figure.Currency),
                [figure.Key]
            );
        var (factor, status) = figure.Period switch
        {
            { Kind: PeriodKind.Quarter } => (4m, CapexStatus.RunRate),
            { Kind: PeriodKind.Span, Years: not 1 and var years } => (
                1 / years,
                CapexStatus.Annualized
            ),
            _ => (1m, OfWholeYear(figure)),
        };
        return new CompanyCapex(
            figure.Entity,
            CompanyCapex.Middle(dollars.Amount).Times(factor),
            figure.Amount.IsOpen,
            figure.Metric,
            [figure.Key],
            status
        )
        {
            Measure = CapexMeasures.Of(figure),
            Period = figure.Period,
            Basis = figure.Basis,
            Rates = dollars.Rate is { } rate ? [rate] : [],
        };
    }

    private static CapexStatus OfWholeYear(Figure figure) =>
        figure.Metric switch
        {
            MetricKeys.CapexClaimed => CapexStatus.Claim,
            MetricKeys.CapexGuidance when figure.Basis is not Basis.Guidance =>
                CapexStatus.Estimate,
            MetricKeys.CapexGuidance => CapexStatus.Guidance,
            _ => CapexStatus.Picked,
        };
}
