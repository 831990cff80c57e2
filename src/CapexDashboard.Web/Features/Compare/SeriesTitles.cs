using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>One company in one step of the chart over time, in words.</summary>
internal static class SeriesTitles
{
    public const string NoFigure = "no quarterly figure on this measure";

    /// <summary>Meta, Q4 2024: $14.4bn; Oracle, Q3 2026 (Jun–Aug 2026): $28.5bn; Meta 2026: $130–145bn, guided 29 July 2026, with finance leases.</summary>
    public static string Of(
        string name,
        SeriesColumn column,
        SeriesAmount? filed,
        SeriesGuidance? guidance,
        string? missing,
        (DateOnly Start, DateOnly End)? otherDays = null,
        SeriesAmount? filedSoFar = null
    )
    {
        var step = Dates.Step(column.Year, column.Quarter);
        var days = otherDays is { } other ? $" ({Days(other)})" : "";
        var what = column.Quarter is null ? $"{name} {step}{days}" : $"{name}, {step}{days}";
        return (filed, guidance) switch
        {
            ({ } came, null) => $"{what}: {Money(came)}",
            ({ } came, { } said) =>
                $"{what}: {Money(came)} filed; {Money(said.Amount)}, {On(said)}",
            (null, { } said) =>
                $"{what}: {Money(said.Amount)}, {On(said)}{(filedSoFar is { } some ? $"; {Money(some)} filed so far" : "")}",
            _ => $"{what}: {missing}",
        };
    }

    private static string Money(SeriesAmount amount) => Numbers.MoneyRange(amount.Low, amount.High);

    /// <summary>Jun–Aug 2026; Dec 2024 – Nov 2025.</summary>
    public static string Days((DateOnly Start, DateOnly End) days) =>
        Dates.Period(PeriodKind.Span, days.Start, days.End);

    private static string On(SeriesGuidance guidance) =>
        (guidance.On is { } day ? $"guided {Dates.Day(day)}" : "guided")
        + $", {MeasureWords.OfDefinition(guidance.Measure)}";
}
