using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Features.Compare;
using CsCheck;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class SliderScaleTests
{
    public static TheoryData<ScenarioInput> Inputs => [.. Enum.GetValues<ScenarioInput>()];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Stops_OfAnInput_RiseWithinItsDomainAndHoldTheArticlesValue(ScenarioInput input)
    {
        var (scale, definition) = (SliderScale.Of(input), ScenarioInputs.Of(input));

        var stops = Enumerable.Range(0, scale.Last + 1).Select(scale.At).ToList();

        stops.ShouldBe(stops.Distinct().Order());
        stops.ShouldAllBe(stop => definition.Allows(stop));
        stops.ShouldContain(definition.Default);
        // Going to a stop and back leaves the thumb where it is, or it would jump under the finger.
        stops.Select(scale.Nearest).ShouldBe(Enumerable.Range(0, stops.Count));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Nearest_AnyValue_IsTheStopWithTheLeastDistance(ScenarioInput input)
    {
        var scale = SliderScale.Of(input);
        Gen.Decimal[0, scale.At(scale.Last) * 2]
            .Sample(value =>
            {
                var least = Enumerable
                    .Range(0, scale.Last + 1)
                    .Min(position => Math.Abs(scale.At(position) - value));
                Math.Abs(scale.At(scale.Nearest(value)) - value).ShouldBe(least);
            });
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Move_AnyRange_StaysInTheDomainWithItsModeAtTheThumb(ScenarioInput input)
    {
        var (scale, definition) = (SliderScale.Of(input), ScenarioInputs.Of(input));
        Gen.Select(Gen.Int[0, scale.Last].Array[3], Gen.Int[0, scale.Last])
            .Sample(any =>
            {
                var ends = any.Item1.Order().Select(scale.At).ToList();
                var range = new InputRange(ends[0], ends[1], ends[2]);

                var moved = scale.Move(definition, range, scale.At(any.Item2));

                moved.Mode.ShouldBe(scale.At(any.Item2));
                definition.Allows(moved.Low).ShouldBeTrue();
                definition.Allows(moved.High).ShouldBeTrue();
                // It keeps its width until it meets an end.
                (moved.High - moved.Low).ShouldBeLessThanOrEqualTo(range.High - range.Low);
            });
    }

    [Fact]
    public void Move_RangeInTheMiddle_KeepsItsWidth()
    {
        var ai = ScenarioInputs.Of(ScenarioInput.Ai);

        SliderScale
            .Of(ScenarioInput.Ai)
            .Move(ai, new InputRange(0.4m, 0.6m, 0.8m), 0.5m)
            .ShouldBe(new InputRange(0.3m, 0.5m, 0.7m));
        SliderScale
            .Of(ScenarioInput.Ai)
            .Move(ai, new InputRange(0.4m, 0.6m, 0.8m), 1)
            .ShouldBe(new InputRange(0.8m, 1, 1));
    }
}
