using System.Globalization;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>
/// Input ranges as URLs write them, in $bn and percent: <c>3</c>, <c>3..5</c> (the mode is the default where that lies
/// inside, else the middle) and <c>3..4..5</c>. Printed is always the first or the last form, so that a link does not
/// change its meaning with a default.
/// </summary>
public static class RangeText
{
    private const int MaxDecimals = 6;

    /// <summary>Null with a <paramref name="problem"/> in words where the text is no range within the input's domain.</summary>
    public static InputRange? Parse(
        ScenarioInputDefinition definition,
        string text,
        out string problem
    )
    {
        problem =
            $"'{QueryString.Shorten(text)}' is not a number or a range such as 3, 3..5 or 3..4..5";
        var parts = text.Split("..");
        var numbers = new decimal[parts.Length];
        if (parts.Length > 3)
            return null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!TryNumber(parts[i], out numbers[i]))
                return null;
            // Scaled only where it is within: the largest numbers would not fit.
            var isWithin =
                numbers[i] <= definition.Max / definition.UrlUnit
                && definition.Allows(numbers[i] * definition.UrlUnit);
            if (!isWithin)
            {
                problem = $"{parts[i]} is outside {Domain(definition)}";
                return null;
            }
            numbers[i] *= definition.UrlUnit;
        }
        return InOrder(definition, numbers, ref problem);
    }

    /// <summary>An input of a scenario as its URL writes it.</summary>
    public static string Print(this Scenario scenario, ScenarioInput input) =>
        Print(ScenarioInputs.Of(input), scenario[input]);

    /// <summary>The AI share of one company's capex as its URL writes it, without the company.</summary>
    public static string PrintCapexAi(this Scenario scenario, string entity) =>
        Print(ScenarioInputs.Of(ScenarioInput.CapexAi), scenario.CapexAiOf(entity));

    public static string Print(ScenarioInputDefinition definition, InputRange range)
    {
        string Number(decimal value) =>
            (value / definition.UrlUnit).ToString("0.######", CultureInfo.InvariantCulture);
        return range.IsPoint
            ? Number(range.Mode)
            : $"{Number(range.Low)}..{Number(range.Mode)}..{Number(range.High)}";
    }

    private static InputRange? InOrder(
        ScenarioInputDefinition definition,
        decimal[] numbers,
        ref string problem
    )
    {
        var (low, high) = (numbers[0], numbers[^1]);
        var mode = numbers.Length == 3 ? numbers[1] : ModeBetween(definition, low, high);
        if (low <= mode && mode <= high)
            return new InputRange(low, mode, high);
        problem = "the numbers of a range go up: low..high or low..mode..high";
        return null;
    }

    // The middle is kept to what a URL can say, so that printing and parsing give the same range.
    private static decimal ModeBetween(
        ScenarioInputDefinition definition,
        decimal low,
        decimal high
    ) =>
        low <= definition.Default && definition.Default <= high
            ? definition.Default
            : decimal.Round((low + high) / 2 / definition.UrlUnit, MaxDecimals)
                * definition.UrlUnit;

    private static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        var decimals = text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1;
        return text.Length is > 0 and <= 20
            && (!text.Contains('.', StringComparison.Ordinal) || decimals <= MaxDecimals)
            && text[0] != '+'
            && decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    private static string Domain(ScenarioInputDefinition definition)
    {
        string Number(decimal value) =>
            (value / definition.UrlUnit).ToString("0.##", CultureInfo.InvariantCulture);
        var unit = definition.Unit switch
        {
            InputUnit.Money => " ($bn)",
            InputUnit.Share => " (%)",
            InputUnit.Years => " (years)",
            _ => "",
        };
        var from = definition.MinExcluded
            ? "above " + Number(definition.Min)
            : Number(definition.Min);
        return $"{from} to {Number(definition.Max)}{unit}";
    }
}
