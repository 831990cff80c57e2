using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>Reads the inputs of a scenario: each once, and the AI share of capex once more for each company.</summary>
internal sealed class InputReader(HashSet<string> seen, List<QueryProblem> problems)
{
    /// <param name="name">The parameter as it was given, with the prefix of the pinned scenario.</param>
    /// <returns>What the parameter changes; null where it is wrong.</returns>
    public Func<Scenario, Scenario>? Read(string name, ScenarioInputDefinition input, string value)
    {
        var at = value.IndexOf(':', StringComparison.Ordinal);
        var entity = input.Input is ScenarioInput.CapexAi && at >= 0 ? value[..at] : null;
        if (entity is not null && !Keys.IsKey(entity))
            return Problem(name, $"'{QueryString.Shorten(entity)}' is not an entity key");
        if (!seen.Add(entity is null ? name : name + ":" + entity))
            return Problem(name, "it is given more than once");
        var text = entity is null ? value : value[(at + 1)..];
        if (RangeText.Parse(input, text, out var problem) is not { } range)
            return Problem(name, problem);
        return scenario =>
            entity is null
                ? scenario.With(input.Input, range)
                : scenario.WithCapexAi(entity, range);
    }

    private Func<Scenario, Scenario>? Problem(string parameter, string detail)
    {
        problems.Add(new QueryProblem(parameter, detail));
        return null;
    }
}
