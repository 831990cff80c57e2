using CapexDashboard.Domain.FundingGap;
using CsCheck;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>Random scenarios whose numbers a URL can say exactly.</summary>
internal static class Scenarios
{
    /// <summary>Eight ranges at once, as the preset of this name has them.</summary>
    public const string Realist =
        "years=3..4..5&operators=40..60..80&sold=50..70..90&ai=40..60..80&haircut=30..50..70"
        + "&hosted=10..20..30&opex=20..30..40&capexai=50..75..100";

    public static readonly Gen<Scenario> Any = Of(ScenarioInputs.All);

    /// <summary>Those of a projection, with rates of their own.</summary>
    public static readonly Gen<Scenario> Projected = Of(ScenarioInputs.WithProjection);

    private static Gen<Scenario> Of(IReadOnlyList<ScenarioInputDefinition> definitions) =>
        Gen.Select(
                Gen.Shuffle(definitions.Select(definition => definition.Input).ToArray()),
                Gen.Int[0, definitions.Count]
            )
            .SelectMany((inputs, count) => Inputs(inputs.Take(count)));

    private static Gen<Scenario> Inputs(IEnumerable<ScenarioInput> inputs) =>
        inputs.Aggregate(
            Gen.Const(Scenario.Article),
            (gen, input) =>
                Gen.Select(gen, Range(input))
                    .Select((scenario, range) => scenario.With(input, range))
        );

    public static Gen<InputRange> Range(ScenarioInput input)
    {
        var definition = ScenarioInputs.Of(input);
        var (min, max) = (definition.Min / definition.UrlUnit, definition.Max / definition.UrlUnit);
        var number = Gen.Int[definition.MinExcluded ? 1 : 0, 1000]
            .Select(part =>
                decimal.Round(min + ((max - min) * part / 1000), 3) * definition.UrlUnit
            );
        return Gen.Select(number, number, number)
            .Select(
                (a, b, c) =>
                {
                    decimal[] sorted = [a, b, c];
                    Array.Sort(sorted);
                    return new InputRange(sorted[0], sorted[1], sorted[2]);
                }
            );
    }
}
