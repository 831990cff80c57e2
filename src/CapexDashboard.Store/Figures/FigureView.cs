using System.Text.Json.Serialization;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Store.Figures;

/// <summary>A figure with all that a table, the API and the CSV show of it.</summary>
/// <param name="Revision">The number of the revision that was the known state.</param>
/// <param name="Vintage">The vintage that published this revision.</param>
/// <param name="Parts">Keys of the figures that it was worked out from, joined by a space; null where it was not.</param>
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
    int Vintage,
    [property: JsonIgnore] string? Parts = null
)
{
    /// <summary>Keys of the figures that it was worked out from; empty where it was not.</summary>
    public IReadOnlyList<string> DerivedFrom => Derivation.Keys(Parts);

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
