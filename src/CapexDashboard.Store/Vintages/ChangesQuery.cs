using System.Linq.Expressions;
using CapexDashboard.Store.Figures;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Vintages;

/// <summary>Where a page of changes ended: at the figure of a vintage.</summary>
public sealed record ChangeCursor(int Vintage, string Key);

/// <summary>One figure that a vintage changed, as it was before and after.</summary>
public sealed record PublishedChange(int Vintage, DateTimeOffset At, VintageChange Change);

/// <param name="Next">Null where there are no more.</param>
public sealed record ChangePage(IReadOnlyList<PublishedChange> Changes, ChangeCursor? Next);

/// <summary>What was published after a vintage that somebody knows, for programs that follow.</summary>
public sealed class ChangesQuery(IDbContextFactory<DashboardDbContext> factory)
{
    /// <summary>By vintage, then key: those after <paramref name="since"/>, up to <paramref name="vintage"/>.</summary>
    /// <param name="asOf">Only states that were public by then; null for all.</param>
    public async Task<ChangePage> AskAsync(
        int since,
        int vintage,
        DateOnly? asOf,
        int limit,
        ChangeCursor? after,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var states = db.FigureRevisions.Where(figure => asOf == null || figure.PublishedOn <= asOf);
        var changed = Opened(states).Union(Closed(states));
        var places = await changed
            .Where(place => place.Vintage > since && place.Vintage <= vintage)
            .Where(place =>
                after == null
                || place.Vintage > after.Vintage
                || (place.Vintage == after.Vintage && string.Compare(place.Key, after.Key) > 0)
            )
            .OrderBy(place => place.Vintage)
            .ThenBy(place => place.Key)
            .Take(limit + 1)
            .ToListAsync(cancellation);
        var shown = places.Take(limit).ToList();
        var next = places.Count > limit ? new ChangeCursor(shown[^1].Vintage, shown[^1].Key) : null;
        return new ChangePage(await ChangesAsync(db, states, shown, cancellation), next);
    }

    private static IQueryable<Place> Opened(IQueryable<FigureRevision> states) =>
        states.Select(figure => new Place { Vintage = figure.FromVintage, Key = figure.Key });

    private static IQueryable<Place> Closed(IQueryable<FigureRevision> states) =>
        states
            .Where(figure => figure.UntilVintage != null)
            .Select(figure => new Place { Vintage = figure.UntilVintage!.Value, Key = figure.Key });

    private static async Task<IReadOnlyList<PublishedChange>> ChangesAsync(
        DashboardDbContext db,
        IQueryable<FigureRevision> states,
        List<Place> places,
        CancellationToken cancellation
    )
    {
        var changes = new List<PublishedChange>();
        foreach (var ofVintage in places.GroupBy(place => place.Vintage))
        {
            var (vintage, keys) = (ofVintage.Key, ofVintage.Select(place => place.Key).ToList());
            var stored = (await db.VintageAsync(vintage, cancellation))!;
            var after = await ViewsAsync(vintage, keys, figure => figure.FromVintage == vintage);
            var before = await ViewsAsync(vintage, keys, figure => figure.UntilVintage == vintage);
            changes.AddRange(
                keys.Select(key => new PublishedChange(
                    vintage,
                    stored.At,
                    new(before.GetValueOrDefault(key), after.GetValueOrDefault(key))
                ))
            );
        }
        return changes;

        async Task<Dictionary<string, FigureView>> ViewsAsync(
            int vintage,
            List<string> keys,
            Expression<Func<FigureRevision, bool>> which
        ) =>
            (
                await db.LastViews(
                        states.Where(which).Where(figure => keys.Contains(figure.Key)),
                        vintage
                    )
                    .ToListAsync(cancellation)
            ).ToDictionary(figure => figure.Key);
    }

    private sealed record Place
    {
        public required int Vintage { get; init; }
        public required string Key { get; init; }
    }
}
