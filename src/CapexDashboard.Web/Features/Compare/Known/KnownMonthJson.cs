using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>What was known on a day, in US dollars a year; nulls where nobody's capex was.</summary>
/// <param name="Companies">How many of them the capex is the sum of.</param>
/// <param name="Capex">At the middle of what was said; its bounds are beside it.</param>
/// <param name="Open">Capex and gap are 'at least'.</param>
/// <param name="Expected">How many of the companies had not filed the whole year yet: what was expected of them counts.</param>
/// <param name="Missing">The companies of which nothing was known.</param>
/// <param name="CapexHigh">Null where it is open, as <paramref name="GapHigh"/>.</param>
/// <param name="Since">The day from which on this was known: that on which the last of its figures was published.</param>
/// <param name="FiledTo">The last days of the filed four quarters, several where companies' quarters end on different days.</param>
/// <param name="Measures">What each company that counts had filed or said.</param>
internal sealed record KnownMonthJson(
    DateOnly AsOf,
    int Companies,
    decimal? Capex,
    decimal? FundingGap,
    bool Open,
    int Expected,
    IReadOnlyList<string> Missing,
    decimal? CapexLow,
    decimal? CapexHigh,
    decimal? GapLow,
    decimal? GapHigh,
    DateOnly? Since,
    IReadOnlyList<DateOnly> FiledTo,
    IReadOnlyList<MeasuredJson> Measures
)
{
    /// <summary>Null where the comparison does not ask how it was known.</summary>
    public static IReadOnlyList<KnownMonthJson>? Of(ExplorerView view) =>
        view.Known is { } known ? [.. known.Months.Select(Of)] : null;

    private static KnownMonthJson Of(KnownMonth month) =>
        new(
            month.Day,
            month.Count,
            GapJson.Money(month.Capex),
            GapJson.Money(month.Gap),
            month.IsOpen,
            month.Expected,
            [.. month.Missing],
            GapJson.Money(month.CapexLow),
            GapJson.Money(month.CapexHigh),
            GapJson.Money(month.GapLow),
            GapJson.Money(month.GapHigh),
            month.Since,
            month.FiledTo,
            [.. month.Measures.Select(one => new MeasuredJson(one.Entity, one.Measure))]
        );
}

internal sealed record MeasuredJson(string Entity, CapexMeasure Measure);
