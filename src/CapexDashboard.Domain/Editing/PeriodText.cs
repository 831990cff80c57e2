using System.Globalization;
using System.Text.RegularExpressions;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Editing;

/// <summary>
/// Periods as editors type them: <c>2026Q3</c>, <c>FY2027</c>, <c>FY2027Q1</c>, <c>2026</c>, <c>2026-11-26</c>,
/// <c>2026-01-01..2026-06-30</c>, and with the kind before the days where a filer's own do not follow from its others:
/// <c>quarter 2025-12-01..2026-02-28</c>. What is written back reads as the same period.
/// </summary>
public static partial class PeriodText
{
    private const string Examples =
        "such as 2026Q3, FY2027, 2026, 2026-11-26 or 2026-01-01..2026-06-30";

    /// <summary>Null with a <paramref name="problem"/> in words where the text is no period of that nature.</summary>
    public static Period? Read(
        string text,
        MetricNature nature,
        FilerCalendar calendar,
        out string problem
    )
    {
        var period = Read(text.Trim(), calendar, out problem);
        if (period is null || nature is MetricNature.Flow || period.Kind is PeriodKind.Date)
            return period;
        problem = "this metric is a stock and stands at a date: write it as 2026-11-26";
        return null;
    }

    /// <summary>In the shortest form that <see cref="Read(string, MetricNature, FilerCalendar, out string)"/> takes for it.</summary>
    public static string Write(Period period, FilerCalendar calendar)
    {
        var quarter = CalendarQuarter.Of(period);
        return period.Kind switch
        {
            PeriodKind.Date => Day(period.Start),
            PeriodKind.CalendarYear => Number(period.Start.Year),
            PeriodKind.Span => Days(period),
            PeriodKind.Quarter when calendar.Quarter(quarter) == period => quarter.ToString(),
            PeriodKind.FiscalYear when calendar.FiscalYear(period.End.Year) == period => "FY"
                + Number(period.End.Year),
            _ => $"{Terms.Write(period.Kind)} {Days(period)}",
        };
    }

    private static Period? Read(string text, FilerCalendar calendar, out string problem)
    {
        problem = $"'{text}' is no period {Examples}";
        if (Quarter().Match(text) is { Success: true } quarter)
            return calendar.Quarter(
                    new(
                        Year(quarter),
                        int.Parse(quarter.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
                    )
                ) ?? Changing("quarter", out problem);
        if (FiscalYear().Match(text) is { Success: true } fiscal)
            return (
                    fiscal.Groups["number"].Success
                        ? calendar.FiscalQuarter(
                            Year(fiscal),
                            int.Parse(
                                fiscal.Groups["number"].ValueSpan,
                                CultureInfo.InvariantCulture
                            )
                        )
                        : calendar.FiscalYear(Year(fiscal))
                )
                ?? Changing(
                    fiscal.Groups["number"].Success ? "quarter" : "fiscal-year",
                    out problem
                );
        if (CalendarYear().Match(text) is { Success: true } year)
            return Period.CalendarYear(Year(year));
        return Written().Match(text) is { Success: true } days ? OfDays(days, ref problem) : null;
    }

    private static Period? OfDays(Match days, ref string problem)
    {
        if (!TryDay(days.Groups["start"].Value, out var start))
            return null;
        var hasEnd = days.Groups["end"].Success;
        var end = start;
        if (hasEnd && !TryDay(days.Groups["end"].Value, out end))
            return null;
        var kind = hasEnd ? PeriodKind.Span : PeriodKind.Date;
        if (
            days.Groups["kind"] is { Success: true } written
            && !Terms.TryRead(written.Value, out kind)
        )
            return null;
        if (Period.Problem(kind, start, end) is not { } wrong)
            return new Period(kind, start, end);
        problem = wrong;
        return null;
    }

    private static Period? Changing(string kind, out string problem)
    {
        problem =
            $"this filer's periods end on changing days: write them out, as {kind} 2026-01-26..2026-04-26";
        return null;
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );

    private static int Year(Match match) =>
        int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);

    private static string Number(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Days(Period period) => $"{Day(period.Start)}..{Day(period.End)}";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^((?<year>(19|20)\d\d)\s*Q(?<number>[1-4])|Q(?<number>[1-4])\s*(?<year>(19|20)\d\d))$",
        Options,
        1000
    )]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^FY\s*(?<year>(19|20)\d\d)(\s*Q(?<number>[1-4]))?$", Options, 1000)]
    private static partial Regex FiscalYear();

    [GeneratedRegex(@"^(CY\s*)?(?<year>(19|20)\d\d)$", Options, 1000)]
    private static partial Regex CalendarYear();

    [GeneratedRegex(
        @"^((?<kind>[a-z-]+)\s+)?(?<start>\d{4}-\d\d-\d\d)(\s*(\.\.|–|to)\s*(?<end>\d{4}-\d\d-\d\d))?$",
        Options,
        1000
    )]
    private static partial Regex Written();
}
