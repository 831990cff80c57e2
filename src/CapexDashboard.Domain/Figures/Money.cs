namespace CapexDashboard.Domain.Figures;

/// <summary>
/// An amount with its currency, in the currency's full unit. Amounts in different currencies are never added: one of them is
/// converted first, at a stored <see cref="ExchangeRate"/>.
/// </summary>
/// <param name="Currency">ISO code.</param>
public readonly record struct Money(Amount Amount, string Currency)
{
    public bool IsDollars => Currency == ExchangeRate.Dollars;

    public static Money Dollars(Amount amount) => new(amount, ExchangeRate.Dollars);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public Money Plus(Money other) =>
        Currency == other.Currency
            ? this with
            {
                Amount = Amount.Plus(other.Amount),
            }
            : throw new InvalidOperationException(
                $"{other.Currency} cannot be added to {Currency}: convert one of them first"
            );
}
