using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>What changes in the field of an input while its slider is moved.</summary>
/// <param name="Text">What stands in the field.</param>
/// <param name="Spoken">What the slider says.</param>
/// <param name="Band">The part of the track between the low and the high end, as CSS; null for a single number.</param>
internal sealed record FieldState(string Text, string Spoken, string? Band, bool IsArticles)
{
    public static FieldState Of(ScenarioInputDefinition input, InputRange range) =>
        new(
            RangeText.Print(input, range),
            InputWords.Range(input, range),
            range.IsPoint ? null : BandOf(SliderScale.Of(input.Input), range),
            range == Scenario.Article[input.Input]
        );

    private static string BandOf(SliderScale scale, InputRange range)
    {
        string Percent(decimal value) =>
            Numbers.Plain(Math.Round(100m * scale.Nearest(value) / scale.Last, 1)) + "%";
        return $"--from:{Percent(range.Low)};--to:{Percent(range.High)}";
    }
}
