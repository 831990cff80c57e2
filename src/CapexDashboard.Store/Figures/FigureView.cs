using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Store.Figures;

/// <summary>A figure with all that a table, the API and the CSV show of it.</summary>
/// <param name="Revision">The number of the revision that was the known state.</param>
/// <param name="Vintage">The vintage that published this revision.</param>
public sealed record FigureView(
    string Key,
    string Entity,
    string Metric,
    PeriodKind PeriodKind,
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    string Definition,
    DateOnly? GivenOn,
    decimal Low,
    decimal? High,
    MetricUnit Unit,
    string? Currency,
    Basis Basis,
    Verification Verification,
    FigureSource Source,
    string? Quote,
    string? Note,
    int Revision,
    int Vintage
)
{
    /// <summary>As the domain reads it.</summary>
    public Figure ToFigure() =>
        new(
            Key,
            Entity,
            Metric,
            new Period(PeriodKind, PeriodStart, PeriodEnd),
            Definition,
            GivenOn,
            new Amount(Low, High),
            Currency,
            Basis,
            Verification,
            Source.PublishedOn
        );
}

public sealed record FigureSource(string Title, string Publisher, DateOnly PublishedOn, string Url);

/// <summary>One recorded state of a figure, for its history.</summary>
public sealed record FigureRevisionView(
    FigureView Figure,
    int FromVintage,
    int? UntilVintage,
    string By,
    DateTimeOffset At,
    string Why,
    string Origin
);
