using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class CloseMarkTests
{
    // The horizon's slider stops every half year from 0.5 to 10: 19 steps, of which 1 year is the first.
    [Theory]
    [InlineData(ScenarioInput.Years, 0.8, "5.3", "The gap closes at 0.8 years.")]
    [InlineData(ScenarioInput.Years, 10.0, "100", "The gap closes at 10 years.")]
    [InlineData(ScenarioInput.Years, 0.35035167, "", "The gap closes at 0.35 years.")]
    [InlineData(ScenarioInput.Years, 20.0, "", "The gap closes at 20 years.")]
    [InlineData(ScenarioInput.CapexAi, 0.11678, "12", "The gap closes at 11.7 %.")]
    [InlineData(ScenarioInput.CapexAi, 0.0, "0", "The gap closes at 0.0 %.")]
    [InlineData(ScenarioInput.Cap, 1e9, "0", "The gap closes at $1bn.")]
    [InlineData(ScenarioInput.Cap, 2e12, "100", "The gap closes at $2.00tn.")]
    [InlineData(ScenarioInput.Cap, 3e12, "", "The gap closes at $3.00tn.")]
    [InlineData(ScenarioInput.Haircut, null, "", "The gap closes nowhere from 0 % to 100 %.")]
    public void Of_Input_StandsAtTheNearestStopOrNowhere(
        ScenarioInput input,
        double? closes,
        string place,
        string text
    )
    {
        var mark = CloseMark.Of(ScenarioInputs.Of(input), Closing(input, closes));

        mark.Place.ShouldBe(place);
        Plain(mark.Text).ShouldBe(text);
        mark.Style.ShouldBe(place.Length == 0 ? "" : ";--closes:" + place);
    }

    // The browser finds each by its place in the row.
    [Fact]
    public void PlacesAndTexts_OfAnAnswer_AreOneForEachInputInOrder()
    {
        var answer = FundingGapModel.Answer(Scenario.Article, []);

        var places = CloseMark.Places(answer).Split(',');
        var texts = CloseMark.Texts(answer).Split('\n');

        places.Length.ShouldBe(ScenarioInputs.All.Count);
        foreach (var (input, i) in ScenarioInputs.All.Select((input, i) => (input, i)))
        {
            var mark = CloseMark.Of(input, answer);
            (places[i], texts[i]).ShouldBe((mark.Place, mark.Text), input.Name);
        }
    }

    [Theory]
    [InlineData(ScenarioInput.Haircut, "nowhere from 0 % to 100 %")]
    [InlineData(ScenarioInput.Premium, "nowhere from 0 % to 10,000 %")]
    [InlineData(ScenarioInput.Years, "nowhere from 0.25 years to 100 years")]
    [InlineData(ScenarioInput.Multiple, "nowhere from 0 × to 1,000 ×")]
    public void BreakEven_Nowhere_SaysWithinWhat(ScenarioInput input, string words) =>
        Plain(InputWords.BreakEven(ScenarioInputs.Of(input), null)).ShouldBe(words);

    [Theory]
    [InlineData(ScenarioInput.Cap, 342_513_000_000, "$342.5bn")]
    [InlineData(ScenarioInput.Multiple, 17.12565, "17.1 ×")]
    [InlineData(ScenarioInput.Multiple, 1, "1 ×")]
    [InlineData(ScenarioInput.Multiple, 456.7, "457 ×")]
    [InlineData(ScenarioInput.Multiple, 0.0001234567, "0.000123 ×")]
    [InlineData(ScenarioInput.Multiple, 0, "0 ×")]
    [InlineData(ScenarioInput.CapexAi, 0.11678389, "11.7 %")]
    public void BreakEven_Somewhere_HasThreeFigures(
        ScenarioInput input,
        double value,
        string words
    ) => Plain(InputWords.BreakEven(ScenarioInputs.Of(input), value)).ShouldBe(words);

    private static GapAnswer Closing(ScenarioInput input, double? closes)
    {
        // Of no company the gap is closed; where it closes is set here, so the gap is too.
        var answer = FundingGapModel.Answer(Scenario.Article, []);
        return answer with
        {
            Gap = new Bounded(1e9, 1e9, 1e9),
            BreakEvens = answer.BreakEvens.ToDictionary(
                one => one.Key,
                one => one.Key == input ? new Bounded(closes, closes, closes) : one.Value
            ),
        };
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
