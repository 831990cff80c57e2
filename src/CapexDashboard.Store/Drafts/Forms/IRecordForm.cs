using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>How one kind of record is filled in, checked and recorded.</summary>
public interface IRecordForm
{
    RecordKind Kind { get; }

    /// <summary>In the order of the page.</summary>
    IReadOnlyList<FormField> Fields { get; }

    /// <summary>All records in their last state: what was retired can be brought back.</summary>
    IQueryable<RecordLine> Lines(DashboardDbContext db);

    /// <summary>Every recorded state, oldest first; empty where there is no such record.</summary>
    Task<IReadOnlyList<RecordState>> StatesAsync(
        DashboardDbContext db,
        string key,
        CancellationToken cancellation
    );

    /// <summary>The keys of the records that a vintage added, changed or retired.</summary>
    Task<List<string>> ChangedInAsync(
        DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    );

    /// <summary>What is wrong and what looks off, beside what is current and what the same draft brings.</summary>
    /// <param name="key">The record's; null for a new one.</param>
    Task<FormCheck> CheckAsync(
        DashboardDbContext db,
        string? key,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    );

    /// <summary>The key that a new record would have; null while it cannot be told.</summary>
    Task<string?> NewKeyAsync(
        DashboardDbContext db,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellation
    );

    /// <summary>Why a record cannot be retired; null where it can.</summary>
    Task<string?> KeptByAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyCollection<DraftChange> together,
        CancellationToken cancellation
    );

    /// <summary>The tracked last revision of a record; null where there is none.</summary>
    Task<Revision?> LastAsync(DashboardDbContext db, string key, CancellationToken cancellation);

    /// <summary>Adds to the context, untracked parents included, what values that passed the check say.</summary>
    Task<Revision> AddAsync(
        DashboardDbContext db,
        string key,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellation
    );
}

/// <summary>The forms of all kinds.</summary>
public static class RecordForms
{
    private static readonly Dictionary<RecordKind, IRecordForm> ByKind = new IRecordForm[]
    {
        new EntityForm(),
        new MetricForm(),
        new SourceForm(),
        new FigureForm(),
        new ClaimForm(),
        new CuratedForm(),
        new PresetForm(),
    }.ToDictionary(form => form.Kind);

    public static IRecordForm Of(RecordKind kind) => ByKind[kind];
}
