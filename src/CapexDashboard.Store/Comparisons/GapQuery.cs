using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Store.Comparisons;

/// <summary>Answers comparisons: finds the record they rest on and asks the model.</summary>
public sealed class GapQuery(CapexRecords records)
{
    public async Task<GapReply> AnswerAsync(Comparison comparison, CancellationToken cancellation)
    {
        var newest = await records.NewestVintageAsync(cancellation);
        var first = comparison.Vintage < newest ? await records.FirstVintageAsync(cancellation) : 1;
        var vintage = await records.AtAsync(
            Math.Clamp(comparison.Vintage ?? newest, first, newest),
            cancellation
        );
        var problems = Problems(comparison, vintage, first, newest).ToList();
        if (problems.Count > 0)
            return new RefusedGap(
                vintage.Vintage,
                comparison,
                problems,
                WithoutUnknown(comparison)
            );
        var record = await records.OfAsync(vintage, comparison.Entities, cancellation);
        return record.Answer(comparison);
    }

    // The scenario is the part that is sure to be kept.
    private static Comparison WithoutUnknown(Comparison comparison) =>
        Comparison.Default with
        {
            Year = comparison.Year,
            Reading = comparison.Reading,
            Metric = comparison.Metric,
            Scenario = WithoutShares(comparison.Scenario),
            Pinned = comparison.Pinned is { } pinned ? WithoutShares(pinned) : null,
            AsOf = comparison.AsOf,
        };

    private static Scenario WithoutShares(Scenario scenario) =>
        scenario.CapexAiByEntity.Keys.Aggregate(
            scenario.WithoutProjection(),
            (one, entity) => one.WithoutCapexAi(entity)
        );

    private static IEnumerable<QueryProblem> Problems(
        Comparison comparison,
        VintageRecord vintage,
        int first,
        int newest
    )
    {
        if (comparison.Vintage < first)
            yield return new QueryProblem("vintage", $"this store begins at vintage {first}");
        if (comparison.Vintage > newest)
            yield return new QueryProblem(
                "vintage",
                $"there is no vintage {comparison.Vintage}; the newest is {newest}"
            );
        foreach (var entity in comparison.Entities)
        {
            if (!vintage.Kinds.TryGetValue(entity, out var kind))
                yield return new QueryProblem("entities", $"there is no entity '{entity}'");
            else if (!EntityKeys.HasCapex(kind))
                yield return new QueryProblem(
                    "entities",
                    $"'{entity}' is no company whose capex is followed here"
                );
        }
    }
}
