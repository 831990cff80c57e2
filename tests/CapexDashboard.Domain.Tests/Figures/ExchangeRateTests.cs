using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Tests.Figures;

/// <summary>By the stored rates of Microsoft's announcements: A$5bn of 24 October 2023, €3.2bn of 15 February 2024.</summary>
public sealed class ExchangeRateTests
{
    private static readonly ExchangeRate[] Rates =
    [
        Rate("AUD", new(2023, 10, 24), 0.6363m),
        Rate("AUD", new(2023, 10, 23), 0.6306m),
        Rate("AUD", new(2023, 11, 30), 0.6608m),
        Rate("EUR", new(2024, 2, 15), 1.0743m),
    ];

    [Fact]
    public void For_AnAnnouncement_IsTheRateOfItsDayInDollarsForOneUnit()
    {
        var rate = ExchangeRate.For(Announced("AUD", new(2023, 10, 24)), Rates)!;

        rate.Figure.ShouldBe("aud 2023-10-24");
        rate.InDollars(Amount.Point(5_000_000_000m)).ShouldBe(Amount.Point(3_181_500_000m));
    }

    [Fact]
    public void InDollars_RangesAndOpenEnds_StayWhatTheyAre()
    {
        var euro = Rates[^1];

        euro.InDollars(new(1_000m, 3_200m)).ShouldBe(new(1_074.3m, 3_437.76m));
        euro.InDollars(new(1_000m, null)).ShouldBe(new(1_074.3m, null));
    }

    // A Saturday has no rate: that of the day before it holds.
    [Fact]
    public void On_ADayWithoutARate_IsTheNearestBefore()
    {
        ExchangeRate.On(new(2023, 10, 28), "AUD", Rates)!.Day.ShouldBe(new(2023, 10, 24));
        // Five weeks later it is the rate of another time.
        ExchangeRate.On(new(2023, 11, 29), "AUD", Rates).ShouldBeNull();
        ExchangeRate.On(new(2023, 10, 22), "AUD", Rates).ShouldBeNull();
        ExchangeRate.On(new(2024, 5, 6), "GBP", Rates).ShouldBeNull();
    }

    [Fact]
    public void For_DollarsOrAPeriodWithoutADay_IsNone()
    {
        ExchangeRate.For(Announced("USD", new(2023, 10, 24)), Rates).ShouldBeNull();
        ExchangeRate
            .For(Announced("EUR", new(2024, 2, 15)) with { Metric = MetricKeys.CapexCash }, Rates)
            .ShouldBeNull();
    }

    [Fact]
    public void For_WhatWasSaidOnADay_GoesByThatDay()
    {
        var said = Announced("AUD", new(2024, 1, 1)) with
        {
            Metric = MetricKeys.CapexGuidance,
            GivenOn = new(2023, 10, 23),
        };

        ExchangeRate.For(said, Rates)!.DollarsPerUnit.ShouldBe(0.6306m);
    }

    private static ExchangeRate Rate(string currency, DateOnly day, decimal dollars) =>
        new(
            currency,
            new Period(PeriodKind.Date, day, day),
            dollars,
            $"{currency.ToLowerInvariant()} {day:yyyy-MM-dd}"
        );

    private static Figure Announced(string currency, DateOnly day) =>
        new(
            "a-key",
            "microsoft",
            MetricKeys.AnnouncedInvestment,
            new Period(PeriodKind.Span, day, day.AddYears(2)),
            "article",
            null,
            Amount.Point(1),
            currency,
            Basis.Reported,
            Verification.Verified,
            day
        );
}
