using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Store;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Store.Drafts.Forms;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Features.Home;
using CapexDashboard.Web.Features.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Features.Editing;

/// <summary>Looks at a draft as if it were published: the very queries of the pages, asked in a transaction that is taken back.</summary>
internal sealed class DraftPreviews(
    IDbContextFactory<DashboardDbContext> factory,
    DraftPublishing publishing,
    RecordQuery records
)
{
    // Each is asked its question twice; other writers wait meanwhile.
    private const int MostLinks = 200;

    public async Task<DraftPreview> OfAsync(Draft draft, CancellationToken cancellation)
    {
        var obstacles = await publishing.ObstaclesAsync(draft, cancellation);
        var changes = new List<ChangeEffect>();
        foreach (var change in draft.Changes)
            changes.Add(await EffectAsync(draft, change, obstacles, cancellation));
        if (obstacles.Count > 0 || changes.Count == 0)
            return new DraftPreview(draft, changes, null);
        var headlines = Headline.Of(draft);
        var today = await StateAsync(factory, headlines, vintage: null, cancellation);
        var future = await publishing.TryOutAsync(
            draft,
            (contexts, vintage) => StateAsync(contexts, headlines, vintage, cancellation),
            cancellation
        );
        return new DraftPreview(
            draft,
            changes,
            future is null ? null : Between(headlines, today, future)
        );
    }

    private async Task<ChangeEffect> EffectAsync(
        Draft draft,
        DraftChange change,
        IReadOnlyList<ChangeObstacle> obstacles,
        CancellationToken cancellation
    )
    {
        var states = change.Key is { } key
            ? await records.StatesAsync(change.Kind, key, cancellation)
            : [];
        var before = states is [.., { IsCurrent: true } last] ? last.Values : null;
        var check = await records.CheckAsync(
            change.Kind,
            change.BaseRevisionId is null ? null : change.Key,
            change.Values,
            draft.Changes,
            cancellation
        );
        return new ChangeEffect(
            change,
            FieldDiff.Between(
                RecordForms.Of(change.Kind),
                before,
                change.Retires ? null : Read(change, check)
            ),
            change.Retires ? [] : check.Doubts,
            obstacles.FirstOrDefault(obstacle => obstacle.Change == change.Id)
        );
    }

    // Amounts as they were understood, so that both sides are written alike.
    private static Dictionary<string, string> Read(DraftChange change, FormCheck check)
    {
        var values = new Dictionary<string, string>(change.Values, StringComparer.Ordinal);
        if (check.Understood.TryGetValue(FigureForm.AmountField, out var amount))
            values[FigureForm.AmountField] = amount;
        return values;
    }

    private static DraftEffects Between(
        IReadOnlyList<Headline> headlines,
        State today,
        State future
    ) =>
        new(
            [
                .. headlines.Select(
                    (headline, i) => new GapEffect(headline.Title, today.Gaps[i], future.Gaps[i])
                ),
            ],
            [
                .. future
                    .Changed.Where(changed => changed.Curated is not null)
                    .Select(changed => new CuratedEffect(
                        changed.Curated!.Name,
                        changed.Curated.Title,
                        changed.Said,
                        changed.Now
                    )),
            ],
            future.AllLinks > MostLinks ? null : future.Changed.Count,
            today.Changed.Count,
            future.AllLinks
        );

    // All queries of one factory, one after the other: inside a transaction there is one connection.
    private static async Task<State> StateAsync(
        IDbContextFactory<DashboardDbContext> contexts,
        IReadOnlyList<Headline> headlines,
        int? vintage,
        CancellationToken cancellation
    )
    {
        using var capex = new CapexRecords(contexts);
        var gap = new GapQuery(capex);
        var links = new PermalinkRecords(contexts);
        var reading = new PermalinkReading(links, capex, gap);
        var gaps = new List<string>();
        foreach (var headline in headlines)
            gaps.Add(await GapAsync(gap, headline.Comparison, cancellation));
        var newest = vintage ?? await capex.NewestVintageAsync(cancellation);
        var curated = await links.CuratedAsync(newest, cancellation);
        var slugs = await links.NewestSlugsAsync(MostLinks, cancellation);
        var changed = new List<ChangedLink>();
        foreach (var slug in curated.Select(one => one.Slug).Union(slugs))
        {
            if (
                await reading.OpenAsync(slug, cancellation) is not { } opened
                || await reading.ChangedSinceAsync(opened, cancellation) is not { } since
            )
                continue;
            changed.Add(
                new ChangedLink(
                    curated.FirstOrDefault(one => one.Slug == slug),
                    opened.View.Gap,
                    since.Gap ?? "cannot be answered any more"
                )
            );
        }
        return new State(gaps, changed, await links.CountAsync(cancellation));
    }

    private static async Task<string> GapAsync(
        GapQuery gap,
        Comparison comparison,
        CancellationToken cancellation
    )
    {
        return await gap.AnswerAsync(comparison, cancellation) is ReadGap reply
            ? new ExplorerView(reply).GapText
            : "cannot be answered";
    }

    private sealed record State(
        IReadOnlyList<string> Gaps,
        IReadOnlyList<ChangedLink> Changed,
        int AllLinks
    );

    private sealed record ChangedLink(CuratedComparison? Curated, string Said, string Now);
}
