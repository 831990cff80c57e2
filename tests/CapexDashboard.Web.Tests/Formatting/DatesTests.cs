using CapexDashboard.Domain.Periods;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Tests.Formatting;

public sealed class DatesTests
{
    [Theory]
    [InlineData(2024, 4, "Q4 2024")]
    [InlineData(2024, null, "2024")]
    public void Step_QuarterOrYear_IsNamed(int year, int? quarter, string text) =>
        Dates.Step(year, quarter).ShouldBe(text);

    [Fact]
    public void ShortDay_Day_HasItsMonthInThreeLetters() =>
        Dates.ShortDay(new DateOnly(2026, 7, 29)).ShouldBe("29 Jul 2026");

    [Fact]
    public void Day_Date_IsWrittenOut() =>
        Dates.Day(new DateOnly(2026, 11, 3)).ShouldBe("3 November 2026");

    [Fact]
    public void Month_Date_LeavesOutTheDay() =>
        Dates.Month(new DateOnly(2026, 6, 30)).ShouldBe("June 2026");

    [Fact]
    public void Quarter_Number_StandsBeforeTheYear() =>
        Dates.Quarter(new CalendarQuarter(2024, 4)).ShouldBe("Q4 2024");

    [Theory]
    [InlineData(PeriodKind.Span, "2024-04-01", "2024-04-30", "Apr 2024")]
    [InlineData(PeriodKind.Quarter, "2024-10-01", "2024-12-31", "Oct–Dec 2024")]
    [InlineData(PeriodKind.Quarter, "2025-12-01", "2026-02-28", "Dec 2025 – Feb 2026")]
    [InlineData(PeriodKind.CalendarYear, "2024-01-01", "2024-12-31", "2024")]
    [InlineData(PeriodKind.FiscalYear, "2024-07-01", "2025-06-30", "fiscal year to June 2025")]
    [InlineData(PeriodKind.Span, "2024-01-01", "2025-12-31", "Jan 2024 – Dec 2025")]
    [InlineData(PeriodKind.Span, "2025-10-01", "2025-12-31", "Oct–Dec 2025")]
    [InlineData(PeriodKind.Date, "2024-05-01", "2024-05-01", "1 May 2024")]
    public void Period_OfAKind_ReadsAsPeopleSayIt(
        PeriodKind kind,
        string start,
        string end,
        string text
    ) => Dates.Period(kind, Day(start), Day(end)).ShouldBe(text);

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
