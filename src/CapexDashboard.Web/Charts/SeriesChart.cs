using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Charts;

/// <summary>What the picture over time shows, before anybody decides where it stands. Dollars a step.</summary>
/// <param name="Companies">In the order of every column.</param>
/// <param name="Columns">Oldest first.</param>
/// <param name="IsStacked">One column for all companies in each step; else one beside the other.</param>
/// <param name="Assumption">Null where nothing is assumed for DePIN yet.</param>
/// <param name="MarketCaps">The second panel: what DePIN's tokens were worth, by whose count; empty for none.</param>
public sealed record SeriesChart(
    SeriesStep Step,
    IReadOnlyList<SeriesCompany> Companies,
    IReadOnlyList<SeriesPeriod> Columns,
    bool IsStacked,
    SeriesAssumption? Assumption,
    IReadOnlyList<SeriesCount> MarketCaps
)
{
    public bool IsQuarterly => Step is SeriesStep.Quarter;

    /// <summary>The unit of time behind the amounts: a quarter, a year.</summary>
    public string Each => IsQuarterly ? "a quarter" : "a year";

    public string SpendingTitle => $"Capital spending, $bn {Each}";

    // A stock and a flow look alike in a picture, so the panel says which it is.
    public string MarketCapTitle =>
        $"DePIN market capitalization, $bn at a date (a stock: not comparable with spending {Each})";

    /// <summary>Whether a column is new enough to hold the assumption's line.</summary>
    public bool DrawsAssumption => FirstAssumed is not null;

    /// <summary>The column from which on the assumption is drawn; null for nowhere.</summary>
    public int? FirstAssumed
    {
        get
        {
            var first = Columns.ToList().FindIndex(column => column.End >= Assumption?.From);
            return first < 0 ? null : first;
        }
    }

    /// <summary>Whoever has an amount in some column.</summary>
    public IReadOnlyList<SeriesCompany> Drawn =>
        [
            .. Companies.Where(company =>
                Columns.Any(column => column.Of(company)?.Drawn is not null)
            ),
        ];
}

/// <param name="Metric">The measure its filings are taken in: cash where it reports none of the chosen one.</param>
public sealed record SeriesCompany(string Entity, string Name, string Metric);

/// <param name="Quarter">1 to 4; null for a whole year.</param>
/// <param name="Parts">One for each company of the chart, in their order.</param>
public sealed record SeriesPeriod(int Year, int? Quarter, IReadOnlyList<SeriesPart> Parts)
{
    /// <summary>Q4 2024, or 2024.</summary>
    public string Name => Dates.Step(Year, Quarter);
    public DateOnly Start => new CalendarQuarter(Year, Quarter ?? 1).Period.Start;
    public DateOnly End => new CalendarQuarter(Year, Quarter ?? 4).Period.End;

    public IEnumerable<SeriesPart> Drawn => Parts.Where(part => part.Drawn is not null);

    /// <summary>All that is drawn together; null where nothing is.</summary>
    public SeriesAmount? Total =>
        Drawn.Any() ? SeriesAmount.Sum(Drawn.Select(part => part.Drawn!.Value)) : null;

    /// <summary>What the total counts, each measure once: several where companies count differently.</summary>
    public IReadOnlyList<string> Measures => [.. Drawn.Select(part => part.Measure).Distinct()];

    public bool IsMixed => Measures.Count > 1;

    public SeriesPart? Of(SeriesCompany company) =>
        Parts.FirstOrDefault(part => part.Company.Entity == company.Entity);
}

/// <summary>One company in one step.</summary>
/// <param name="Filed">Null unless all of it is filed.</param>
/// <param name="Guidance">What the company last said of the year, whether or not it is filed by now.</param>
/// <param name="Title">What the pointer says over it.</param>
/// <param name="Missing">Why there is nothing to draw; null where there is.</param>
/// <param name="Href">What the filed amount was made of: its figure, or the quarters of a year.</param>
public sealed record SeriesPart(
    SeriesCompany Company,
    SeriesAmount? Filed,
    SeriesGuidance? Guidance,
    string Title,
    string? Missing,
    string? Href = null
)
{
    public SeriesAmount? Drawn => Filed ?? Guidance?.Amount;

    /// <summary>The days that the filed amount covers, both inclusive, where they are not those of the step: fiscal quarters.</summary>
    public (DateOnly Start, DateOnly End)? OtherDays { get; init; }

    /// <summary>Of a step that is not filed whole, what is filed of it; null where nothing is.</summary>
    public SeriesAmount? FiledSoFar { get; init; }

    /// <summary>What is counted in what is drawn: cash, with finance leases; empty where nothing is drawn.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Where what is drawn leads.</summary>
    public string? DrawnHref => Filed is null ? Guidance?.Href : Href;

    public BarStyle Style => Filed is null ? BarStyle.Hatched : BarStyle.Solid;
}

/// <param name="High">Null for 'at least'.</param>
public readonly record struct SeriesAmount(double Low, double? High)
{
    public bool IsOpen => High is null;
    public double Top => High ?? Low;

    public static SeriesAmount Point(double dollars) => new(dollars, dollars);

    /// <summary>Open as soon as one of them is.</summary>
    public static SeriesAmount Sum(IEnumerable<SeriesAmount> amounts) =>
        amounts.Aggregate(
            Point(0),
            (sum, amount) => new SeriesAmount(sum.Low + amount.Low, sum.High + amount.High)
        );
}

/// <param name="Measure">What the company counts, as it is stored: cash, with finance leases, management's own measure.</param>
public sealed record SeriesGuidance(
    SeriesAmount Amount,
    DateOnly? On,
    string Measure,
    string? Href = null
);

/// <summary>What is assumed for DePIN a step; drawn from the column that holds <paramref name="From"/>, not before.</summary>
public sealed record SeriesAssumption(
    double Low,
    double Mode,
    double High,
    DateOnly From,
    string Text
);

/// <summary>DePIN's market capitalization by one count, oldest first.</summary>
public sealed record SeriesCount(string Whose, IReadOnlyList<SeriesMark> Marks)
{
    /// <summary>Two points are no course of things.</summary>
    public bool IsLine => Marks.Count >= 3;
}

public sealed record SeriesMark(
    DateOnly Day,
    SeriesAmount Amount,
    string Title,
    string? Href = null
);
