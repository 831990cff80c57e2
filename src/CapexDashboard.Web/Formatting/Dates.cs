using System.Globalization;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Web.Formatting;

/// <summary>The one place that turns days and periods into text for people.</summary>
public static class Dates
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>23 November 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Invariant);

    /// <summary>26 Nov 2026, 05:42 UTC.</summary>
    public static string Minute(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", Invariant);

    /// <summary>June 2026.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", Invariant);

    /// <summary>August, of any year.</summary>
    public static string MonthName(DateOnly day) => day.ToString("MMMM", Invariant);

    /// <summary>Dec 2025, where there is little room.</summary>
    public static string ShortMonth(DateOnly day) => day.ToString("MMM yyyy", Invariant);

    /// <summary>Q4 2024.</summary>
    public static string Quarter(CalendarQuarter quarter) =>
        string.Create(Invariant, $"Q{quarter.Number} {quarter.Year}");

    /// <summary>A step of a chart over time: Q4 2024, or 2024 without a quarter.</summary>
    public static string Step(int year, int? quarter) =>
        quarter is { } number
            ? Quarter(new CalendarQuarter(year, number))
            : year.ToString(Invariant);

    /// <summary>29 Jul 2026, where there is little room.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", Invariant);

    /// <summary>Oct–Dec 2024, 2024, fiscal year to June 2025, 1 May 2024.</summary>
    public static string Period(PeriodKind kind, DateOnly start, DateOnly end) =>
        kind switch
        {
            PeriodKind.CalendarYear => end.Year.ToString(Invariant),
            PeriodKind.FiscalYear => "fiscal year to " + Month(end),
            PeriodKind.Date => Day(end),
            _ when (start.Year, start.Month) == (end.Year, end.Month) => end.ToString(
                "MMM yyyy",
                Invariant
            ),
            _ when start.Year == end.Year =>
                $"{start.ToString("MMM", Invariant)}–{end.ToString("MMM yyyy", Invariant)}",
            _ => $"{start.ToString("MMM yyyy", Invariant)} – {end.ToString("MMM yyyy", Invariant)}",
        };
}
