using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Tests.Comparisons;

/// <summary>Euros are never added as dollars: converted at a stored rate, or left out.</summary>
public sealed class CurrencyTests
{
    private const decimal Billion = 1_000_000_000;

    private static readonly DateOnly GivenOn = new(2024, 2, 15);

    private static readonly ExchangeRate OfTheDay = new(
        "EUR",
        new Period(PeriodKind.Date, GivenOn, GivenOn),
        1.0743m,
        "eur-exchange-rate-2024-02-15"
    );

    [Fact]
    public void Filings_QuartersInEurosWithoutARate_AreLeftOutWithTheirReason()
    {
        var nebius = Read("entities=nebius", [.. Quarters()], []);

        nebius.Amount.ShouldBeNull();
        nebius.LeftOut.ShouldBe(new LeftOut(LeftOutReason.OtherCurrency, Currency: "EUR"));
        nebius.Figures.Count.ShouldBe(4);
    }

    // No single day's rate is right for what was paid over three months.
    [Fact]
    public void Filings_RateOfOneDayAlone_DoesNotConvertQuarters() =>
        Read("entities=nebius", [.. Quarters()], [OfTheDay]).Amount.ShouldBeNull();

    [Fact]
    public void Filings_AverageRateOfEachQuarter_ConvertsThem()
    {
        decimal[] rates = [1.05m, 1.06m, 1.07m, 1.08m];
        var averages = Quarters()
            .Zip(
                rates,
                (figure, rate) => new ExchangeRate("EUR", figure.Period, rate, figure.Key + "-rate")
            )
            .ToList();

        var nebius = Read("entities=nebius", [.. Quarters()], averages);

        // 1.05 + 1.06 + 1.07 + 1.08
        nebius.Amount.ShouldBe(InputRange.Point(4.26m * Billion));
        nebius.Rates.ShouldBe(averages);
    }

    [Fact]
    public void Guidance_InEuros_IsConvertedAtTheRateOfItsDay()
    {
        var nebius = Read("entities=nebius&reading=guidance", [Guidance(GivenOn)], [OfTheDay]);

        // 3.2 × 1.0743
        nebius.Amount.ShouldBe(InputRange.Point(3.43776m * Billion));
        nebius.Rates.ShouldBe([OfTheDay]);
    }

    [Fact]
    public void Guidance_InEurosOfADayWithoutARate_IsLeftOut() =>
        Read("entities=nebius&reading=guidance", [Guidance(new(2024, 6, 3))], [OfTheDay])
            .LeftOut.ShouldNotBeNull()
            .Reason.ShouldBe(LeftOutReason.OtherCurrency);

    [Fact]
    public void Pick_InEurosWithoutARate_IsRefused()
    {
        var comparison = Comparison.Parse("entities=nebius&pick=nebius:said").Comparison;

        new CapexReader(comparison, [Guidance(new(2024, 6, 3))], [], new HashSet<string>())
            .PickProblems()
            .ShouldHaveSingleItem()
            .Detail.ShouldContain("EUR");
    }

    [Fact]
    public void Plus_UnlikeCurrencies_IsRefused()
    {
        var euros = new Money(Amount.Point(1), "EUR");

        Should.Throw<InvalidOperationException>(() => euros.Plus(Money.Dollars(Amount.Point(1))));
        euros.Plus(euros).ShouldBe(new Money(Amount.Point(2), "EUR"));
    }

    private static CompanyCapex Read(
        string query,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<ExchangeRate> rates
    ) =>
        new CapexReader(Comparison.Parse(query).Comparison, figures, rates, new HashSet<string>())
            .Read()
            .Single();

    private static IEnumerable<Figure> Quarters() =>
        new CalendarQuarter(2024, 4).FourToHere.Select(quarter => new Figure(
            $"nebius-capex-cash-{quarter}",
            "nebius",
            MetricKeys.CapexCash,
            quarter.Period,
            "as filed",
            null,
            Amount.Point(Billion),
            "EUR",
            Basis.Reported,
            Verification.Verified,
            quarter.Period.End
        ));

    private static Figure Guidance(DateOnly day) =>
        new(
            "said",
            "nebius",
            MetricKeys.CapexGuidance,
            Period.CalendarYear(2024),
            "cash",
            day,
            Amount.Point(3.2m * Billion),
            "EUR",
            Basis.Guidance,
            Verification.Verified,
            day
        );
}
