using System.Collections.Immutable;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>The assumptions about DePIN and about the part of capex that counts. Immutable.</summary>
public sealed class Scenario
{
    private readonly ImmutableArray<InputRange> _ranges;

    private Scenario(
        ImmutableArray<InputRange> ranges,
        ImmutableSortedDictionary<string, InputRange> capexAiByEntity
    ) => (_ranges, CapexAiByEntity) = (ranges, capexAiByEntity);

    /// <summary>The article's own assumptions, at the most favourable end: $80bn in three years, all of it for AI.</summary>
    public static Scenario Article { get; } =
        new(
            [.. ScenarioInputs.WithProjection.Select(definition => definition.ByDefault)],
            ImmutableSortedDictionary.Create<string, InputRange>(StringComparer.Ordinal)
        );

    /// <summary>AI shares of capex that differ from <see cref="ScenarioInput.CapexAi"/>, by entity key.</summary>
    public ImmutableSortedDictionary<string, InputRange> CapexAiByEntity { get; }

    /// <summary>Nothing differs from the article's assumptions.</summary>
    public bool IsArticle => CapexAiByEntity.IsEmpty && _ranges.SequenceEqual(Article._ranges);

    public InputRange this[ScenarioInput input] => _ranges[(int)input];

    /// <exception cref="ArgumentOutOfRangeException">An end of the range is outside the input's domain.</exception>
    public Scenario With(ScenarioInput input, InputRange range)
    {
        Demand(input, range);
        return new Scenario(_ranges.SetItem((int)input, range), CapexAiByEntity);
    }

    /// <inheritdoc cref="With(ScenarioInput, InputRange)"/>
    public Scenario WithCapexAi(string entity, InputRange range)
    {
        Demand(ScenarioInput.CapexAi, range);
        return new Scenario(_ranges, CapexAiByEntity.SetItem(entity, range));
    }

    public Scenario WithoutCapexAi(string entity) => new(_ranges, CapexAiByEntity.Remove(entity));

    /// <summary>The same, going on in later years as by default.</summary>
    public Scenario WithoutProjection() =>
        new(
            [
                .. ScenarioInputs.WithProjection.Select(definition =>
                    definition.Effect is InputEffect.Projection
                        ? definition.ByDefault
                        : this[definition.Input]
                ),
            ],
            CapexAiByEntity
        );

    /// <summary>The same with all of every company's capex counted.</summary>
    public Scenario WithAllCapex() =>
        new(
            _ranges.SetItem(
                (int)ScenarioInput.CapexAi,
                ScenarioInputs.Of(ScenarioInput.CapexAi).ByDefault
            ),
            CapexAiByEntity.Clear()
        );

    public InputRange CapexAiOf(string entity) =>
        CapexAiByEntity.TryGetValue(entity, out var range) ? range : this[ScenarioInput.CapexAi];

    /// <summary>The end of the input's range that makes DePIN's funding largest.</summary>
    internal decimal BestForDepin(ScenarioInput input) =>
        ScenarioInputs.Of(input).Effect is InputEffect.Factor ? this[input].High : this[input].Low;

    /// <summary>The end of the input's range that makes DePIN's funding smallest.</summary>
    internal decimal WorstForDepin(ScenarioInput input) =>
        ScenarioInputs.Of(input).Effect is InputEffect.Factor ? this[input].Low : this[input].High;

    private static void Demand(ScenarioInput input, InputRange range)
    {
        var definition = ScenarioInputs.Of(input);
        if (!definition.Allows(range.Low) || !definition.Allows(range.High))
            throw new ArgumentOutOfRangeException(
                nameof(range),
                $"{definition.Name} is outside its domain"
            );
    }
}
