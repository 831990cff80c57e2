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
            _ => "×",
        };

    /// <summary>$40bn; 3 to 5, most likely 4 years.</summary>
    public static string Range(ScenarioInputDefinition input, InputRange range) =>
        range.IsPoint
            ? Value(input, range.Mode)
            : $"{Value(input, range.Low)} to {Value(input, range.High)}, most likely {Value(input, range.Mode)}";

    private static string Value(ScenarioInputDefinition input, decimal value) =>
        input.Unit switch
        {
            InputUnit.Money => Numbers.Money((double)value),
            InputUnit.Share => Numbers.Share(value),
            InputUnit.Years => Numbers.Plain(value) + (value == 1 ? " year" : " years"),
            _ => Numbers.Plain(value) + " times",
        };
}
