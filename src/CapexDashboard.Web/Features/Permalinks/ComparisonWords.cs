using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Features.Compare.Projection;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>What a comparison asks, for who has only its answer before them.</summary>
internal static class ComparisonWords
{
    /// <summary>This compares what Amazon and Meta filed for 2024 with what DePIN could fund.</summary>
    public static string Question(
        Comparison comparison,
        IReadOnlyDictionary<string, string> names,
        bool isEmpty = false
    ) =>
        comparison.Chart is ComparisonChart.Series
            ? $"This shows the capital expenditure ({MeasureWords.Of(comparison.Metric)}) of {Who(comparison, names)} by {Domain.Terms.Write(comparison.Series.Step)}, {comparison.Series.From} to {comparison.Series.To}.{AsOf(comparison)}"
        : comparison.Chart is ComparisonChart.Projection
            ? $"This carries on the capital expenditure ({MeasureWords.Of(comparison.Metric)}) of {Who(comparison, names)} from {BaseWords.Of(comparison.Base)} and compares it with what DePIN could fund {Assumed(comparison)}.{AsOf(comparison)}"
        : $"This {(isEmpty ? "would compare" : "compares")} {Capex(comparison, names)}{Picked(comparison, names)} with what DePIN could fund {Assumed(comparison)}.{AsOf(comparison)}";

    /// <summary>Inputs of the scenario that differ from the article's.</summary>
    public static IEnumerable<FrozenAssumption> Assumptions(
        Comparison comparison,
        IReadOnlyDictionary<string, string> names
    )
    {
        var (scenario, article) = (comparison.Scenario, Scenario.Article);
        foreach (var input in ScenarioInputs.WithProjection)
        {
            var (own, theirs) = (scenario[input.Input], article[input.Input]);
            if (own != theirs)
                yield return new(
                    input.Title,
                    InputWords.Range(input, own),
                    InputWords.Range(input, theirs)
                );
        }
        var ai = ScenarioInputs.Of(ScenarioInput.CapexAi);
        foreach (var (entity, range) in scenario.CapexAiByEntity)
            yield return new(
                $"{ai.Title}, {names[entity]}",
                InputWords.Range(ai, range),
                InputWords.Range(ai, article[ScenarioInput.CapexAi])
            );
    }

    private static string Capex(Comparison comparison, IReadOnlyDictionary<string, string> names)
    {
        var who = Lists.And([
            .. Paints.Sorted(comparison.Entities).Select(entity => names[entity]),
        ]);
        return comparison.Reading switch
        {
            Reading.Guidance => $"what {who} said they would spend in {comparison.Year}",
            Reading.Article =>
                $"what the article says of the spending of {who} in {comparison.Year}",
            _ =>
                $"the capital expenditure ({MeasureWords.Of(comparison.Metric)}) that {who} filed for {Year(comparison.Year)}",
        };
    }

    // A picked figure may be of another year, or of a quarter.
    private static string Picked(
        Comparison comparison,
        IReadOnlyDictionary<string, string> names
    ) =>
        comparison.Picks.IsEmpty
            ? ""
            : $" (with a figure picked for {Lists.And([.. Paints.Sorted(comparison.Picks.Keys).Select(entity => names[entity])])})";

    private static string Who(Comparison comparison, IReadOnlyDictionary<string, string> names) =>
        Lists.And([.. Paints.Sorted(comparison.Entities).Select(entity => names[entity])]);

    private static string Year(CapexYear year) =>
        year.CalendarYear is null ? "the newest twelve months" : year.ToString();

    private static string Assumed(Comparison comparison) =>
        comparison.Scenario.IsArticle ? "in the article’s best case" : "on the assumptions below";

    private static string AsOf(Comparison comparison) =>
        comparison.AsOf is { } day ? $" Only what was public on {Dates.Day(day)} counts." : "";
}
