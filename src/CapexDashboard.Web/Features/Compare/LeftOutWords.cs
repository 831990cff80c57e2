using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>Why a company is left out, in words.</summary>
public static class LeftOutWords
{
    /// <summary>2 of 4 quarters of 2026 held, $87.6bn; no guidance for 2024.</summary>
    public static string Why(LeftOut leftOut, Comparison comparison) =>
        leftOut.Reason switch
        {
            LeftOutReason.QuartersMissing when comparison.Year.CalendarYear is null =>
                $"{leftOut.Held} of the newest {leftOut.Needed} quarters held{Filed(leftOut)}",
            LeftOutReason.QuartersMissing =>
                $"{leftOut.Held} of {leftOut.Needed} quarters of {comparison.Year} held{Filed(leftOut)}",
            LeftOutReason.NoGuidance => $"no guidance for {comparison.Year}",
            LeftOutReason.NotInArticle =>
                $"the article says nothing of its spending in {comparison.Year}",
            LeftOutReason.NoCommonTwelveMonths =>
                "no twelve months that all chosen companies have filed",
            LeftOutReason.OnlyFiscalYear when comparison.Year.CalendarYear is not null =>
                $"no quarter of {comparison.Year} is held {OnMeasure(comparison)}, only a fiscal year",
            LeftOutReason.OnlyFiscalYear =>
                $"only fiscal years are held {OnMeasure(comparison)}, no quarters",
            LeftOutReason.OtherCurrency =>
                $"its figures are in {leftOut.Currency}, and no exchange rate is stored for them",
            _ => comparison.Year.CalendarYear is null
                ? $"no filed quarters are held {OnMeasure(comparison)}"
                : $"nothing filed for {comparison.Year} is held {OnMeasure(comparison)}",
        };

    /// <summary>What can be picked for the company instead: fiscal year to June 2025, $64.6bn; null for nothing.</summary>
    public static string? Offer(CompanyCapex company, CapexRecord record) =>
        company.LeftOut?.Offer is { } key && record.Part(company, key) is var figure
            ? $"{Dates.Period(figure.PeriodKind, figure.PeriodStart, figure.PeriodEnd)}, {Numbers.MoneyRange((double)figure.Low, (double?)figure.High)}{How(figure)}"
            : null;

    /// <summary>The same comparison with what is offered for the company.</summary>
    public static Comparison? Taking(CompanyCapex company, Comparison comparison) =>
        company.LeftOut?.Offer is { } key
            ? comparison with
            {
                Picks = comparison.Picks.SetItem(company.Entity, key),
            }
            : null;

    /// <summary>on this measure (cash)</summary>
    public static string OnMeasure(Comparison comparison) =>
        $"on this measure ({MeasureWords.Of(comparison.Metric)})";

    private static string How(FigureView figure) =>
        figure.Metric is not MetricKeys.CapexGuidance ? " filed"
        : figure.Basis is Basis.Guidance ? " guided"
        : " estimated by others";

    private static string Filed(LeftOut leftOut) =>
        leftOut.Filed is { } filed
            ? $", {Numbers.MoneyRange((double)filed.Low, (double?)filed.High)}"
            : "";
}
