namespace CapexDashboard.Domain.FundingGap;

/// <summary>An input of a scenario as low &lt;= mode &lt;= high; a single number has all three equal.</summary>
public readonly record struct InputRange
{
    public InputRange(decimal low, decimal mode, decimal high)
    {
        if (low > mode || mode > high)
            throw new ArgumentException($"{low} <= {mode} <= {high} does not hold", nameof(mode));
        (Low, Mode, High) = (low, mode, high);
    }

    public decimal Low { get; }
    public decimal Mode { get; }
    public decimal High { get; }

    public bool IsPoint => Low == High;

    public static InputRange Point(decimal value) => new(value, value, value);

    /// <summary>As far as the value, where it lies outside.</summary>
    public InputRange ExtendedTo(decimal value) =>
        new(
            Math.Min(Low, value),
            Math.Clamp(Mode, Math.Min(Low, value), Math.Max(High, value)),
            Math.Max(High, value)
        );

    public InputRange Times(decimal factor) => new(Low * factor, Mode * factor, High * factor);

    /// <summary>End by end, for ranges of which neither goes below 0.</summary>
    public InputRange Times(InputRange other) =>
        new(Low * other.Low, Mode * other.Mode, High * other.High);
}
