using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Web.Features.Compare;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>What came of sharing a comparison.</summary>
/// <param name="IsNew">False where the same had been shared before.</param>
/// <param name="Problems">Why there is no link; empty where there is one.</param>
internal sealed record Shared(
    string Slug,
    int Vintage,
    bool IsNew,
    IReadOnlyList<QueryProblem> Problems
);

/// <summary>Makes permalinks: answers a comparison once and keeps what was answered.</summary>
internal sealed class PermalinkSharing(
    GapQuery gap,
    CapexRecords records,
    PermalinkRecords permalinks,
    ViewFreezing freezing,
    TimeProvider time
)
{
    /// <summary>At the vintage that the comparison names, or the newest.</summary>
    public async Task<(string Slug, int Vintage, bool Exists)> LookAsync(
        Comparison comparison,
        CancellationToken cancellation
    )
    {
        var vintage = comparison.Vintage ?? await records.NewestVintageAsync(cancellation);
        var slug = Slug.Of(comparison, vintage);
        return (slug, vintage, await permalinks.ExistsAsync(slug, cancellation));
    }

    public async Task<Shared> ShareAsync(Comparison comparison, CancellationToken cancellation)
    {
        var (slug, vintage, exists) = await LookAsync(comparison, cancellation);
        if (exists)
            return new Shared(slug, vintage, IsNew: false, []);
        // The vintage is named from here on: whatever the answer leads to stays with it too.
        var reply = await gap.AnswerAsync(comparison with { Vintage = vintage }, cancellation);
        if (reply is RefusedGap refused)
            return new Shared(slug, vintage, IsNew: false, refused.Problems);
        var view = new ExplorerView((ReadGap)reply);
        var link = new Permalink(
            slug,
            ComparisonDefinition.Version,
            comparison.ToWholeQuery(),
            reply.Vintage,
            FundingGapModel.Version,
            time.GetUtcNow(),
            freezing.Json(view),
            ViewFreezing.Csv(view).ToBytes(),
            (await freezing.FreezeAsync(view)).ToBytes()
        );
        var isNew = await permalinks.KeepAsync(
            link,
            [.. view.Figures.Select(figure => figure.Key)],
            cancellation
        );
        return new Shared(slug, vintage, isNew, []);
    }

    /// <summary>Makes the links of curated comparisons that have none yet: those of the seed at the first start.</summary>
    public async Task ShareCuratedAsync(CancellationToken cancellation)
    {
        var newest = await records.NewestVintageAsync(cancellation);
        foreach (var curated in await permalinks.CuratedAsync(newest, cancellation))
        {
            var parse = ComparisonDefinition.Read(curated.Comparison, curated.DefinitionVersion);
            await ShareAsync(parse.Comparison with { Vintage = curated.Vintage }, cancellation);
        }
    }
}
