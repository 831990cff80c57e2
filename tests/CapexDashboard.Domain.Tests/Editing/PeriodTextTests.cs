using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;
using CsCheck;

namespace CapexDashboard.Domain.Tests.Editing;

public sealed class PeriodTextTests
{
    private static readonly FilerCalendar Calendar = new([]);

    // Microsoft's year ends on June 30, Oracle's quarters a month before the calendar's, NVIDIA's on changing Sundays.
    private static readonly FilerCalendar Microsoft = new([
        Of(PeriodKind.FiscalYear, "2023-07-01", "2024-06-30"),
    ]);
    private static readonly FilerCalendar Oracle = new([
        Of(PeriodKind.Quarter, "2025-12-01", "2026-02-28"),
    ]);
    private static readonly FilerCalendar Nvidia = new([
        Of(PeriodKind.FiscalYear, "2024-01-29", "2025-01-26"),
        Of(PeriodKind.FiscalYear, "2025-01-27", "2026-01-25"),
    ]);

    private static readonly FilerCalendar[] Calendars = [Calendar, Microsoft, Oracle, Nvidia];

    [Theory]
    [InlineData("2026Q3", PeriodKind.Quarter, "2026-07-01", "2026-09-30")]
    [InlineData("q3 2026", PeriodKind.Quarter, "2026-07-01", "2026-09-30")]
    [InlineData("FY2027", PeriodKind.FiscalYear, "2027-01-01", "2027-12-31")]
    [InlineData("2026", PeriodKind.CalendarYear, "2026-01-01", "2026-12-31")]
    [InlineData("2026-11-26", PeriodKind.Date, "2026-11-26", "2026-11-26")]
    [InlineData("2026-01-01..2026-06-30", PeriodKind.Span, "2026-01-01", "2026-06-30")]
    [InlineData("quarter 2025-12-01..2026-02-28", PeriodKind.Quarter, "2025-12-01", "2026-02-28")]
    public void Read_WhatEditorsType_IsThatPeriod(
        string text,
        PeriodKind kind,
        string start,
        string end
    )
    {
        PeriodText
            .Read(text, MetricNature.Flow, Calendar, out var problem)
            .ShouldBe(Of(kind, start, end));
        problem.ShouldNotBeNull();
    }

    [Fact]
    public void Read_FiscalYear_IsTheFilersOwn()
    {
        Read("FY2027", Microsoft).ShouldBe(Of(PeriodKind.FiscalYear, "2026-07-01", "2027-06-30"));
        Read("FY2027Q1", Microsoft).ShouldBe(Of(PeriodKind.Quarter, "2026-07-01", "2026-09-30"));
        Read("FY2026", Nvidia).ShouldBe(Of(PeriodKind.FiscalYear, "2025-01-27", "2026-01-25"));
    }

    [Fact]
    public void Read_Quarter_IsTheFilersOwnAlsoInALeapYear()
    {
        Read("2026Q1", Oracle).ShouldBe(Of(PeriodKind.Quarter, "2025-12-01", "2026-02-28"));
        Read("2028Q1", Oracle).ShouldBe(Of(PeriodKind.Quarter, "2027-12-01", "2028-02-29"));
    }

    [Fact]
    public void Read_YearThatEndsOnChangingDays_AsksForTheDays()
    {
        PeriodText.Read("FY2027", MetricNature.Flow, Nvidia, out var problem).ShouldBeNull();
        problem.ShouldContain("write them out, as fiscal-year 2026-01-26..");
    }

    [Fact]
    public void Read_StockOverAPeriod_AsksForADate()
    {
        PeriodText.Read("2026Q3", MetricNature.Stock, Calendar, out var problem).ShouldBeNull();
        problem.ShouldContain("stands at a date");
    }

    [Theory]
    [InlineData("", "is no period such as")]
    [InlineData("Q5 2026", "is no period such as")]
    [InlineData("2026-02-30", "is no period such as")]
    [InlineData("fortnight 2026-01-01..2026-01-14", "is no period such as")]
    [InlineData("2026-06-30..2026-01-01", "before it starts")]
    [InlineData("quarter 2026-01-01..2026-01-31", "a quarter has 80 to 100 days, not 31")]
    public void Read_WhatIsNone_SaysWhy(string text, string because)
    {
        PeriodText.Read(text, MetricNature.Flow, Calendar, out var problem).ShouldBeNull();
        problem.ShouldContain(because);
    }

    [Fact]
    public void Written_ReadsAsTheSamePeriod() =>
        Gen.Select(
                Gen.Int[2000, 2049],
                Gen.Int[1, 4],
                Gen.Int[0, 4],
                Gen.Int[0, 800],
                Gen.Int[0, 3].Select(one => Calendars[one])
            )
            .Sample(
                (year, number, kind, days, calendar) =>
                {
                    var start = new DateOnly(year, number, 3);
                    var period = kind switch
                    {
                        0 => calendar.Quarter(new(year, number)),
                        1 => calendar.FiscalYear(year),
                        2 => Period.CalendarYear(year),
                        3 => new Period(PeriodKind.Date, start, start),
                        _ => new Period(PeriodKind.Span, start, start.AddDays(1 + days)),
                    };
                    return period is null
                        || period.Equals(
                            PeriodText.Read(
                                PeriodText.Write(period, calendar),
                                MetricNature.Flow,
                                calendar,
                                out _
                            )
                        );
                }
            );

    private static Period? Read(string text, FilerCalendar calendar) =>
        PeriodText.Read(text, MetricNature.Flow, calendar, out _);

    private static Period Of(PeriodKind kind, string start, string end) =>
        new(kind, DateOnly.Parse(start, null), DateOnly.Parse(end, null));
}
