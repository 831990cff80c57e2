using System.Globalization;
using CapexDashboard.Domain.Figures;

namespace CapexDashboard.Domain.Editing;

/// <summary>An amount with the currency it was written in; null where none was.</summary>
public readonly record struct WrittenAmount(Amount Amount, string? Currency);

/// <summary>
/// Amounts as editors type them: <c>37.3bn</c>, <c>€3.2bn</c>, <c>30–37bn</c>, <c>at least 48bn</c>, <c>60–70%</c>,
/// <c>1,268,000</c>. What is written back is exact and reads as the same amount.
/// </summary>
public static class AmountText
{
    private const string Examples = "such as 37.3bn, €3.2bn, 30–37bn or at least 48bn";

    // More than all money and all tokens there are.
    private const decimal Most = 1e18m;
    private const int MostDecimals = 18;

    private static readonly (string Word, decimal Factor)[] Sizes =
    [
        ("trillion", 1e12m),
        ("billion", 1e9m),
        ("million", 1e6m),
        ("thousand", 1e3m),
        ("tn", 1e12m),
        ("bn", 1e9m),
        ("mn", 1e6m),
        ("t", 1e12m),
        ("b", 1e9m),
        ("m", 1e6m),
        ("k", 1e3m),
    ];

    private static readonly (string Sign, string Currency)[] Signs =
    [
        ("US$", "USD"),
        ("A$", "AUD"),
        ("C$", "CAD"),
        ("$", "USD"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("¥", "JPY"),
    ];

    private static readonly string[] AtLeast = ["at least", ">=", "≥"];
    private static readonly string[] Between = ["..", "–", "—", " to ", " - ", "-"];

    /// <summary>Null with a <paramref name="problem"/> in words where the text is no amount in the unit.</summary>
    public static WrittenAmount? Read(string text, MetricUnit unit, out string problem)
    {
        problem = "";
        var rest = text.Trim();
        var isOpen = AtLeast.Any(word => Begins(ref rest, word));
        var currency = Currency(ref rest);
        var ends = isOpen ? [rest] : Split(rest);
        if (ends is not [var first, .. var others])
            return Refused(out problem, $"'{rest}' is no amount {Examples}");
        // 30–37bn: the size stands once, behind both.
        var size =
            others is [var last] && SizeOf(first, unit).Factor is null
                ? SizeOf(last, unit).Factor
                : null;
        var low = Number(first, size, unit, out problem);
        var high = others is [var upper] ? Number(upper, null, unit, out problem) : low;
        if (low is not { } from || high is not { } to)
            return problem.Length > 0
                ? null
                : Refused(out problem, $"'{text.Trim()}' is no amount {Examples}");
        if (currency is not null && !MetricKeys.HasCurrency(unit))
            return Refused(
                out problem,
                "figures in this metric have no currency: write the number alone"
            );
        return from > to
            ? Refused(
                out problem,
                $"{first.Trim()} is above {ends[^1].Trim()}: write the lower end first"
            )
            : new WrittenAmount(new Amount(from, isOpen ? null : to), currency);
    }

    /// <summary>As <see cref="Read"/> takes it, with all digits.</summary>
    public static string Write(Amount amount, MetricUnit unit, string? currency)
    {
        var (low, lowSize) = Sized(amount.Low, unit);
        if (amount.High is not { } high)
            return $"at least {Sign(currency)}{low}{lowSize}";
        if (high == amount.Low)
            return $"{Sign(currency)}{low}{lowSize}";
        var (upper, highSize) = Sized(high, unit);
        if (lowSize == highSize)
            return $"{Sign(currency)}{low}–{upper}{highSize}";
        // A first end without a size would take the second's.
        return lowSize.Length > 0
            ? $"{Sign(currency)}{low}{lowSize}–{upper}{highSize}"
            : $"{Sign(currency)}{low}–{Digits(high)}";
    }

    private static WrittenAmount? Refused(out string problem, string reason)
    {
        problem = reason;
        return null;
    }

    private static string[] Split(string text)
    {
        foreach (var mark in Between)
        {
            // Not a minus sign.
            var at = text.IndexOf(
                mark,
                Math.Min(1, text.Length),
                StringComparison.OrdinalIgnoreCase
            );
            if (at > 0)
                return [text[..at], text[(at + mark.Length)..]];
        }
        return [text];
    }

    private static string? Currency(ref string text)
    {
        foreach (var (sign, currency) in Signs)
            if (Begins(ref text, sign))
                return currency;
        if (text.Length <= 4 || text[3] != ' ' || !text[..3].All(char.IsAsciiLetterUpper))
            return null;
        var code = text[..3];
        text = text[4..].TrimStart();
        return code;
    }

    private static bool Begins(ref string text, string word)
    {
        if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return false;
        text = text[word.Length..].TrimStart();
        return true;
    }

    private static (string Number, decimal? Factor) SizeOf(string text, MetricUnit unit)
    {
        var rest = text.Trim();
        if (rest.EndsWith('%') && unit is MetricUnit.Share)
            return (rest[..^1].TrimEnd(), 0.01m);
        foreach (var (word, factor) in Sizes)
            if (rest.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return (rest[..^word.Length].TrimEnd(), factor);
        return (rest, null);
    }

    private static decimal? Number(string text, decimal? size, MetricUnit unit, out string problem)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        problem = "";
        var (digits, factor) = SizeOf(text, unit);
        // 130–145: a currency may stand before each end.
        _ = Currency(ref digits);
        if (
            !IsGrouped(digits)
            || !decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var number)
        )
        {
            problem = $"'{text.Trim()}' is no amount {Examples}";
            return null;
        }
        if (number > Most)
        {
            problem = $"'{text.Trim()}' is more than there is";
            return null;
        }
        // Without the zeros that the multiplication leaves behind the point: they would be stored and shown.
        number = number * (factor ?? size ?? 1) / 1.000000000000000000000000000m;
        if (unit is MetricUnit.Share && number > 1)
            problem = $"'{text.Trim()}' is no share: write 60% or 0.6";
        else if (number > Most)
            problem = $"'{text.Trim()}' is more than there is";
        else if (number.Scale > MostDecimals)
            problem = $"'{text.Trim()}' has more than {MostDecimals} decimals";
        return problem.Length > 0 ? null : number;
    }

    // 1,268,000 but not 3,2: whoever means 3.2 must be told, not be given 32.
    private static bool IsGrouped(string digits)
    {
        var groups = digits.Split('.')[0].Split(',');
        return groups.Length == 1
            || (
                groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3)
            );
    }

    private static (string Number, string Size) Sized(decimal value, MetricUnit unit)
    {
        if (unit is MetricUnit.Share)
            return (Digits(value * 100), "%");
        if (unit is MetricUnit.Money or MetricUnit.Tokens or MetricUnit.Units)
            foreach (var (word, factor) in new[] { ("bn", 1e9m), ("m", 1e6m) })
                if (value >= factor && (value / factor) * factor == value)
                    return (Digits(value / factor), word);
        return (Digits(value), "");
    }

    private static string Digits(decimal value) =>
        value.ToString("0.##################", CultureInfo.InvariantCulture);

    private static string Sign(string? currency) =>
        currency switch
        {
            null => "",
            "USD" => "$",
            "EUR" => "€",
            _ => currency + " ",
        };
}
