using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>The calendar year after the newest that every company has filed whole.</summary>
/// <param name="Companies">In the order of the comparison, those of which nothing is known included.</param>
public sealed record RunningYear(int Year, IReadOnlyList<RunningCompany> Companies)
{
    /// <summary>Something is known of at least one company.</summary>
    public bool IsKnown => Companies.Any(company => company.Amount is not null);

    /// <summary>A company with its first quarters alone, or with nothing: the sum is 'at least'.</summary>
    public bool IsOpen => Companies.Any(company => company.Amount is null || company.IsOpen);

    /// <summary>In US dollars.</summary>
    public decimal Filed => Companies.Sum(company => company.Filed);

    /// <summary>As the model reads companies; those of which nothing is known have no amount.</summary>
    public IReadOnlyList<CompanyCapex> AsCapex =>
        [.. Companies.Select(company => company.ToCapex())];
}

/// <summary>What is known of a company's running year: the quarters that it has filed and what it said of the whole.</summary>
/// <param name="Quarters">The figures of the filed quarters of the year, oldest first: none to four.</param>
/// <param name="Metric">The measure of those quarters.</param>
public sealed record RunningCompany(
    string Entity,
    IReadOnlyList<Figure> Quarters,
    string Metric,
    GuidedYear? Guided
)
{
    public const int QuartersOfYear = 4;

    public bool IsWhole => Quarters.Count == QuartersOfYear;

    /// <summary>In US dollars, so far.</summary>
    public decimal Filed => Quarters.Sum(quarter => quarter.Amount.Low);

    /// <summary>
    /// In US dollars for the whole year: four filed quarters, else what was said, which is never below what is filed, else
    /// what is filed so far. Null where nothing is known.
    /// </summary>
    public InputRange? Amount =>
        IsWhole ? InputRange.Point(Filed)
        : Guided is { } said ? AtLeast(said.Amount, Filed)
        : Quarters.Count > 0 ? InputRange.Point(Filed)
        : null;

    /// <summary>The amount is 'at least': first quarters alone, or guidance without an upper end.</summary>
    public bool IsOpen => !IsWhole && Amount is not null && (Guided is null || Guided.IsOpen);

    /// <summary>All of the year is filed or was said.</summary>
    public bool IsForWholeYear => IsWhole || Guided is not null;

    /// <summary>What the filed quarters count.</summary>
    public CapexMeasure FiledMeasure => CapexMeasures.OfMetric(Metric);

    /// <summary>What the amount of the year counts: the filed quarters' measure, or that of what was said.</summary>
    public CapexMeasure Measure =>
        IsWhole || Guided is null ? FiledMeasure : CapexMeasures.Of(Guided.Figure);

    /// <summary>Keys of what the amount rests on.</summary>
    public IReadOnlyList<string> Figures =>
        [
            .. Quarters.Select(quarter => quarter.Key),
            .. IsWhole || Guided is null ? [] : (string[])[Guided.Figure.Key],
        ];

    internal CompanyCapex ToCapex() =>
        Amount is { } amount
            ? new CompanyCapex(
                Entity,
                amount,
                IsOpen,
                IsWhole || Guided is null ? Metric : MetricKeys.CapexGuidance,
                Figures,
                IsWhole ? CapexStatus.Filed
                    : Guided is null ? CapexStatus.Incomplete
                    : CapexStatus.Guidance
            )
            {
                Measure = Measure,
                Basis = IsWhole || Guided is null ? Basis.Reported : Guided.Figure.Basis,
            }
            : CompanyCapex.Without(Entity, Metric, new(LeftOutReason.NoFigure));

    private static InputRange AtLeast(InputRange said, decimal filed) =>
        new(Math.Max(said.Low, filed), Math.Max(said.Mode, filed), Math.Max(said.High, filed));
}

/// <summary>The newest range that a company gave for a calendar year, in US dollars.</summary>
/// <param name="IsOpen">'At least': the amount is its lower bound.</param>
public sealed record GuidedYear(InputRange Amount, bool IsOpen, Figure Figure)
{
    /// <summary>What the company counts: 'cash', 'with finance leases', 'measure not stated'.</summary>
    public string Measure => Figure.Definition;

    /// <summary>The day on which it was said.</summary>
    public DateOnly GivenOn => Figure.GivenOn ?? Figure.PublishedOn;
}
