using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Projections;

/// <summary>
/// What is known of the capex of a comparison's companies, whatever year and reading it asks for: filed years, the running
/// year, and the newest twelve months. A company keeps one metric throughout: cash where it never files the chosen one.
/// </summary>
/// <param name="Filed">Contiguous, oldest first, to the newest that every company has filed whole; may be empty.</param>
/// <param name="Newest">Null where the companies share no four quarters in a row.</param>
public sealed record CapexHistory(
    IReadOnlyList<FiledYear> Filed,
    RunningYear Running,
    TwelveMonths? Newest
)
{
    /// <summary>How the method of the projection would have fared; worked out once.</summary>
    public BackTest BackTest => field ??= BackTest.Of(Filed);

    /// <summary>The first year of which something is known.</summary>
    public int FirstYear => Filed.Count > 0 ? Filed[0].Year : Running.Year;

    /// <summary>The last year of which something is known.</summary>
    public int LastKnownYear => Running.IsKnown ? Running.Year : Running.Year - 1;

    /// <param name="figures">The capex figures of the comparison's companies, as known at its vintage and day.</param>
    /// <param name="rates">At which guidance in other currencies is converted.</param>
    public static CapexHistory Of(
        Comparison comparison,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<ExchangeRate> rates
    ) => new HistoryReader(comparison, figures, rates).Read();

    /// <summary>The companies of a year that is filed or running, each with what is known of it; empty for other years.</summary>
    public IReadOnlyList<CompanyCapex> Known(int year) =>
        Filed.FirstOrDefault(filed => filed.Year == year)?.Companies
        ?? (year == Running.Year && Running.IsKnown ? Running.AsCapex : []);
}

internal sealed class HistoryReader
{
    private readonly Comparison _comparison;
    private readonly IReadOnlyDictionary<string, Figure> _byKey;
    private readonly IReadOnlyList<ExchangeRate> _rates;
    private readonly CapexReader _reader;
    private readonly Dictionary<string, FiledQuarters> _filed;

    public HistoryReader(
        Comparison comparison,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<ExchangeRate> rates
    )
    {
        (_comparison, _rates) = (comparison, rates);
        _byKey = figures.ToDictionary(figure => figure.Key);
        _reader = new CapexReader(comparison, figures, rates, literalClaims: new HashSet<string>());
        // Quarters in another currency are no dollars, and no single day's rate is right for them.
        var dollars = figures
            .Where(figure => figure is { FeedsViews: true, Currency: "USD" })
            .ToLookup(figure => figure.Entity);
        _filed = comparison.Entities.ToDictionary(
            entity => entity,
            entity => FiledQuarters.Of(dollars[entity], comparison.Metric, within: null)
        );
    }

    public CapexHistory Read()
    {
        var filed = Years();
        var running = filed.Count > 0 ? filed[^1].Year + 1 : NewestYear();
        return new CapexHistory(filed, Running(running), Newest());
    }

    private List<FiledYear> Years()
    {
        var years = _filed
            .Values.SelectMany(company => company.Quarters.Keys)
            .Select(quarter => quarter.Year)
            .Distinct()
            .OrderDescending()
            .Select(year => new FiledYear(year, Sums(new CalendarQuarter(year, 4).FourToHere)))
            .Where(year => year.Companies.All(company => company.Amount is not null))
            .ToList();
        var contiguous = years.TakeWhile((year, i) => year.Year == years[0].Year - i).ToList();
        contiguous.Reverse();
        return contiguous;
    }

    private List<CompanyCapex> Sums(IReadOnlyList<CalendarQuarter> quarters) =>
        [.. _comparison.Entities.Select(entity => _filed[entity].Sum(entity, quarters, _rates))];

    // Without a whole year: the one in which the newest quarter was filed, or for which something was said last.
    private int NewestYear() =>
        _filed
            .Values.SelectMany(company => company.Quarters.Keys)
            .Select(quarter => (int?)quarter.Year)
            .Max()
        ?? _byKey
            .Values.Where(figure => figure is { FeedsViews: true, Basis: Basis.Guidance })
            .Select(figure => (int?)figure.Period.End.Year)
            .Max()
        ?? _comparison.Year.CalendarYear
        ?? CapexYear.First;

    private RunningYear Running(int year) =>
        new(year, [.. _comparison.Entities.Select(entity => Running(entity, year))]);

    private RunningCompany Running(string entity, int year)
    {
        var filed = _filed[entity];
        return new RunningCompany(
            entity,
            [
                .. filed
                    .Quarters.Where(pair => pair.Key.Year == year)
                    .OrderBy(pair => pair.Key)
                    .Select(pair => pair.Value),
            ],
            filed.Metric,
            Guided(entity, year)
        );
    }

    private GuidedYear? Guided(string entity, int year) =>
        _reader.Guided(entity, year) is { Amount: { } amount, Figures: [var key, ..] } said
            ? new GuidedYear(amount, said.IsOpen, _byKey[key])
            : null;

    private TwelveMonths? Newest()
    {
        if (FiledQuarters.NewestTwelveMonths([.. _filed.Values]) is not { } quarters)
            return null;
        var firsts = _filed.Values.Select(company => company.Quarters[quarters[0]].Period.Start);
        var lasts = _filed.Values.Select(company => company.Quarters[quarters[^1]].Period.End);
        return new TwelveMonths(
            quarters[^1],
            Shared(firsts) ?? quarters[0].Period.Start,
            Shared(lasts) ?? quarters[^1].Period.End,
            Sums(quarters)
        );
    }

    private static DateOnly? Shared(IEnumerable<DateOnly> days) =>
        days.Distinct().ToList() is [var one] ? one : null;
}
