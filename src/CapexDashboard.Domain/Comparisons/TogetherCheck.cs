using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Comparisons;

/// <summary>
/// Parameters that are each right but do not go together: told, and left out, so that what was read is always a
/// comparison one can open.
/// </summary>
internal sealed class TogetherCheck(
    Comparison comparison,
    IReadOnlySet<string> given,
    List<QueryProblem> problems
)
{
    private static readonly string[] OfSeries = ["from", "to", "step", "stack"];

    public Comparison Check()
    {
        var sound = comparison with
        {
            Reading = CheckReading(),
            Series = CheckSeries(),
            Base = CheckBase(),
            Picks = comparison.Picks.RemoveRange(NotCompared("pick", comparison.Picks.Keys)),
        };
        return sound with
        {
            Scenario = CheckScenario(comparison.Scenario, ""),
            Pinned = comparison.Pinned is { } pinned
                ? CheckScenario(pinned, ComparisonPrinter.PinnedPrefix)
                : null,
        };
    }

    private Scenario CheckScenario(Scenario scenario, string prefix)
    {
        var compared = NotCompared(prefix + "capexai", scenario.CapexAiByEntity.Keys)
            .Aggregate(scenario, (checkedOne, entity) => checkedOne.WithoutCapexAi(entity));
        if (comparison.Chart is ComparisonChart.Projection)
            return compared;
        problems.AddRange(
            ScenarioInputs
                .OfProjection.Select(input => prefix + input.Name)
                .Where(given.Contains)
                .Select(name => new QueryProblem(name, "it goes only with chart=projection"))
        );
        return compared.WithoutProjection();
    }

    private Reading CheckReading()
    {
        if (comparison is not { Year.CalendarYear: null, Reading: not Reading.Filings })
            return comparison.Reading;
        Problem("year", "ttm is made of filed quarters, so it goes only with reading=filings");
        return Reading.Filings;
    }

    private SeriesSpan CheckSeries()
    {
        if (
            comparison.Chart is ComparisonChart.Series
            && comparison.Series.To >= comparison.Series.From
        )
            return comparison.Series;
        if (comparison.Chart is ComparisonChart.Series)
            Problem("to", $"it is before from, {comparison.Series.From}");
        else
            problems.AddRange(
                OfSeries
                    .Where(given.Contains)
                    .Select(name => new QueryProblem(name, "it goes only with chart=series"))
            );
        return SeriesSpan.Default;
    }

    private ProjectionBase CheckBase()
    {
        if (comparison.Chart is ComparisonChart.Projection)
            return comparison.Base;
        if (given.Contains("base"))
            Problem("base", "it goes only with chart=projection");
        return ProjectionBase.NewestTwelveMonths;
    }

    private List<string> NotCompared(string parameter, IEnumerable<string> entities)
    {
        var others = entities.Where(entity => !comparison.Entities.Contains(entity)).ToList();
        foreach (var entity in others)
            Problem(parameter, $"{entity} is not among the entities of this comparison");
        return others;
    }

    private void Problem(string parameter, string detail) =>
        problems.Add(new QueryProblem(parameter, detail));
}
