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
            TextOf(input, closes, answer.Capex.IsOpen)
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

    private static string TextOf(ScenarioInputDefinition input, double? closes, bool isOpen) =>
        closes is null
            ? $"The gap closes {InputWords.BreakEven(input, closes)}."
            : $"The gap closes at {InputWords.Bound(input.Input, isOpen)}{InputWords.BreakEven(input, closes)}.";
}
