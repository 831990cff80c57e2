using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly DateOnly NewYear = new(2024, 1, 1);

    [Fact]
    public void Period_EndBeforeStart_IsRefused() =>
        Should
            .Throw<ArgumentException>(() =>
                new Period(PeriodKind.Span, NewYear, NewYear.AddDays(-1))
            )
            .Message.ShouldContain("before it starts");

    [Theory]
    [InlineData(PeriodKind.Quarter, "2024-01-01", "2024-02-01")]
    [InlineData(PeriodKind.FiscalYear, "2024-01-01", "2024-06-30")]
    [InlineData(PeriodKind.CalendarYear, "2023-07-01", "2024-06-30")]
    [InlineData(PeriodKind.Date, "2024-01-01", "2024-01-02")]
    public void Period_DaysOfAnotherKind_AreRefused(PeriodKind kind, string start, string end) =>
        Should.Throw<ArgumentException>(() => new Period(kind, Day(start), Day(end)));

    [Theory]
    [InlineData("2024-01-01", "2025-12-31", 2)]
    [InlineData("2024-01-01", "2024-03-31", 0.25)]
    [InlineData("2024-10-01", "2025-09-30", 1)]
    public void Years_WholeMonths_CountTwelfths(string start, string end, double years) =>
        new Period(PeriodKind.Span, Day(start), Day(end)).Years.ShouldBe((decimal)years);

    [Fact]
    public void Days_OneDay_IsOneBecauseEndsAreInclusive() =>
        new Period(PeriodKind.Date, NewYear, NewYear).Days.ShouldBe(1);

    // Oracle's quarters end a month before the calendar's; NVIDIA's in the last week of a quarter's first month.
    [Theory]
    [InlineData("2025-03-01", "2025-05-31", "2025Q2")]
    [InlineData("2024-12-01", "2025-02-28", "2025Q1")]
    [InlineData("2023-10-30", "2024-01-28", "2023Q4")]
    [InlineData("2024-10-01", "2024-12-31", "2024Q4")]
    public void CalendarQuarter_OfFiscalQuarter_HoldsItsMiddleDay(
        string start,
        string end,
        string quarter
    ) =>
        CalendarQuarter
            .Of(new Period(PeriodKind.Quarter, Day(start), Day(end)))
            .ToString()
            .ShouldBe(quarter);

    [Theory]
    [InlineData(2024, 4, 1, "2025Q1")]
    [InlineData(2024, 1, -1, "2023Q4")]
    [InlineData(2024, 2, -8, "2022Q2")]
    public void Plus_AcrossYears_CountsQuarters(
        int year,
        int number,
        int quarters,
        string expected
    ) => new CalendarQuarter(year, number).Plus(quarters).ToString().ShouldBe(expected);

    [Fact]
    public void CalendarQuarter_Period_EndsOnTheLastDay() =>
        new CalendarQuarter(2024, 1).Period.End.ShouldBe(new DateOnly(2024, 3, 31));

    [Fact]
    public void Amount_LowAboveHigh_IsRefused() =>
        Should.Throw<ArgumentException>(() => new Amount(2, 1));

    [Fact]
    public void Amount_WithoutHigh_IsOpen() => new Amount(48, null).IsOpen.ShouldBeTrue();

    private static DateOnly Day(string text) =>
        DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
