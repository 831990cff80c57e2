using CapexDashboard.Domain.Editing;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Tests.Editing;

public sealed class FigureDoubtsTests
{
    private static readonly Figure[] Quarters2025 =
    [
        .. Enumerable.Range(1, 4).Select(number => Filed(number, 10)),
    ];

    [Fact]
    public void Of_FigureLikeTheOnesBefore_HasNone() =>
        FigureDoubts.Of(Filed(1, 11, 2026), Quarters2025).ShouldBeEmpty();

    [Fact]
    public void Of_TenTimesTheLastQuarter_SaysSo() =>
        FigureDoubts
            .Of(Filed(1, 100, 2026), Quarters2025)
            .ShouldHaveSingleItem()
            .ShouldBe("it is 10 times the one before, filed-2025q4, $10bn");

    [Fact]
    public void Of_ATenthOfTheLastQuarter_SaysSo() =>
        FigureDoubts
            .Of(Filed(1, 1, 2026), Quarters2025)
            .ShouldHaveSingleItem()
            .ShouldStartWith("it is a 10th of");

    [Fact]
    public void Of_YearOutsideTheLastGuidance_SaysWhichWay()
    {
        var guidance = new[] { Guided("2025-01-30", 38, 40), Guided("2025-10-30", 42, 44) };

        FigureDoubts
            .Of(Year(45), [.. guidance, .. Quarters2025.Take(3)])
            .ShouldHaveSingleItem()
            .ShouldBe("it lies above the guidance of 2025-10-30, $42–44bn");
        FigureDoubts.Of(Year(41), guidance).ShouldHaveSingleItem().ShouldStartWith("it lies below");
        FigureDoubts.Of(Year(43), guidance).ShouldBeEmpty();
    }

    [Fact]
    public void Of_SameAmountForTheSameDays_NamesTheOther() =>
        FigureDoubts
            .Of(Filed(2, 10) with { Key = "other", Definition = "as restated" }, Quarters2025)
            .ShouldHaveSingleItem()
            .ShouldBe("filed-2025q2 says the same for the same days, as 'as filed'");

    [Fact]
    public void Of_VerifiedAtAFrontPage_SaysSo()
    {
        var figure = Filed(1, 11, 2026);

        FigureDoubts
            .Of(figure, Quarters2025, "https://example.com/")
            .ShouldHaveSingleItem()
            .ShouldBe(
                "it is verified, but its source is only a front page, https://example.com/: nobody can look the number up there"
            );
        FigureDoubts.Of(figure, Quarters2025, "https://example.com/q1").ShouldBeEmpty();
        FigureDoubts
            .Of(
                figure with
                {
                    Verification = Verification.Unverified,
                },
                Quarters2025,
                "https://example.com/"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Of_YearAndItsQuarters_AreComparedFromBothSides()
    {
        const string said = "the four quarters of filed-fy2025 come to $41bn, the year says $40bn";

        FigureDoubts.Of(Filed(4, 11), [.. Quarters2025, Year(40)]).ShouldBe([said]);
        FigureDoubts.Of(Year(40), [.. Quarters2025.Take(3), Filed(4, 11)]).ShouldBe([said]);
        FigureDoubts.Of(Filed(4, 10.01m), [.. Quarters2025, Year(40)]).ShouldBeEmpty();
    }

    private static Figure Filed(int quarter, decimal billions, int year = 2025) =>
        Made(
            $"filed-{year}q{quarter}",
            MetricKeys.CapexCash,
            new CalendarQuarter(year, quarter).Period,
            billions,
            billions
        );

    private static Figure Year(decimal billions) =>
        Made("filed-fy2025", MetricKeys.CapexCash, FiscalYear, billions, billions);

    private static Figure Guided(string day, decimal low, decimal high) =>
        Made($"guided-{day}", MetricKeys.CapexGuidance, Period.CalendarYear(2025), low, high) with
        {
            Basis = Basis.Guidance,
            GivenOn = DateOnly.Parse(day, null),
        };

    private static Period FiscalYear { get; } =
        new(PeriodKind.FiscalYear, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    private static Figure Made(
        string key,
        string metric,
        Period period,
        decimal low,
        decimal high
    ) =>
        new(
            key,
            "meta",
            metric,
            period,
            "as filed",
            GivenOn: null,
            new Amount(low * 1e9m, high * 1e9m),
            "USD",
            Basis.Reported,
            Verification.Verified,
            period.End
        );
}
