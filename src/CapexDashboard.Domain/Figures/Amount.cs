namespace CapexDashboard.Domain.Figures;

/// <summary>
/// The content of a figure: a point (low = high), a range, or 'at least' (no high). In the full unit: dollars, not
/// millions; shares as fractions 0 to 1.
/// </summary>
public readonly record struct Amount
{
    public Amount(decimal low, decimal? high)
    {
        if (high < low)
            throw new ArgumentException($"low {low} is above high {high}", nameof(high));
        (Low, High) = (low, high);
    }

    public decimal Low { get; }

    /// <summary>Null for 'at least'.</summary>
    public decimal? High { get; }

    public bool IsOpen => High is null;

    public static Amount Point(decimal value) => new(value, value);

    /// <summary>End by end; 'at least' as soon as one of them is.</summary>
    public Amount Plus(Amount other) => new(Low + other.Low, High + other.High);

    /// <param name="factor">Not below 0.</param>
    public Amount Times(decimal factor) => new(Low * factor, High * factor);
}
