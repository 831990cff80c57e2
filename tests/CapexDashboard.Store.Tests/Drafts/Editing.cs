using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Store.Drafts.Forms;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Drafts;

/// <summary>What editors do in these tests.</summary>
internal sealed class Editing(StoreDatabase store, int account = 1)
{
    public const string Meta = "meta-capex-guidance-2026-given-2026-07-29";
    public const string Microsoft = "microsoft-capex-cash-2024q4";

    private readonly Editor _editor = new(account, $"editor {account}");

    public DraftStore Drafts { get; } = new(store, TimeProvider.System);

    public DraftPublishing Publishing { get; } = new(store, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What stands in the way of nothing: Meta's new guidance.</summary>
    public static Dictionary<string, string> NewGuidance { get; } =
        new(StringComparer.Ordinal)
        {
            ["entity"] = "meta",
            ["metric"] = "capex-guidance",
            ["period"] = "2026",
            ["amount"] = "115–135bn",
            ["given-on"] = "2026-11-20",
            ["definition"] = "with finance leases",
            ["basis"] = "guidance",
            ["verification"] = "verified",
            ["source"] = "meta-q2-2026-results",
        };

    public Task<DraftChange> AddAsync(
        RecordKind kind,
        IReadOnlyDictionary<string, string> values,
        Guid? id = null
    ) =>
        Drafts.SaveAsync(
            _editor,
            new(id ?? Guid.NewGuid(), kind, null, null, Retires: false, values, ""),
            Cancellation
        );

    public async Task<DraftChange> CorrectAsync(
        RecordKind kind,
        string key,
        params (string Field, string Value)[] changes
    )
    {
        var last = (await StatesAsync(kind, key))[^1];
        var values = new Dictionary<string, string>(last.Values, StringComparer.Ordinal);
        foreach (var (field, value) in changes)
            values[field] = value;
        return await Drafts.SaveAsync(
            _editor,
            new(
                Guid.NewGuid(),
                kind,
                key,
                last.RevisionId,
                Retires: false,
                values,
                "it was mistyped"
            ),
            Cancellation
        );
    }

    public async Task<DraftChange> RetireAsync(RecordKind kind, string key)
    {
        var last = (await StatesAsync(kind, key))[^1];
        return await Drafts.SaveAsync(
            _editor,
            new(
                Guid.NewGuid(),
                kind,
                key,
                last.RevisionId,
                Retires: true,
                last.Values,
                "a duplicate"
            ),
            Cancellation
        );
    }

    public async Task<IReadOnlyList<RecordState>> StatesAsync(RecordKind kind, string key)
    {
        await using var db = store.CreateDbContext();
        return await RecordForms.Of(kind).StatesAsync(db, key, Cancellation);
    }

    public async Task<Published> PublishAsync(string message = "a message") =>
        await Publishing.PublishAsync(await OpenAsync(), message, Cancellation);

    public async Task<int> PublishedAsync(string message = "a message")
    {
        var published = await PublishAsync(message);
        published.Obstacles.ShouldBeEmpty();
        return published.Vintage.ShouldNotBeNull();
    }

    public async Task<Draft> OpenAsync() =>
        (await Drafts.OpenAsync(account, Cancellation)).ShouldNotBeNull();

    /// <summary>All that a vintage changed, taken back in the editor's draft.</summary>
    public async Task UndoAsync(int vintage)
    {
        foreach (var change in await new Undoing(store).OfVintageAsync(vintage, Cancellation))
            await Drafts.SaveAsync(_editor, change, Cancellation);
    }
}
