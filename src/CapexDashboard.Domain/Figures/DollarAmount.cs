namespace CapexDashboard.Domain.Figures;

/// <summary>What a figure says, in US dollars.</summary>
/// <param name="Rate">At which it was converted; null where the figure itself is in dollars.</param>
public sealed record DollarAmount(Amount Amount, ExchangeRate? Rate)
{
    /// <summary>Null where the figure is no money, or no stored rate is right for it.</summary>
    public static DollarAmount? Of(Figure figure, IEnumerable<ExchangeRate> rates)
    {
        if (figure.Money is not { } money)
            return null;
        if (money.IsDollars)
            return new DollarAmount(money.Amount, null);
        return ExchangeRate.For(figure, rates) is { } rate
            ? new DollarAmount(rate.InDollars(money.Amount), rate)
            : null;
    }
}
