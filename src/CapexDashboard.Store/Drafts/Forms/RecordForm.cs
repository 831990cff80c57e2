using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>A revision with the key of its record.</summary>
public sealed record KeyedRevision<TRevision>
    where TRevision : Revision
{
    public required string Key { get; init; }
    public required TRevision State { get; init; }
}

/// <summary>What the forms of all kinds have in common.</summary>
public abstract class RecordForm<TRevision> : IRecordForm
    where TRevision : Revision
{
    public abstract RecordKind Kind { get; }

    public abstract IReadOnlyList<FormField> Fields { get; }

    public abstract IQueryable<RecordLine> Lines(DashboardDbContext db);

    public async Task<IReadOnlyList<RecordState>> StatesAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    )
    {
        var states = await Whole(db, key)
            .AsNoTracking()
            .OrderBy(state => state.Number)
            .ToListAsync(cancellation);
        var write = await WriterAsync(db, states, cancellation);
        return [.. states.Select(state => state.ToState(write(state)))];
    }

    public Task<List<string>> ChangedInAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    ) =>
        All(db)
            .Where(one => one.State.FromVintage == vintage || one.State.UntilVintage == vintage)
            .Select(one => one.Key)
            .Distinct()
            .OrderBy(key => key)
            .ToListAsync(cancellation);

    public async Task<FormCheck> CheckAsync(
        DashboardDbContext db,
        string? key,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    )
    {
        var form = new FormValues(Fields, values);
        var doubts = await CheckAsync(db, key, form, together, cancellation);
        form.CheckTexts();
        return new FormCheck(form.Problems, doubts, form.Understood);
    }

    public async Task<string?> NewKeyAsync(
        DashboardDbContext db,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellation
    ) =>
        await WishedKeyAsync(db, new FormValues(Fields, values), cancellation) is { } wish
            ? await NewKeys.FreeAsync(
                wish,
                key => All(db).AnyAsync(one => one.Key == key, cancellation)
            )
            : null;

    public virtual Task<string?> KeptByAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    ) => Task.FromResult<string?>(null);

    public async Task<Revision?> LastAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        await States(db, key)
            .OrderByDescending(state => state.Number)
            .FirstOrDefaultAsync(cancellation);

    public async Task<Revision> AddAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellation
    )
    {
        var revision = await ReadAsync(db, new FormValues(Fields, values), cancellation);
        (await OfAsync(db, key, cancellation)).Add(revision);
        return revision;
    }

    /// <summary>Every revision of every record.</summary>
    protected abstract IQueryable<KeyedRevision<TRevision>> All(DashboardDbContext db);

    /// <summary>The revisions of a record, to add to; of a new one where there is none.</summary>
    protected abstract Task<List<TRevision>> OfAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    );

    /// <summary>The revision that values which passed the check say.</summary>
    private protected abstract Task<TRevision> ReadAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    );

    /// <summary>Writes down what is wrong; returns what looks off.</summary>
    private protected abstract Task<IReadOnlyList<string>> CheckAsync(
        DashboardDbContext db,
        string? key,
        FormValues form,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    );

    /// <summary>The key that a new record should have; null while it cannot be told.</summary>
    private protected abstract Task<string?> WishedKeyAsync(
        DashboardDbContext db,
        FormValues form,
        CancellationToken cancellation
    );

    /// <summary>The revisions of a record with what they refer to.</summary>
    protected virtual IQueryable<TRevision> Whole(DashboardDbContext db, string key) =>
        States(db, key);

    /// <summary>What makes texts of the revisions.</summary>
    protected abstract Task<Func<TRevision, IReadOnlyDictionary<string, string>>> WriterAsync(
        DashboardDbContext db,
        IReadOnlyCollection<TRevision> states,
        CancellationToken cancellation
    );

    private IQueryable<TRevision> States(DashboardDbContext db, string key) =>
        All(db).Where(one => one.Key == key).Select(one => one.State);
}
