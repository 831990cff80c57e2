using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Figures;

/// <summary>What one unit of a currency was worth on a day, or on average over a period.</summary>
/// <param name="Currency">ISO code.</param>
/// <param name="Period">The day, or the whole period that the rate is the average of.</param>
/// <param name="DollarsPerUnit">US dollars for one unit of it: an amount in the currency times this is an amount in dollars.</param>
/// <param name="Figure">Key of the figure that says so.</param>
public sealed record ExchangeRate(
    string Currency,
    Period Period,
    decimal DollarsPerUnit,
    string Figure
)
{
    public const string Dollars = "USD";

    // Over weekends and holidays no rate is set; an older one belongs to another time.
    private const int MaxDaysBefore = 7;

    public DateOnly Day => Period.End;

    /// <summary>The rate of the day, else of the nearest day within the week before; null where neither is known.</summary>
    public static ExchangeRate? On(
        DateOnly day,
        string currency,
        IEnumerable<ExchangeRate> rates
    ) =>
        rates
            .Where(rate => rate.Currency == currency && rate.Period.Kind is PeriodKind.Date)
            .Where(rate => rate.Day <= day && rate.Day >= day.AddDays(-MaxDaysBefore))
            .OrderBy(rate => rate.Day)
            .LastOrDefault();

    /// <summary>
    /// The rate at which a figure is converted: that of the day it was said or measured, and for what was paid over a period
    /// the average of exactly that period. Null for dollars, and where no such rate is known.
    /// </summary>
    public static ExchangeRate? For(Figure figure, IEnumerable<ExchangeRate> rates) =>
        figure.Currency is not { } currency || currency == Dollars ? null
        : figure.RateDay is { } day ? On(day, currency, rates)
        : rates.FirstOrDefault(rate =>
            rate.Currency == currency && rate.Period.SameDays(figure.Period)
        );

    /// <summary>An amount in the currency, in US dollars; 'at least' stays 'at least'.</summary>
    public Amount InDollars(Amount amount) => amount.Times(DollarsPerUnit);
}
