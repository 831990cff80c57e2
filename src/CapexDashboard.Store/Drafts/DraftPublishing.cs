using System.Globalization;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts.Forms;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts;

/// <summary>Why a change cannot be published as it stands.</summary>
/// <param name="IsConflict">Somebody published another state of the record since the editor began.</param>
public sealed record ChangeObstacle(Guid Change, string Reason, bool IsConflict);

/// <summary>What came of publishing: a vintage, or what stands in the way and nothing was written.</summary>
public sealed record Published(int? Vintage, IReadOnlyList<ChangeObstacle> Obstacles);

/// <summary>Makes one vintage of a draft, all of it or nothing; or tries out what it would make.</summary>
public sealed class DraftPublishing(
    IDbContextFactory<DashboardDbContext> factory,
    TimeProvider time
)
{
    public const string Origin = "editor";

    // A server that was killed is back within seconds; whoever published waits for the truth.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Publishes a draft once, as it was last seen. A connection that is lost at commit leaves open whether it was published:
    /// that is looked up by the draft's id before it is tried again.
    /// </summary>
    /// <param name="seen">As the editor saw it: what was saved after it is not published unseen.</param>
    public async Task<Published> PublishAsync(
        Draft seen,
        string message,
        CancellationToken cancellation
    )
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await VintageOfAsync(seen.Id, cancellation) is { } vintage
                    ? new Published(vintage, [])
                    : await TryAsync(seen, message, cancellation);
            }
            catch (Exception exception)
                when (StoreFailure.IsUnreachable(exception)
                    && time.GetElapsedTime(started) < Patience
                )
            {
                await Task.Delay(BetweenTries, time, cancellation);
            }
        }
    }

    /// <summary>
    /// Looks at the data set as it would be: in a transaction that is taken back. The factory makes contexts inside it; one
    /// at a time may be used. Other writers wait meanwhile.
    /// </summary>
    /// <returns>What the look returns; null where the draft cannot be published as it stands.</returns>
    public async Task<T?> TryOutAsync<T>(
        Draft draft,
        Func<IDbContextFactory<DashboardDbContext>, int, Task<T>> look,
        CancellationToken cancellation
    )
        where T : class
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var vintage = await db.NextVintageAsync(cancellation);
        if ((await ApplyAsync(db, draft, cancellation)).Count > 0)
            return null;
        await db.WriteVintageAsync(Publication(draft, "tried out"), vintage, cancellation);
        return await look(new WithinTransaction(db), vintage);
    }

    /// <summary>What stands in the way of publishing now.</summary>
    public async Task<IReadOnlyList<ChangeObstacle>> ObstaclesAsync(
        Draft draft,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await ApplyAsync(db, draft, cancellation);
    }

    private async Task<Published> TryAsync(
        Draft seen,
        string message,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var vintage = await db.NextVintageAsync(cancellation);
        // Locked, so that nothing is saved into it under way.
        var draft = await db
            .Drafts.FromSql($"select * from draft where id = {seen.Id} for update")
            .AsNoTracking()
            .Include(one => one.Changes)
            .SingleAsync(cancellation);
        if (!draft.IsOpen || draft.SavedAt != seen.SavedAt)
            return new Published(
                null,
                [
                    new ChangeObstacle(
                        Guid.Empty,
                        "the draft was changed since: look at it once more",
                        IsConflict: false
                    ),
                ]
            );
        if (draft.Changes.Count == 0)
            return new Published(
                null,
                [new ChangeObstacle(Guid.Empty, "the draft is empty", IsConflict: false)]
            );
        var obstacles = await ApplyAsync(db, draft, cancellation);
        if (obstacles.Count > 0)
            return new Published(null, obstacles);
        db.AuditEntries.Add(
            await db.DraftEntryAsync(
                draft,
                time.GetUtcNow(),
                "vintage-published",
                vintage.ToString(CultureInfo.InvariantCulture),
                message,
                cancellation
            )
        );
        await db.WriteVintageAsync(Publication(draft, message), vintage, cancellation);
        await db
            .Drafts.Where(one => one.Id == draft.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Vintage, vintage), cancellation);
        await transaction.CommitAsync(cancellation);
        return new Published(vintage, []);
    }

    // Others before those that refer to them.
    private static async Task<IReadOnlyList<ChangeObstacle>> ApplyAsync(
        DashboardDbContext db,
        Draft draft,
        CancellationToken cancellation
    )
    {
        var obstacles = new List<ChangeObstacle>();
        foreach (var change in draft.Changes.OrderBy(change => change.Kind))
        {
            if (await ApplyAsync(db, change, draft.Changes, cancellation) is { } obstacle)
                obstacles.Add(obstacle);
        }
        if (obstacles.Count == 0)
            await SourceDates.FollowAsync(db, cancellation);
        return obstacles;
    }

    private static async Task<ChangeObstacle?> ApplyAsync(
        DashboardDbContext db,
        DraftChange change,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var form = RecordForms.Of(change.Kind);
        if (change.Key is not { } key)
            return new ChangeObstacle(change.Id, "it is not finished", IsConflict: false);
        var last = await form.LastAsync(db, key, cancellation);
        if (last?.Id != change.BaseRevisionId)
            return new ChangeObstacle(
                change.Id,
                $"{last?.By ?? "somebody"} published another state of {key} meanwhile",
                IsConflict: true
            );
        if (await ProblemAsync(db, form, change, last, together, cancellation) is { } problem)
            return new ChangeObstacle(change.Id, problem, IsConflict: false);
        // Any number closes it: the right one is known when it is written.
        if (last is { UntilVintage: null })
            last.UntilVintage = int.MaxValue;
        if (change.Retires)
            return null;
        var next = await form.AddAsync(db, key, change.Values, cancellation);
        next.Number = (last?.Number ?? 0) + 1;
        next.Why = change.Why;
        return null;
    }

    private static async Task<string?> ProblemAsync(
        DashboardDbContext db,
        IRecordForm form,
        DraftChange change,
        Revision? last,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        if (change.BaseRevisionId is not null && change.Why.Length == 0)
            return "say why it is changed";
        if (change.Retires)
            return last!.UntilVintage is null
                ? await form.KeptByAsync(db, change.Key!, together, cancellation)
                : "it is retired already";
        var known = change.BaseRevisionId is null ? null : change.Key;
        if (last is { UntilVintage: null } && await IsSameAsync(db, form, change, cancellation))
            return "nothing differs from what is published";
        var check = await form.CheckAsync(db, known, change.Values, together, cancellation);
        return check.Problems is [var first, ..] ? $"{first.Field}: {first.Reason}" : null;
    }

    private static async Task<bool> IsSameAsync(
        DashboardDbContext db,
        IRecordForm form,
        DraftChange change,
        CancellationToken cancellation
    )
    {
        var states = await form.StatesAsync(db, change.Key!, cancellation);
        return form.Fields.All(field =>
            string.Equals(
                change.Values.GetValueOrDefault(field.Name, "").Trim(),
                states[^1].Values[field.Name],
                StringComparison.Ordinal
            )
        );
    }

    private async Task<int?> VintageOfAsync(Guid publication, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db
            .Vintages.Where(vintage => vintage.PublicationId == publication)
            .Select(vintage => (int?)vintage.Number)
            .SingleOrDefaultAsync(cancellation);
    }

    private Publication Publication(Draft draft, string message) =>
        new(draft.Id, time.GetUtcNow(), draft.By, message, Origin);
}
