using System.Collections.Immutable;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>Where the capex of the companies is taken from.</summary>
public enum Reading
{
    /// <summary>What they reported, summed from quarters.</summary>
    Filings,

    /// <summary>The newest range they had given for the year.</summary>
    Guidance,

    /// <summary>What the article says.</summary>
    Article,
}

/// <summary>
/// A view and a scenario: whose capex of which year, read from where, beside which assumptions about DePIN.
/// Its canonical form is a query string; two comparisons are equal where their canonical forms are.
/// </summary>
public sealed record Comparison
{
    public const int MaxEntities = 12;

    public static Comparison Default { get; } = new();

    /// <summary>Entity keys, sorted, each once, at least one.</summary>
    public ImmutableSortedSet<string> Entities { get; init; } =
        ImmutableSortedSet.CreateRange(StringComparer.Ordinal, EntityKeys.Hyperscalers);

    public CapexYear Year { get; init; } = CapexYear.Of(2024);

    public Reading Reading { get; init; } = Reading.Filings;

    /// <summary>The measure of filed capex, one of <see cref="MetricKeys.Filed"/>.</summary>
    public string Metric { get; init; } = MetricKeys.CapexCash;

    /// <summary>Figure keys chosen for single companies in place of the reading, by entity key.</summary>
    public ImmutableSortedDictionary<string, string> Picks { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public Scenario Scenario { get; init; } = Scenario.Article;

    /// <summary>A second scenario that stays while the first one is moved; null for none.</summary>
    public Scenario? Pinned { get; init; }

    public ComparisonChart Chart { get; init; } = ComparisonChart.Gap;

    /// <summary>For <see cref="ComparisonChart.Series"/> alone; elsewhere the default.</summary>
    public SeriesSpan Series { get; init; } = SeriesSpan.Default;

    /// <summary>For <see cref="ComparisonChart.Projection"/> alone; elsewhere the default.</summary>
    public ProjectionBase Base { get; init; } = ProjectionBase.NewestTwelveMonths;

    /// <summary>The state of the data set to answer from; null for the newest.</summary>
    public int? Vintage { get; init; }

    /// <summary>Use only what was public on this day; null for all.</summary>
    public DateOnly? AsOf { get; init; }

    public static ComparisonParse Parse(string query) => ComparisonParser.Parse(query);

    /// <summary>The same comparison in another chart; what belongs to the chart on show alone is left behind.</summary>
    public Comparison In(ComparisonChart chart) =>
        this with
        {
            Chart = chart,
            Series = chart is ComparisonChart.Series ? Series : SeriesSpan.Default,
            Base = chart is ComparisonChart.Projection ? Base : ProjectionBase.NewestTwelveMonths,
            Scenario =
                chart is ComparisonChart.Projection ? Scenario : Scenario.WithoutProjection(),
            Pinned = chart is ComparisonChart.Projection ? Pinned : Pinned?.WithoutProjection(),
        };

    /// <summary>The query string, without '?', of all that differs from the default; the default itself is empty.</summary>
    public string ToQuery() => ComparisonPrinter.Print(this);

    /// <summary>
    /// The same with the defaults written out and without the vintage, so that it means the same when defaults have changed.
    /// </summary>
    public string ToWholeQuery() => ComparisonPrinter.PrintWhole(this);

    /// <summary>The parameters of the query that hold the pinned scenario.</summary>
    public IEnumerable<(string Name, string Value)> PinnedParameters =>
        ComparisonPrinter.Pinned(this);

    /// <summary>The same question with the assumptions of a preset.</summary>
    public Comparison With(Preset preset) =>
        this with
        {
            Scenario = Parse(preset.Inputs).Comparison.Scenario,
        };

    public bool Equals(Comparison? other) => other is not null && ToQuery() == other.ToQuery();

    public override int GetHashCode() => ToQuery().GetHashCode(StringComparison.Ordinal);
}
