using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Web.Features.Compare;

/// <summary>
/// Where the slider of an input stops: round values, close together where they matter. What lies between or beyond can be
/// typed; the thumb then stands at the nearest stop.
/// </summary>
public sealed class SliderScale
{
    private readonly decimal[] _stops;

    // The value that one comes back to is a stop, be it round or not.
    private SliderScale(
        ScenarioInputDefinition definition,
        params (decimal From, decimal To, decimal Step)[] spans
    ) =>
        _stops = [
            .. spans
                .SelectMany(span => Steps(span.From, span.To, span.Step))
                .Select(stop => stop * definition.UrlUnit)
                .Append(definition.Default)
                .Distinct()
                .Order(),
        ];

    public int Last => _stops.Length - 1;

    /// <summary>The value at a position from 0 to <see cref="Last"/>, in the unit of the code.</summary>
    public decimal At(int position) => _stops[Math.Clamp(position, 0, Last)];

    /// <summary>Whether a value lies between the first and the last stop.</summary>
    public bool Reaches(decimal value) => value >= _stops[0] && value <= _stops[^1];

    /// <summary>The position nearest to a value.</summary>
    public int Nearest(decimal value)
    {
        var at = Array.BinarySearch(_stops, value);
        if (at >= 0)
            return at;
        var above = ~at;
        return above > Last ? Last
            : above == 0 ? 0
            : value - _stops[above - 1] <= _stops[above] - value ? above - 1
            : above;
    }

    /// <summary>
    /// A range moved so that its most likely value is <paramref name="mode"/>: it keeps its width until it meets the ends
    /// of the domain.
    /// </summary>
    public InputRange Move(ScenarioInputDefinition definition, InputRange range, decimal mode)
    {
        var shift = mode - range.Mode;
        var least = definition.MinExcluded ? Math.Min(_stops[0], mode) : definition.Min;
        return new InputRange(
            Math.Max(range.Low + shift, least),
            mode,
            Math.Min(range.High + shift, definition.Max)
        );
    }

    public static SliderScale Of(ScenarioInput input) => Scales[input];

    private static readonly Dictionary<ScenarioInput, SliderScale> Scales =
        ScenarioInputs.WithProjection.ToDictionary(definition => definition.Input, For);

    private static SliderScale For(ScenarioInputDefinition definition) =>
        definition.Input switch
        {
            ScenarioInput.Cap => new(
                definition,
                (1, 10, 1),
                (10, 100, 5),
                (100, 1000, 20),
                (1000, 2000, 100)
            ),
            ScenarioInput.Multiple => new(definition, (0, 4, 0.1m), (4, 20, 0.5m)),
            ScenarioInput.Years => new(definition, (0.5m, 10, 0.5m)),
            ScenarioInput.Premium => new(definition, (0, 100, 1), (100, 300, 10)),
            ScenarioInput.CapexGrowth => new(definition, (-10, 60, 1)),
            ScenarioInput.LaterGrowth => new(definition, (-10, 40, 1)),
            ScenarioInput.FadeBy => new(definition, (2024, 2040, 1)),
            ScenarioInput.CapGrowth => new(definition, (-50, 90, 1)),
            _ => new(definition, (0, 100, 1)),
        };

    private static IEnumerable<decimal> Steps(decimal from, decimal to, decimal step)
    {
        for (var stop = from; stop <= to; stop += step)
            yield return stop;
    }
}
