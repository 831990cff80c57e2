namespace CapexDashboard.Domain.Comparisons;

/// <summary>What a comparison draws.</summary>
public enum ComparisonChart
{
    /// <summary>Capex against DePIN funding, and the gap between.</summary>
    Gap,

    /// <summary>Capex over time.</summary>
    Series,

    /// <summary>How likely which gap is.</summary>
    Distribution,

    /// <summary>What each input does to the gap.</summary>
    Tornado,

    /// <summary>Coverage by horizon and multiple.</summary>
    Matrix,

    /// <summary>The gap year by year to <see cref="Projections.GapProjection.LastYear"/>.</summary>
    Projection,

    /// <summary>The same gap as it was known from month to month.</summary>
    Known,
}

public enum SeriesStep
{
    Quarter,
    Year,
}

/// <summary>What a chart over time shows. Calendar years, both ends inclusive.</summary>
public sealed record SeriesSpan(int From, int To, SeriesStep Step, bool IsStacked)
{
    public static SeriesSpan Default { get; } =
        new(2019, 2026, SeriesStep.Quarter, IsStacked: true);
}
