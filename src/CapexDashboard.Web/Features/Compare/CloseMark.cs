using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>The mark on a slider where the gap closes, and the words beside it.</summary>
/// <param name="Place">Along the track, from 0 to 100; empty where the slider does not go so far.</param>
public sealed record CloseMark(string Place, string Text)
{
    /// <param name="answer">Null where nothing is compared: then no value closes anything.</param>
    public static CloseMark Of(ScenarioInputDefinition input, GapAnswer? answer)
    {
        if (answer is null)
            return new("", "");
        var closes = answer.KnownBreakEven(input.Input);
        return new(
            PlaceOf(SliderScale.Of(input.Input), closes),
            closes is { } value ? Closing(input, value, answer) : Nowhere(input, answer)
        );
    }

    /// <summary>As CSS, after what else the slider's style says.</summary>
    public string Style => Place.Length == 0 ? "" : $";--closes:{Place}";

    /// <summary>The places of all inputs in their order, joined by commas.</summary>
    public static string Places(GapAnswer? answer) =>
        string.Join(',', All(answer).Select(mark => mark.Place));

    /// <summary>The words of all inputs in their order, joined by line feeds.</summary>
    public static string Texts(GapAnswer? answer) =>
        string.Join('\n', All(answer).Select(mark => mark.Text));

    private static IEnumerable<CloseMark> All(GapAnswer? answer) =>
        ScenarioInputs.All.Select(input => Of(input, answer));

    private static string PlaceOf(SliderScale scale, double? closes) =>
        closes is { } value && scale.Reaches((decimal)value)
            ? Numbers.Plain(Math.Round(100m * scale.Nearest((decimal)value) / scale.Last, 1))
            : "";

    private static string Closing(ScenarioInputDefinition input, double closes, GapAnswer answer)
    {
        var isWantedLarge = input.Effect is InputEffect.Factor;
        var value = InputWords.BreakEven(input, closes);
        return answer.Capex.IsOpen
                ? $"The gap can close only with {InputWords.AtBound(input, closes)}."
            : IsClosed(answer)
                ? $"The gap stays closed {(isWantedLarge ? "down" : "up")} to {value}{Range(input, answer)}."
            : $"The gap closes at {value}{Range(input, answer)}.";
    }

    private static string Nowhere(ScenarioInputDefinition input, GapAnswer answer) =>
        !IsClosed(answer) ? $"The gap closes nowhere {InputWords.Domain(input)}."
        : answer.Capex.IsOpen ? $"The gap may be closed {InputWords.Domain(input)}."
        : $"The gap stays closed {InputWords.Domain(input)}.";

    // With an open end only the least of the gap is known.
    private static bool IsClosed(GapAnswer answer) =>
        (answer.Capex.IsOpen ? answer.Gap.Low : answer.Gap.Mode) <= 0;

    // What the other ranges make of it.
    private static string Range(ScenarioInputDefinition input, GapAnswer answer)
    {
        var isWantedLarge = input.Effect is InputEffect.Factor;
        switch (answer.BreakEvens[input.Input])
        {
            // Next to a capex that may be nothing there is no other end.
            case { Low: null, High: { } most } when isWantedLarge:
                return $" (at most {InputWords.BreakEven(input, most)})";
            case { Low: { } least, High: null } when !isWantedLarge:
                return $" (at least {InputWords.BreakEven(input, least)})";
        }
        if (answer.BreakEvens[input.Input] is not { Low: { } low, High: { } high })
            return "";
        var (from, to) = (InputWords.BreakEven(input, low), InputWords.BreakEven(input, high));
        return from == to ? "" : $" ({from} to {to})";
    }
}
