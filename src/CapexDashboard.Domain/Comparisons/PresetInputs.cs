using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>Reads the inputs of a preset: those of the gap, whatever companies and year they will stand beside.</summary>
public static class PresetInputs
{
    /// <param name="text">A query, or an address that holds one.</param>
    /// <returns>In their canonical form, as far as they could be read, and what is wrong with the others.</returns>
    public static (string Inputs, IReadOnlyList<QueryProblem> Problems) Parse(string text)
    {
        var query = text[(text.IndexOf('?', StringComparison.Ordinal) + 1)..];
        var problems = new List<QueryProblem>();
        var inputs = new List<string>();
        foreach (var (name, value) in QueryString.Split(query))
        {
            if (Misplaced(name, value) is { } detail)
                problems.Add(new QueryProblem(QueryString.Shorten(name), detail));
            else
                inputs.Add($"{name}={Uri.EscapeDataString(value)}");
        }
        var parse = Comparison.Parse(string.Join('&', inputs));
        return (parse.Comparison.ToQuery(), [.. problems, .. parse.Problems]);
    }

    private static string? Misplaced(string name, string value) =>
        ScenarioInputs.Named(name) switch
        {
            null or { Effect: InputEffect.Projection } =>
                "a preset holds assumptions about the gap alone, such as years=5: leave it out",
            // It could not be opened beside other companies.
            { Input: ScenarioInput.CapexAi } when value.Contains(':', StringComparison.Ordinal) =>
                "a preset has one share for all companies, such as capexai=75",
            _ => null,
        };
}
