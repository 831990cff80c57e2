using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Store.Figures;

public enum FigureSort
{
    /// <summary>By the last day of the period.</summary>
    Period,

    /// <summary>By the lower end of the amount.</summary>
    Value,

    /// <summary>By the day the source became public.</summary>
    Published,
}

/// <summary>Which figures, as known when, in which order. Empty lists and nulls mean all.</summary>
/// <param name="Text">Words that stand in the key, the definition, the quote or the note.</param>
/// <param name="From">First day of <paramref name="To"/>'s span on the period's end, inclusive both.</param>
public sealed record FigureFilter(
    IReadOnlyList<string> Entities,
    IReadOnlyList<string> Metrics,
    IReadOnlyList<PeriodKind> PeriodKinds,
    Basis? Basis,
    Verification? Verification,
    DateOnly? From,
    DateOnly? To,
    DateOnly? AsOf,
    string? Text,
    FigureSort Sort,
    bool Descending
)
{
    public static FigureFilter All { get; } =
        new([], [], [], null, null, null, null, null, null, FigureSort.Period, Descending: false);

    /// <summary>Asks for nothing but metric, basis and verification.</summary>
    internal bool IsByKind =>
        this
            is {
                Entities.Count: 0,
                PeriodKinds.Count: 0,
                From: null,
                To: null,
                AsOf: null,
                Text: null
            };
}

/// <summary>Where a page of figures ended: the sorted value and the key of its last row.</summary>
public sealed record FigureCursor(string Value, string Key);

/// <param name="Total">How many match; null where they are too many to count.</param>
public sealed record FigurePage(
    int Vintage,
    int? Total,
    IReadOnlyList<FigureView> Figures,
    FigureCursor? Next
);
