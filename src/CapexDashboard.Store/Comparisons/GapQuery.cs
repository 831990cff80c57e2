using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Comparisons;

/// <summary>Answers comparisons: loads the figures they may rest on and asks the model.</summary>
public sealed class GapQuery(IDbContextFactory<DashboardDbContext> factory)
{
    public async Task<GapReply> AnswerAsync(Comparison comparison, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var newest = await db.NewestVintageAsync(cancellation);
        var vintage = (
            await db.VintageAsync(Math.Min(comparison.Vintage ?? newest, newest), cancellation)
        )!;
        var problems = await ProblemsAsync(db, comparison, newest, cancellation);
        return problems.Count > 0
            ? new GapReply(vintage, comparison, null, null, problems)
            {
                Nearest = WithoutUnknown(comparison),
            }
            : await AnswerAsync(db, comparison, vintage, cancellation);
    }

    /// <summary>The answer with what it was made of; without context where the question has problems.</summary>
    public async Task<(GapReply Reply, GapContext? Context)> ExplainAsync(
        Comparison comparison,
        CancellationToken cancellation
    )
    {
        var reply = await AnswerAsync(comparison, cancellation);
        if (reply.Problems.Count > 0)
            return (reply, null);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return (reply, await GapContext.LoadAsync(db, [reply], reply.Vintage, cancellation));
    }

    internal static async Task<GapReply> AnswerAsync(
        DashboardDbContext db,
        Comparison comparison,
        Vintage vintage,
        CancellationToken cancellation
    )
    {
        var figures = await FigureQueries.ForDomainAsync(
            db,
            comparison.Entities,
            MetricKeys.Capex,
            vintage.Number,
            comparison.AsOf,
            cancellation
        );
        var literal = await LiteralClaimsAsync(db, vintage.Number, cancellation);
        var reader = new CapexReader(comparison, figures, literal);
        var problems = reader.PickProblems().ToList();
        var answer =
            problems.Count > 0 ? null : FundingGapModel.Answer(comparison.Scenario, reader.Read());
        return new GapReply(vintage, comparison, answer, reader.Window(), problems)
        {
            Nearest = comparison with { Picks = comparison.Picks.Clear() },
        };
    }

    // The scenario is the part that is sure to be kept.
    private static Comparison WithoutUnknown(Comparison comparison) =>
        Comparison.Default with
        {
            Year = comparison.Year,
            Reading = comparison.Reading,
            Metric = comparison.Metric,
            Scenario = comparison.Scenario.CapexAiByEntity.Keys.Aggregate(
                comparison.Scenario,
                (scenario, entity) => scenario.WithoutCapexAi(entity)
            ),
            AsOf = comparison.AsOf,
        };

    private static async Task<HashSet<string>> LiteralClaimsAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    ) =>
        await db
            .ClaimRevisions.AtVintage(vintage)
            .Where(claim => claim.Figure != null)
            .Select(claim => claim.Figure!.Key)
            .ToHashSetAsync(cancellation);

    private static async Task<List<QueryProblem>> ProblemsAsync(
        DashboardDbContext db,
        Comparison comparison,
        int newest,
        CancellationToken cancellation
    )
    {
        var problems = new List<QueryProblem>();
        if (comparison.Vintage > newest)
            problems.Add(
                new QueryProblem(
                    "vintage",
                    $"there is no vintage {comparison.Vintage}; the newest is {newest}"
                )
            );
        var kinds = await db
            .EntityRevisions.AtVintage(Math.Min(comparison.Vintage ?? newest, newest))
            .Join(
                db.Entities,
                revision => revision.ParentId,
                entity => entity.Id,
                (revision, entity) => new { entity.Key, revision.Kind }
            )
            .Where(entity => comparison.Entities.Contains(entity.Key))
            .ToDictionaryAsync(entity => entity.Key, entity => entity.Kind, cancellation);
        foreach (var entity in comparison.Entities)
        {
            if (!kinds.TryGetValue(entity, out var kind))
                problems.Add(new QueryProblem("entities", $"there is no entity '{entity}'"));
            else if (!EntityKeys.HasCapex(kind))
                problems.Add(
                    new QueryProblem(
                        "entities",
                        $"'{entity}' is no company whose capex is followed here"
                    )
                );
        }
        return problems;
    }
}
