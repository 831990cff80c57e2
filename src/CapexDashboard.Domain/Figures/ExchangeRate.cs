namespace CapexDashboard.Domain.Figures;

/// <summary>What one unit of a currency was worth on a day.</summary>
/// <param name="Currency">ISO code.</param>
/// <param name="DollarsPerUnit">US dollars for one unit of it: an amount in the currency times this is an amount in dollars.</param>
/// <param name="Figure">Key of the figure that says so.</param>
public sealed record ExchangeRate(
    string Currency,
    DateOnly Day,
    decimal DollarsPerUnit,
    string Figure
)
{
    public const string Dollars = "USD";

    /// <summary>The rate of the day, else that of the nearest day before; null where neither is known.</summary>
    public static ExchangeRate? On(
        DateOnly day,
        string currency,
        IEnumerable<ExchangeRate> rates
    ) =>
        rates
            .Where(rate => rate.Currency == currency && rate.Day <= day)
            .OrderBy(rate => rate.Day)
            .LastOrDefault();

    /// <summary>The rate at which a figure is converted; null for dollars, and where no single day or no rate is known.</summary>
    public static ExchangeRate? For(Figure figure, IEnumerable<ExchangeRate> rates) =>
        figure is { Currency: { } currency and not Dollars, RateDay: { } day }
            ? On(day, currency, rates)
            : null;

    /// <summary>An amount in the currency, in US dollars; 'at least' stays 'at least'.</summary>
    public Amount InDollars(Amount amount) =>
        new(amount.Low * DollarsPerUnit, amount.High * DollarsPerUnit);
}
