using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Known;

/// <summary>What was known in a month, in words.</summary>
/// <param name="names">Of companies, by key.</param>
/// <param name="isNewest">Each month has the newest twelve months of its own.</param>
internal sealed class KnownMonthWords(IReadOnlyDictionary<string, string> names, bool isNewest)
{
    /// <summary>$30–35bn; at least $142bn; – for nothing.</summary>
    public static string Capex(KnownMonth month) =>
        month.CapexLow is { } low ? Numbers.MoneyRange(low, month.CapexHigh) : "–";

    /// <summary>gap $3.3–8.3bn a year; at most $3bn a year to spare.</summary>
    public static string Gap(KnownMonth month) =>
        (month.GapLow, month.GapHigh) switch
        {
            (null, _) => "gap not known",
            (< 0, null or < 0) => $"{Spare(month)} a year to spare",
            (< 0 and { } low, { } high) => $"{Between(low, high)} a year",
            ({ } low, var high) => $"gap {Numbers.MoneyRange(low, high)} a year",
        };

    /// <summary>$3bn; at most $3bn: of a gap below 0.</summary>
    public static string Spare(KnownMonth month) =>
        month.GapHigh is { } high
            ? Numbers.MoneyRange(-high, -(month.GapLow ?? high))
            : Numbers.AtMost(-(month.GapLow ?? 0));

    /// <summary>between $3bn to spare and a gap of $5bn: where both can be.</summary>
    public static string Between(double low, double high) =>
        $"between {Numbers.Money(-low)} to spare and a gap of {Numbers.Money(high)}";

    /// <summary>1 November 2023: capex $30–35bn of 1 of 4 companies (expected, not filed), without …; with finance leases; …</summary>
    public string Title(KnownMonth month) =>
        month.Since is not { } since
            ? $"{Dates.Day(month.Day)}: nothing known"
            : $"{Dates.Day(month.Day)}: capex {Capex(month)}{Of(month)}; {Measures(month)}; {To(month)}{Gap(month)}; known since {Dates.Day(since)}";

    /// <summary>cash; measures differ (cash: Amazon; with finance leases: Meta).</summary>
    public string Measures(KnownMonth month) =>
        OneMeasure(month) is { } only
            ? MeasureWords.Of(only)
            : $"measures differ ({MeasureWords.ByMeasure(Paints.Sorted(month.Counted, company => company.Entity).Select(company => (company.Measure, names[company.Entity])))})";

    /// <summary>with finance leases; measures differ.</summary>
    public static string ShortMeasures(KnownMonth month) =>
        OneMeasure(month) is { } only ? MeasureWords.Of(only) : "measures differ";

    /// <summary>June 2026; 31 August 2026; 31 May 2026 and 30 June 2026: where the filed twelve months end.</summary>
    public static string FiledTo(KnownMonth month) =>
        month.FiledTo is [var day] && CalendarQuarter.Of(day).Period.End == day
            ? Dates.Month(day)
            : Lists.And([.. month.FiledTo.Select(Dates.Day)]);

    private static CapexMeasure? OneMeasure(KnownMonth month) =>
        month.Measures.Select(one => one.Measure).Distinct().ToList() is [var only] ? only : null;

    private string To(KnownMonth month) =>
        isNewest && month.FiledTo.Count > 0 ? $"twelve months to {FiledTo(month)}; " : "";

    // of 3 of 4 companies (1 of them expected, not filed), without Alphabet
    private string Of(KnownMonth month)
    {
        var of =
            month.Of == 1 ? ""
            : month.Count == month.Of ? $" of {All(month)} companies"
            : $" of {month.Count} of {month.Of} companies";
        var expected =
            month.Expected == 0 ? ""
            : month.Expected == month.Count ? " (expected, not filed)"
            : $" ({month.Expected} of them expected, not filed)";
        return of + expected + Without(month);
    }

    /// <summary>both; all four: companies.</summary>
    public static string All(KnownMonth month) =>
        month.Of == 2 ? "both" : "all " + Numbers.Word(month.Of);

    private string Without(KnownMonth month) =>
        month.Count == month.Of
            ? ""
            : $", without {Lists.And([.. Paints.Sorted(month.Missing).Select(entity => names[entity])])}";
}
