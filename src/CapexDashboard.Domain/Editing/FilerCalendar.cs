using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Editing;

/// <summary>
/// How one filer cuts its years and quarters, learned from the periods of its figures. A fiscal year is named by the year in
/// which it ends: Microsoft's FY2025 ended on 2025-06-30, NVIDIA's FY2026 on 2026-01-25.
/// </summary>
public sealed class FilerCalendar(IEnumerable<Period> known)
{
    private readonly List<Period> _quarters =
    [
        .. known.Where(period => period.Kind is PeriodKind.Quarter).Distinct(),
    ];

    private readonly List<Period> _years =
    [
        .. known.Where(period => period.Kind is PeriodKind.FiscalYear).Distinct(),
    ];

    /// <summary>As figures have it, else as its other years lie; null where they end on changing days.</summary>
    public Period? FiscalYear(int year)
    {
        if (_years.Find(one => one.End.Year == year) is { } filed)
            return filed;
        if (_years.Count == 0)
            return new Period(
                PeriodKind.FiscalYear,
                new DateOnly(year, 1, 1),
                new DateOnly(year, 12, 31)
            );
        return Moved(PeriodKind.FiscalYear, _years, year - _years[0].End.Year);
    }

    /// <summary>The filer's quarter that stands there in the calendar; null where its quarters end on changing days.</summary>
    public Period? Quarter(CalendarQuarter quarter)
    {
        var alike = _quarters
            .Where(one => CalendarQuarter.Of(one).Number == quarter.Number)
            .ToList();
        if (alike.Find(one => CalendarQuarter.Of(one) == quarter) is { } filed)
            return filed;
        return alike.Count == 0
            ? quarter.Period
            : Moved(PeriodKind.Quarter, alike, quarter.Year - CalendarQuarter.Of(alike[0]).Year);
    }

    /// <summary>The quarter of a fiscal year, from 1; null where the year is not known or not of whole months.</summary>
    public Period? FiscalQuarter(int year, int number)
    {
        if (FiscalYear(year) is not { } whole)
            return null;
        var inside = _quarters.Where(one => whole.Covers(one)).OrderBy(one => one.Start).ToList();
        if (inside.Count == 4)
            return inside[number - 1];
        if (!IsWholeMonths(whole))
            return null;
        var start = whole.Start.AddMonths(3 * (number - 1));
        return new Period(PeriodKind.Quarter, start, start.AddMonths(3).AddDays(-1));
    }

    private static Period? Moved(PeriodKind kind, List<Period> alike, int years)
    {
        // Only what begins and ends with a month lies alike every year.
        if (!alike.TrueForAll(IsWholeMonths))
            return null;
        var (start, after) = (alike[0].Start, alike[0].End.AddDays(1));
        return new Period(kind, start.AddYears(years), after.AddYears(years).AddDays(-1));
    }

    private static bool IsWholeMonths(Period period) =>
        period.Start.Day == 1 && period.End.AddDays(1).Day == 1;
}
