using System.Globalization;

namespace CapexDashboard.Web.Formatting;

/// <summary>The one place that turns numbers into text for people: three or four figures, the unit always.</summary>
public static class Numbers
{
    private const string Minus = "−";
    private const string NarrowSpace = "\u00A0";
    private static readonly char[] Digits = [.. "0123456789"];
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly (double From, string Suffix, string Format)[] Steps =
    [
        (1e12, "tn", "#,##0.00"),
        (1e9, "bn", "0.0"),
        (1e6, "m", "0.#"),
        (1e3, "k", "0.#"),
    ];

    private static readonly string[] Words =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>$376.1bn, $1.13tn, −$26.7bn.</summary>
    public static string Money(double dollars)
    {
        var size = Math.Abs(dollars);
        foreach (var (from, suffix, format) in Steps)
        {
            // 999.96bn reads $1.00tn, not $1000.0bn.
            if (size >= from * 0.99995)
                return Signed(
                    dollars,
                    $"${Trim((size / from).ToString(format, Invariant), suffix)}{suffix}"
                );
        }
        return Signed(dollars, "$" + size.ToString("0.##", Invariant));
    }

    /// <summary>$30–37bn; one number where both ends read the same; at least $48bn without a high.</summary>
    public static string MoneyRange(double low, double? high)
    {
        if (high is null)
            return AtLeast(low);
        var (from, to) = (Money(low), Money(high.Value));
        if (from == to)
            return from;
        var unit = UnitOf(from);
        return unit == UnitOf(to) && low >= 0
            ? $"{from[..^unit.Length]}–{to[1..]}"
            : $"{from} – {to}";
    }

    /// <summary>at least $115.3bn: rounded down, or it would not be true.</summary>
    public static string AtLeast(double dollars) =>
        "at least " + Money(OnStep(dollars, size => Math.Floor(size + Slack)));

    /// <summary>To the last digit that an amount is written with, never above it.</summary>
    public static double Down(double dollars) => OnStep(dollars, size => Math.Floor(size + Slack));

    /// <summary>at most $115.4bn: rounded up, or it would not be true.</summary>
    public static string AtMost(double dollars) =>
        "at most " + Money(OnStep(dollars, size => Math.Ceiling(size - Slack)));

    /// <summary>An amount that was written with a dollar sign, in the currency it is in: €3.2bn, CHF 2–3bn.</summary>
    public static string In(string? currency, string dollars)
    {
        var sign = currency switch
        {
            null or "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            "AUD" => "A$",
            _ => currency + NarrowSpace,
        };
        return dollars.Replace("$", sign, StringComparison.Ordinal);
    }

    /// <summary>To one figure, for what is itself only roughly known: about $2bn.</summary>
    public static string AboutMoney(double dollars)
    {
        if (dollars == 0)
            return Money(0);
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(dollars))));
        return Money(Math.Round(dollars / step) * step);
    }

    /// <summary>$376,051,000,000.</summary>
    public static string ExactMoney(double dollars) =>
        Signed(dollars, "$" + Math.Abs(dollars).ToString("#,##0.##", Invariant));

    /// <summary>For the ticks of a chart in dollars: $0, $0.5bn, $100bn, $1.5tn.</summary>
    public static string Tick(double dollars)
    {
        var (unit, suffix) = Math.Abs(dollars) < 0.9999e12 ? (1e9, "bn") : (1e12, "tn");
        return dollars == 0
            ? "$0"
            : Signed(dollars, $"${Math.Abs(dollars / unit).ToString("0.###", Invariant)}{suffix}");
    }

    /// <summary>In billions, for the ticks of an axis that says so: 0, 0.5, 100, 2,000.</summary>
    public static string BillionsTick(double dollars) =>
        (dollars / 1e9).ToString("#,##0.######", Invariant);

    /// <summary>As $bn for a column that says so in its head: 131.8; 1,021.2.</summary>
    public static string Billions(double dollars) =>
        Signed(dollars, Math.Abs(dollars / 1e9).ToString("#,##0.0", Invariant));

    /// <summary>The same for a range: 30.0–37.0, ≥ 48.0 without a high.</summary>
    public static string Billions(double low, double? high) =>
        high is not { } upper ? "≥ " + Billions(Math.Floor((low / 1e8) + Slack) * 1e8)
        : upper == low ? Billions(low)
        : low < 0 ? $"{Billions(low)} to {Billions(upper)}"
        : $"{Billions(low)}–{Billions(upper)}";

    /// <summary>7.1 %, 0.04 %, 1,268.0 %; a fraction goes in.</summary>
    public static string Percent(double fraction) =>
        Signed(fraction, Hundredths(fraction)) + NarrowSpace + "%";

    /// <summary>The same for 'at most': rounded up, or it would not be true.</summary>
    public static string PercentAtMost(double fraction)
    {
        var step = fraction is > 0 and < 0.001 ? 1e4 : 1e3;
        return Percent(Math.Ceiling((fraction * step) - Slack) / step);
    }

    /// <summary>The difference of two shares: 4.6 percentage points; fractions go in.</summary>
    public static string Points(double fraction) =>
        Signed(fraction, Hundredths(fraction)) + NarrowSpace + "percentage points";

    /// <summary>A share that somebody chose, with no more digits than it has: 60 %, 12.5 %.</summary>
    public static string Share(decimal fraction) =>
        Signed((double)fraction, Exact(Math.Abs(fraction * 100))) + NarrowSpace + "%";

    /// <summary>60–70 %; one number where both ends are the same.</summary>
    public static string ShareRange(decimal low, decimal high) =>
        low == high ? Share(low) : $"{Exact(low * 100)}–{Share(high)}";

    /// <summary>3.55, 64,000.12, 0.0633: a price, to cents, and below one to three figures.</summary>
    public static string Price(decimal price)
    {
        if (price >= 1 || price <= 0)
            return price.ToString("#,##0.##", Invariant);
        var digits = 2 - (int)Math.Floor(Math.Log10((double)price));
        return Math.Round(price, Math.Min(digits, 12)).ToString("0.############", Invariant);
    }

    /// <summary>3, 2.5: no unit, no more digits than it has.</summary>
    public static string Plain(decimal number) => number.ToString("0.######", Invariant);

    /// <summary>−10 to 30: without unit, for who says it beside.</summary>
    public static string FromTo(decimal low, decimal high) =>
        $"{Signed((double)low, Plain(Math.Abs(low)))} to {Signed((double)high, Plain(Math.Abs(high)))}";

    /// <summary>32,768: how many of something.</summary>
    public static string Count(int number) => number.ToString("#,##0", Invariant);

    /// <summary>5.2bn: how many of something too many to count.</summary>
    public static string Size(double number) =>
        Money(number).Replace("$", "", StringComparison.Ordinal);

    /// <summary>1,268,000.5: all digits there are.</summary>
    public static string Exact(decimal number) => number.ToString("#,##0.######", Invariant);

    /// <summary>26 days, 1,268 days, 1 day, 2 hours.</summary>
    public static string Days(double days)
    {
        if (days == 0)
            return "0 days";
        if (days >= 0.95)
            return Count(Math.Round(days), "day");
        return days * 24 >= 0.95 ? Count(Math.Round(days * 24), "hour") : "less than an hour";
    }

    /// <summary>9 to 26 days, 20 hours to 2 days; one of them where both read the same.</summary>
    public static string DaysRange(double low, double high)
    {
        var (from, to) = (Days(low), Days(high));
        var unit = to[to.IndexOf(' ', StringComparison.Ordinal)..];
        return from == to ? to
            : from.EndsWith(unit, StringComparison.Ordinal) ? $"{from[..^unit.Length]} to {to}"
            : $"{from} to {to}";
    }

    /// <summary>two, three; digits from 13 on or where it is no whole number.</summary>
    public static string Word(double number) =>
        number == Math.Floor(number) && number >= 0 && number < Words.Length
            ? Words[(int)number]
            : number.ToString("0.##", Invariant);

    /// <summary>1,268 times, 14 times, 8.6 times, 1.0 times, 0.04 times.</summary>
    public static string Times(double factor) => Factor(factor) + " times";

    /// <summary>Before what it is a multiple of: 14 times; 3.2 % of, where times would be a string of zeros.</summary>
    public static string TimesOf(double factor) =>
        factor is > 0 and < 0.095 ? Percent(factor) + " of" : Times(factor);

    /// <summary>1.8 to 2.6 times.</summary>
    public static string TimesRange(double low, double high) =>
        Factor(low) == Factor(high) ? Times(high) : $"{Factor(low)} to {Times(high)}";

    // What a division or the middle of many cases leaves beside a whole number is not rounded away from it: a ten-thousandth of
    // the last digit.
    private const double Slack = 1e-4;

    // To the last digit that an amount is written with.
    private static double OnStep(double dollars, Func<double, double> round)
    {
        var size = Math.Abs(dollars);
        var step =
            size >= 1e12 ? 1e10
            : size >= 1e9 ? 1e8
            : size >= 1e6 ? 1e5
            : size >= 1e3 ? 1e2
            : 0.01;
        return round(dollars / step) * step;
    }

    // What rounds to nothing has no sign.
    private static string Signed(double number, string size) =>
        number < 0 && size.Any(letter => letter is >= '1' and <= '9') ? Minus + size : size;

    private static string Factor(double factor) =>
        factor is > 0 and < 0.0995 ? TwoFigures(factor)
        : factor >= 9.95 ? factor.ToString("#,##0", Invariant)
        : Math.Abs(factor - 1) < 0.05 ? "1.0"
        : factor.ToString("0.#", Invariant);

    // What is not nothing does not read as 0.0.
    private static string Hundredths(double fraction)
    {
        var size = Math.Abs(fraction * 100);
        return size is > 0 and < 0.095 ? TwoFigures(size) : size.ToString("#,##0.0", Invariant);
    }

    private static string TwoFigures(double size) =>
        ((decimal)size).ToString(
            "0." + new string('#', Math.Clamp(1 - (int)Math.Floor(Math.Log10(size)), 1, 12)),
            Invariant
        );

    // What stands behind the last digit: bn, m, k or nothing.
    private static string UnitOf(string money) => money[(money.LastIndexOfAny(Digits) + 1)..];

    private static string Count(double number, string unit) =>
        number.ToString("#,##0", Invariant) + " " + unit + (number == 1 ? "" : "s");

    // $564bn and $1.13tn, but $376.1bn: a zero after the point says nothing below a trillion.
    private static string Trim(string text, string suffix) =>
        suffix == "bn" && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
}
