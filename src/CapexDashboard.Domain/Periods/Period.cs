namespace CapexDashboard.Domain.Periods;

/// <summary>What stretch of time a figure is about. Both ends are inclusive days.</summary>
public sealed record Period
{
    public Period(PeriodKind kind, DateOnly start, DateOnly end)
    {
        if (Problem(kind, start, end) is { } problem)
            throw new ArgumentException(problem, nameof(end));
        (Kind, Start, End) = (kind, start, end);
    }

    public PeriodKind Kind { get; }
    public DateOnly Start { get; }
    public DateOnly End { get; }

    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The day with as many days of the period before it as after it, the earlier of two.</summary>
    public DateOnly Middle => Start.AddDays((Days - 1) / 2);

    /// <summary>Length in years: whole months count twelfths, anything else days of a year of 365.25.</summary>
    public decimal Years => IsWholeMonths ? Months / 12m : Days / 365.25m;

    private bool IsWholeMonths => Start.Day == 1 && End.AddDays(1).Day == 1;

    private int Months => ((End.Year - Start.Year) * 12) + End.Month - Start.Month + 1;

    public static Period CalendarYear(int year) =>
        new(PeriodKind.CalendarYear, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>How many of its days lie in another period.</summary>
    public int DaysIn(Period other)
    {
        var (start, end) = (
            Start > other.Start ? Start : other.Start,
            End < other.End ? End : other.End
        );
        return Math.Max(end.DayNumber - start.DayNumber + 1, 0);
    }

    public bool Covers(Period other) => Start <= other.Start && End >= other.End;

    /// <summary>Same first and last day, whatever the kind: a filer whose year is the calendar year has both.</summary>
    public bool SameDays(Period other) => Start == other.Start && End == other.End;

    /// <summary>Why these days are no period of this kind, in words for whoever wrote them; null where they are one.</summary>
    public static string? Problem(PeriodKind kind, DateOnly start, DateOnly end)
    {
        if (end < start)
            return $"the period ends on {end:yyyy-MM-dd}, before it starts on {start:yyyy-MM-dd}";
        var days = end.DayNumber - start.DayNumber + 1;
        return kind switch
        {
            PeriodKind.Quarter when days is < 80 or > 100 =>
                $"a quarter has 80 to 100 days, not {days}",
            PeriodKind.FiscalYear when days is < 357 or > 378 =>
                $"a fiscal year has 357 to 378 days, not {days}",
            PeriodKind.CalendarYear when !IsCalendarYear(start, end) =>
                "a calendar year runs from January 1 to December 31",
            PeriodKind.Date when days != 1 => "a date starts and ends on the same day",
            _ => null,
        };
    }

    private static bool IsCalendarYear(DateOnly start, DateOnly end) =>
        start.Year == end.Year && start is { Month: 1, Day: 1 } && end is { Month: 12, Day: 31 };
}
