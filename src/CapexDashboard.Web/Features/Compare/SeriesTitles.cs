using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>One company in one step of the chart over time, in words.</summary>
internal static class SeriesTitles
{
    public const string NoFigure = "no figure";

    /// <summary>Meta, Q4 2024: $14.4bn; Meta 2026: $130–145bn, guided 29 July 2026.</summary>
    public static string Of(
        string name,
        SeriesColumn column,
        SeriesAmount? filed,
        SeriesGuidance? guidance,
        string? missing
    )
    {
        var step = Dates.Step(column.Year, column.Quarter);
        var what = column.Quarter is null ? $"{name} {step}" : $"{name}, {step}";
        return (filed, guidance) switch
        {
            ({ } came, null) => $"{what}: {Money(came)}",
            ({ } came, { } said) =>
                $"{what}: {Money(came)} filed; {Money(said.Amount)}, {On(said)}",
            (null, { } said) => $"{what}: {Money(said.Amount)}, {On(said)}",
            _ => $"{what}: {missing}",
        };
    }

    private static string Money(SeriesAmount amount) => Numbers.MoneyRange(amount.Low, amount.High);

    private static string On(SeriesGuidance guidance) =>
        guidance.On is { } day ? $"guided {Dates.Day(day)}" : "guided";
}
