using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Features.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>A figure as a choice: what, for when, by whose word.</summary>
internal static class PickText
{
    public static string Of(FigureView figure)
    {
        var amount = Numbers.In(
            figure.Currency,
            Numbers.MoneyRange((double)figure.Low, (double?)figure.High)
        );
        var period = Dates.Period(figure.PeriodKind, figure.PeriodStart, figure.PeriodEnd);
        var said = figure.GivenOn is { } day
            ? $"{FigureWords.Basis(figure.Basis)} of {Dates.Day(day)}"
            : FigureWords.Basis(figure.Basis);
        return $"{period}: {amount} ({said}; {figure.Definition})";
    }
}
