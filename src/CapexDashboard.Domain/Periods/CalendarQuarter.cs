using System.Globalization;

namespace CapexDashboard.Domain.Periods;

/// <summary>A quarter of the calendar year, written <c>2024Q4</c>. <paramref name="Number"/> is 1 to 4.</summary>
public readonly record struct CalendarQuarter(int Year, int Number) : IComparable<CalendarQuarter>
{
    public Period Period
    {
        get
        {
            var start = new DateOnly(Year, (Number * 3) - 2, 1);
            return new Period(PeriodKind.Quarter, start, start.AddMonths(3).AddDays(-1));
        }
    }

    public static CalendarQuarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>
    /// Where a filer's quarter stands in the calendar: the quarter that holds its middle day. Microsoft's fall
    /// together with the calendar's, Oracle's end a month before them.
    /// </summary>
    public static CalendarQuarter Of(Period period) => Of(period.Middle);

    public CalendarQuarter Plus(int quarters)
    {
        var index = (Year * 4) + Number - 1 + quarters;
        return new CalendarQuarter(Math.DivRem(index, 4, out var rest), rest + 1);
    }

    /// <summary>The four quarters that end with this one, oldest first.</summary>
    public IReadOnlyList<CalendarQuarter> FourToHere => [Plus(-3), Plus(-2), Plus(-1), this];

    public int CompareTo(CalendarQuarter other) =>
        (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(CalendarQuarter left, CalendarQuarter right) =>
        left.CompareTo(right) < 0;

    public static bool operator >(CalendarQuarter left, CalendarQuarter right) =>
        left.CompareTo(right) > 0;

    public static bool operator <=(CalendarQuarter left, CalendarQuarter right) =>
        left.CompareTo(right) <= 0;

    public static bool operator >=(CalendarQuarter left, CalendarQuarter right) =>
        left.CompareTo(right) >= 0;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year}Q{Number}");
}
