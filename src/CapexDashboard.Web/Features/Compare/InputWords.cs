using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>Inputs of a scenario as people read them.</summary>
internal static class InputWords
{
    /// <summary>Beside a field: $bn, %, years, ×.</summary>
    public static string Unit(ScenarioInputDefinition input) =>
        input.Unit switch
        {
            InputUnit.Money => "$bn",
            InputUnit.Share => "%",
            InputUnit.Years => "years",
            InputUnit.CalendarYear => "year",
            _ => "×",
        };

    /// <summary>$40bn; 3 to 5, most likely 4 years.</summary>
    public static string Range(ScenarioInputDefinition input, InputRange range) =>
        range.IsPoint
            ? Value(input, range.Mode)
            : $"{Value(input, range.Low)} to {Value(input, range.High)}, most likely {Value(input, range.Mode)}";

    /// <summary>$342.5bn; nowhere from 0 % to 100 %.</summary>
    public static string BreakEven(ScenarioInputDefinition input, double? value) =>
        value is { } closes
            ? input.Unit is InputUnit.Share
                ? Numbers.Percent(closes)
                : Value(input, Rounded(closes))
            : $"nowhere {Domain(input)}";

    /// <summary>from 0 % to 100 %</summary>
    public static string Domain(ScenarioInputDefinition input) =>
        $"from {Value(input, input.Min)} to {Value(input, input.Max)}";

    /// <summary>Before a break-even of open capex: at least for what DePIN wants large, at most for what it wants small.</summary>
    public static string Bound(ScenarioInput input, bool isOpen) =>
        !isOpen ? ""
        : ScenarioInputs.Of(input).Effect is InputEffect.Factor ? "at least "
        : "at most ";

    /// <summary>at least $213bn, at most 35 years: rounded so that the bound stays true.</summary>
    public static string AtBound(ScenarioInputDefinition input, double value)
    {
        var isLeast = input.Effect is InputEffect.Factor;
        var bound = Bound(input.Input, isOpen: true);
        return input.Unit switch
        {
            InputUnit.Money => isLeast ? Numbers.AtLeast(value) : Numbers.AtMost(value),
            InputUnit.Share when isLeast => bound + Numbers.Percent(Math.Floor(value * 1e3) / 1e3),
            InputUnit.Share => bound + Numbers.PercentAtMost(value),
            _ => bound + Value(input, Outward(value, isLeast)),
        };
    }

    private static decimal Outward(double value, bool isLeast)
    {
        var near = Rounded(value);
        var step = new decimal(1, 0, 0, false, (byte)((decimal.GetBits(near)[3] >> 16) & 0xff));
        return isLeast && (double)near > value ? near - step
            : !isLeast && (double)near < value ? near + step
            : near;
    }

    public static string Value(ScenarioInputDefinition input, decimal value) =>
        input.Unit switch
        {
            InputUnit.Money => Numbers.Money((double)value),
            InputUnit.Share => Numbers.Share(value),
            InputUnit.CalendarYear => Numbers.Plain(value),
            InputUnit.Years => Numbers.Exact(value) + (value == 1 ? " year" : " years"),
            _ => Numbers.Exact(value) + "\u00A0×",
        };

    // Three figures or the whole number.
    private static decimal Rounded(double value)
    {
        var figures = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Max(value, 1e-6))), 0, 6);
        return decimal.Round((decimal)value, figures);
    }
}
