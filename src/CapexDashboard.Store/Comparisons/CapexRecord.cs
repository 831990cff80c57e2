using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;

namespace CapexDashboard.Store.Comparisons;

/// <summary>
/// All that one vintage knows of the capex of some companies and of DePIN beside it: every comparison of these companies
/// is answered from it without asking the store again. Immutable, as vintages are, so that readers share it.
/// </summary>
public sealed class CapexRecord
{
    private readonly VintageRecord _vintage;
    private readonly Dictionary<string, CompanyRecord> _companies;
    private Kept<CapexHistory>? _history;
    private Kept<IReadOnlyList<KnownCapex>>? _known;

    internal CapexRecord(VintageRecord vintage, IEnumerable<CompanyRecord> companies)
    {
        _vintage = vintage;
        _companies = companies.ToDictionary(company => company.Entity);
    }

    public Vintage Vintage => _vintage.Vintage;

    /// <summary>Entity names by key, of everybody.</summary>
    public IReadOnlyDictionary<string, string> Names => _vintage.Names;

    /// <summary>The companies whose capex is followed, so that a comparison can choose them.</summary>
    public IReadOnlyList<EntityView> Followed => _vintage.Followed;

    /// <summary>The presets that the vintage offers, by place.</summary>
    public IReadOnlyList<Preset> Presets => _vintage.Presets;

    /// <summary>The new tokens that the article assumes; null before they are stored.</summary>
    public FigureView? Assumed => _vintage.Assumed;

    /// <summary>What token money was seen to do, by what was public.</summary>
    public ObservedTokenMoney Observed(DateOnly? asOf) => _vintage.Observed.AsOf(asOf);

    public bool Covers(Comparison comparison) =>
        (comparison.Vintage ?? Vintage.Number) == Vintage.Number
        && comparison.Entities.All(_companies.ContainsKey);

    /// <summary>A figure behind an answer.</summary>
    public FigureView Part(CompanyCapex company, string key) =>
        _companies[company.Entity].ByKey[key];

    /// <summary>What a company's capex was made of, oldest first.</summary>
    public IEnumerable<FigureView> Parts(CompanyCapex company) =>
        company.Figures.Select(key => Part(company, key));

    /// <summary>Whether a figure states a claim of the article as its words read.</summary>
    public bool IsLiteral(FigureView figure) => _vintage.LiteralClaims.Contains(figure.Key);

    /// <summary>Whether the number is ours, since the article's words name none.</summary>
    public bool IsOurReading(string figure) => _vintage.OurReadings.Contains(figure);

    /// <summary>DePIN's market capitalization, by whose count and when, oldest first.</summary>
    public IEnumerable<FigureView> MarketCaps(DateOnly? asOf) =>
        _vintage.MarketCaps.Where(figure => IsPublic(figure, asOf));

    /// <summary>Calendar years in which a company of the comparison has a filed quarter or a statement, newest first.</summary>
    public IReadOnlyList<int> Years(Comparison comparison) =>
        [
            .. Public(comparison)
                .Where(figure => figure.PeriodKind is PeriodKind.Quarter or PeriodKind.CalendarYear)
                .Select(figure => figure.PeriodEnd.Year)
                .Distinct()
                .OrderDescending(),
        ];

    /// <summary>Figures that may stand for a company: statements and filed years, newest first.</summary>
    public IEnumerable<FigureView> Picks(string entity, DateOnly? asOf)
    {
        var rates = Rates(asOf);
        return _companies[entity]
            .Figures.Where(figure => IsPublic(figure, asOf))
            .Where(figure => DollarAmount.Of(figure.ToFigure(), rates) is not null)
            .Where(figure =>
                figure.PeriodKind is not PeriodKind.Date
                && (
                    figure.PeriodKind is not PeriodKind.Quarter
                    || figure.Metric == MetricKeys.CapexClaimed
                )
            )
            .OrderByDescending(figure => figure.PeriodEnd)
            .ThenByDescending(figure => figure.Source.PublishedOn)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal);
    }

    /// <summary>The figures of the comparison's companies that were public on its day, as the domain reads them.</summary>
    public IReadOnlyList<Figure> Figures(Comparison comparison) =>
        [
            .. comparison
                .Entities.SelectMany(entity => _companies[entity].AsRead)
                .Where(figure => comparison.AsOf is not { } day || figure.PublishedOn <= day),
        ];

    /// <summary>
    /// What the projection of a comparison rests on. The newest is kept: while a slider moves, only assumptions change.
    /// </summary>
    public CapexHistory History(Comparison comparison)
    {
        var asked = AskedOfCapex(comparison);
        if (_history is { } kept && kept.Asked == asked)
            return kept.Value;
        var history = CapexHistory.Of(comparison, Figures(comparison), Rates(comparison.AsOf));
        _history = new(asked, history);
        return history;
    }

    /// <summary>The rates at which figures in other currencies were known on its day.</summary>
    public IReadOnlyList<ExchangeRate> Rates(DateOnly? asOf) =>
        [
            .. _vintage
                .Rates.Where(stored => asOf is null || stored.PublishedOn <= asOf)
                .Select(stored => stored.Rate),
        ];

    /// <summary>What kind of company somebody is.</summary>
    public EntityKind KindOf(string entity) => _vintage.Kinds[entity];

    /// <exception cref="KeyNotFoundException">The record does not cover the comparison.</exception>
    public GapReply Answer(Comparison comparison)
    {
        var reader = Reader(comparison);
        var problems = reader.PickProblems().ToList();
        if (problems.Count > 0)
            return new RefusedGap(
                Vintage,
                comparison,
                problems,
                comparison with
                {
                    Picks = comparison.Picks.Clear(),
                }
            );
        var companies = reader.Read();
        var answer = FundingGapModel.Answer(comparison.Scenario, companies);
        if (!Counts(answer))
            return new EmptyGap(
                this,
                comparison,
                companies,
                reader.Window(),
                answer.Counted.Any() ? EmptyReason.NothingCounted : EmptyReason.NothingKnown,
                reader.FiledForYear(),
                reader.GuidedForYear(),
                NearestAnswer.Of(comparison, companies, this)
            );
        return new AnsweredGap(this, comparison, answer, reader.Window())
        {
            Pinned = comparison.Pinned is { } pinned
                ? new PinnedGap(pinned, FundingGapModel.Answer(pinned, companies))
                : null,
        };
    }

    internal bool IsAnswered(Comparison comparison)
    {
        var reader = Reader(comparison);
        return !reader.PickProblems().Any()
            && Counts(FundingGapModel.Answer(comparison.Scenario, reader.Read()));
    }

    // With an open end only the lower bound is sure to count.
    private static bool Counts(GapAnswer answer) =>
        (answer.Capex.IsOpen ? answer.Capex.Low : answer.Capex.Mode) > 0;

    private CapexReader Reader(Comparison comparison) =>
        new(comparison, Figures(comparison), Rates(comparison.AsOf), _vintage.LiteralClaims);

    /// <summary>
    /// What was known of a comparison's capex on the first of each month, oldest first: from the January before its year, or for
    /// the newest twelve months the last three years, to the newest source or the comparison's own day. The newest is kept, as
    /// the history is.
    /// </summary>
    public IReadOnlyList<KnownCapex> KnownByMonth(Comparison comparison)
    {
        var asked = AskedOfCapex(comparison);
        if (_known is { } kept && kept.Asked == asked)
            return kept.Value;
        IReadOnlyList<KnownCapex> known = [.. ReadByMonth(comparison)];
        _known = new(asked, known);
        return known;
    }

    private IEnumerable<KnownCapex> ReadByMonth(Comparison comparison)
    {
        if (
            Public(comparison).Select(figure => (DateOnly?)figure.Source.PublishedOn).Max()
            is not { } newest
        )
            yield break;
        var last = new DateOnly(newest.Year, newest.Month, 1).AddMonths(1);
        if (comparison.AsOf is { } day && day < last)
            last = day;
        var first = comparison.Year.CalendarYear is { } year
            ? new DateOnly(year - 1, 1, 1)
            : new DateOnly(last.Year - 3, last.Month, 1);
        for (var month = first; month < last; month = month.AddMonths(1))
            yield return KnownOn(month, comparison);
        yield return KnownOn(last, comparison);
    }

    private KnownCapex KnownOn(DateOnly day, Comparison comparison)
    {
        var companies = Reader(comparison with { AsOf = day }).ReadKnown();
        return new(day, companies, companies.Max(KnownSince));
    }

    /// <summary>The day on which the last of the figures behind an amount, or of the rates that convert them, was published; null without an amount.</summary>
    public DateOnly? KnownSince(CompanyCapex company) =>
        company.Amount is null
            ? null
            : Parts(company)
                .Select(figure => figure.Source.PublishedOn)
                .Concat(
                    _vintage
                        .Rates.Where(stored => company.Rates.Contains(stored.Rate))
                        .Select(stored => stored.PublishedOn)
                )
                .Max();

    // What is read of the companies, whatever is assumed about them.
    private static string AskedOfCapex(Comparison comparison) =>
        (comparison with { Scenario = Scenario.Article, Pinned = null }).ToQuery();

    private sealed record Kept<T>(string Asked, T Value);

    private IEnumerable<FigureView> Public(Comparison comparison) =>
        comparison
            .Entities.SelectMany(entity => _companies[entity].Figures)
            .Where(figure => IsPublic(figure, comparison.AsOf));

    internal static bool IsPublic(FigureView figure, DateOnly? asOf) =>
        asOf is null || figure.Source.PublishedOn <= asOf;
}

/// <summary>What was known of the companies of a comparison on a day: filed, or until then expected.</summary>
/// <param name="Since">The day on which the last of its figures was published; null where nothing was known.</param>
public sealed record KnownCapex(
    DateOnly Day,
    IReadOnlyList<CompanyCapex> Companies,
    DateOnly? Since
);

/// <summary>The capex figures of one company at a vintage.</summary>
internal sealed class CompanyRecord(string entity, IReadOnlyList<FigureView> figures)
{
    public string Entity => entity;
    public IReadOnlyList<FigureView> Figures => figures;

    /// <summary>As the domain reads them: made once, since every step of a slider and every month asks.</summary>
    public IReadOnlyList<Figure> AsRead { get; } = [.. figures.Select(figure => figure.ToFigure())];

    public IReadOnlyDictionary<string, FigureView> ByKey { get; } =
        figures.ToDictionary(figure => figure.Key);
}

/// <summary>What comparisons need of a vintage whomever they compare.</summary>
/// <param name="Kinds">Kinds of entities by key.</param>
/// <param name="LiteralClaims">Keys of the figures that state the article's claims as its words read.</param>
/// <param name="OurReadings">Those whose number is ours, since the words name none.</param>
internal sealed record VintageRecord(
    Vintage Vintage,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, EntityKind> Kinds,
    IReadOnlyList<EntityView> Followed,
    IReadOnlySet<string> LiteralClaims,
    IReadOnlySet<string> OurReadings,
    IReadOnlyList<FigureView> MarketCaps,
    FigureView? Assumed,
    ObservedTokenMoney Observed,
    IReadOnlyList<Preset> Presets,
    IReadOnlyList<StoredRate> Rates
);

/// <summary>What token money was seen to do in the whole sector, undisputed, the newest of each kind first.</summary>
/// <param name="Issuances">Of a year each.</param>
public sealed record ObservedTokenMoney(
    IReadOnlyList<FigureView> CapitalsRaised,
    IReadOnlyList<FigureView> Revenues,
    IReadOnlyList<FigureView> Issuances
)
{
    /// <summary>The newest; null if none is known.</summary>
    public FigureView? CapitalRaised => CapitalsRaised.Count > 0 ? CapitalsRaised[0] : null;

    /// <summary>The newest; null if none is known.</summary>
    public FigureView? Revenue => Revenues.Count > 0 ? Revenues[0] : null;

    /// <summary>The newest; null if none is known.</summary>
    public FigureView? Issuance => Issuances.Count > 0 ? Issuances[0] : null;

    internal ObservedTokenMoney AsOf(DateOnly? day) =>
        day is null
            ? this
            : new(Public(CapitalsRaised, day), Public(Revenues, day), Public(Issuances, day));

    private static List<FigureView> Public(IEnumerable<FigureView> figures, DateOnly? day) =>
        [.. figures.Where(figure => CapexRecord.IsPublic(figure, day))];
}
