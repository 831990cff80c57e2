using System.Globalization;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>The year of a comparison: a calendar year, or the newest four quarters that all its companies have filed.</summary>
public readonly record struct CapexYear
{
    public const int First = 2000;
    public const int Last = 2100;
    private const string Ttm = "ttm";

    private CapexYear(int? calendarYear) => CalendarYear = calendarYear;

    /// <summary>Null for the newest twelve months.</summary>
    public int? CalendarYear { get; }

    public static CapexYear NewestTwelveMonths { get; } = new(null);

    public static CapexYear Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Last);
        return new CapexYear(year);
    }

    public static CapexYear? Parse(string text) =>
        text.Equals(Ttm, StringComparison.OrdinalIgnoreCase) ? NewestTwelveMonths
        : text.Length == 4
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= First and <= Last
            ? new CapexYear(year)
        : null;

    public override string ToString() =>
        CalendarYear?.ToString(CultureInfo.InvariantCulture) ?? Ttm;
}
