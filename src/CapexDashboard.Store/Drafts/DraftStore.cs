using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts.Forms;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts;

/// <summary>What a form sends to be kept.</summary>
/// <param name="BaseRevisionId">The last revision when the form was opened; null for a new record.</param>
public sealed record ChangeToSave(
    Guid Id,
    RecordKind Kind,
    string? Key,
    long? BaseRevisionId,
    bool Retires,
    IReadOnlyDictionary<string, string> Values,
    string Why
);

/// <summary>Keeps what editors are at, as they type, and finds it again.</summary>
public sealed class DraftStore(IDbContextFactory<DashboardDbContext> factory, TimeProvider time)
{
    // Whoever publishes without having said how to be called.
    private const string Nameless = "an editor";

    /// <summary>The editor's open draft with its changes, oldest first; null where there is none.</summary>
    public async Task<Draft?> OpenAsync(int account, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await WithChanges(db)
            .Where(draft => draft.Vintage == null && draft.DiscardedAt == null)
            .SingleOrDefaultAsync(draft => draft.AccountId == account, cancellation);
    }

    public async Task<Draft?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await WithChanges(db).SingleOrDefaultAsync(draft => draft.Id == id, cancellation);
    }

    /// <summary>Of all editors, those saved last first.</summary>
    public async Task<IReadOnlyList<Draft>> AllOpenAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await WithChanges(db)
            .Where(draft => draft.Vintage == null && draft.DiscardedAt == null)
            .OrderByDescending(draft => draft.SavedAt)
            .ToListAsync(cancellation);
    }

    /// <summary>
    /// Keeps a change in the editor's open draft, which is begun where there is none. What is sent twice is kept once; two
    /// changes of one record in one draft are one.
    /// </summary>
    public async Task<DraftChange> SaveAsync(
        int account,
        ChangeToSave save,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var draft = await LockedAsync(db, account, cancellation);
        var changes = await db
            .DraftChanges.Where(change => change.DraftId == draft.Id)
            .ToListAsync(cancellation);
        var now = time.GetUtcNow();
        var key =
            save.Key ?? await RecordForms.Of(save.Kind).NewKeyAsync(db, save.Values, cancellation);
        var change =
            changes.Find(one => one.Id == save.Id)
            ?? changes.Find(one =>
                one.Kind == save.Kind && one.Key == save.Key && save.Key is not null
            );
        if (change is null)
        {
            // A page left open since its draft was published sends the id of a change that is done.
            var isDone = await db.DraftChanges.AnyAsync(one => one.Id == save.Id, cancellation);
            change = new DraftChange
            {
                Id = isDone ? Guid.NewGuid() : save.Id,
                DraftId = draft.Id,
                Kind = save.Kind,
                BaseRevisionId = save.BaseRevisionId,
                StartedAt = now,
            };
            db.DraftChanges.Add(change);
        }
        // The key that is asked for by another new record of the draft is not free either.
        change.Key =
            change.BaseRevisionId is null && key is not null
                ? await NewKeys.FreeAsync(
                    key,
                    wish =>
                        Task.FromResult(
                            changes.Exists(one =>
                                one != change && one.Kind == save.Kind && one.Key == wish
                            )
                        )
                )
                : change.Key ?? key;
        change.Retires = save.Retires;
        change.Values = new Dictionary<string, string>(save.Values, StringComparer.Ordinal);
        change.Why = save.Why;
        change.SavedAt = draft.SavedAt = now;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return change;
    }

    /// <summary>After the editor has seen what was published meanwhile: the change goes on from there.</summary>
    public async Task RebaseAsync(
        int account,
        Guid change,
        long baseRevisionId,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        if (await OwnAsync(db, account, change, cancellation) is not { } found)
            return;
        found.BaseRevisionId = baseRevisionId;
        found.Values = new Dictionary<string, string>(values, StringComparer.Ordinal);
        found.SavedAt = time.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes a change out of the editor's open draft.</summary>
    public async Task DropAsync(int account, Guid change, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        if (await OwnAsync(db, account, change, cancellation) is not { } found)
            return;
        db.Remove(found);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends the editor's open draft unpublished; it stays in the store.</summary>
    public async Task DiscardAsync(int account, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var draft = await db
            .Drafts.Where(draft => draft.Vintage == null && draft.DiscardedAt == null)
            .SingleOrDefaultAsync(draft => draft.AccountId == account, cancellation);
        if (draft is null)
            return;
        draft.DiscardedAt = time.GetUtcNow();
        db.AuditEntries.Add(
            await db.DraftEntryAsync(
                draft,
                time.GetUtcNow(),
                "draft-discarded",
                "",
                "",
                cancellation
            )
        );
        await db.SaveChangesAsync(cancellation);
    }

    private static IQueryable<Draft> WithChanges(DashboardDbContext db) =>
        db
            .Drafts.AsNoTracking()
            .Include(draft =>
                draft.Changes.OrderBy(change => change.StartedAt).ThenBy(change => change.Id)
            );

    // Begun once, also by two pages at once; its row is locked, so that it is not published under way.
    private async Task<Draft> LockedAsync(
        DashboardDbContext db,
        int account,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into draft (id, account_id, by, started_at, saved_at)
            select {Guid.NewGuid()}, id, coalesce(nullif(public_name, ''), {Nameless}), {now}, {now}
            from account where id = {account}
            on conflict (account_id) where vintage is null and discarded_at is null do update set by = excluded.by
            """,
            cancellation
        );
        return await db
            .Drafts.FromSql(
                $"select * from draft where account_id = {account} and vintage is null and discarded_at is null for update"
            )
            .SingleAsync(cancellation);
    }

    private static Task<DraftChange?> OwnAsync(
        DashboardDbContext db,
        int account,
        Guid change,
        CancellationToken cancellation
    ) =>
        db
            .DraftChanges.Where(one =>
                one.Id == change
                && db.Drafts.Any(draft =>
                    draft.Id == one.DraftId
                    && draft.AccountId == account
                    && draft.Vintage == null
                    && draft.DiscardedAt == null
                )
            )
            .SingleOrDefaultAsync(cancellation);
}
