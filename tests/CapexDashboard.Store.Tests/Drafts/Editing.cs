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

    public DraftStore Drafts { get; } = new(store, TimeProvider.System);

    public DraftPublishing Publishing { get; } = new(store, TimeProvider.System);

    /// <summary>A database of its own, with two editors.</summary>
    public static async Task<StoreDatabase> StoreAsync(StoreServer server)
    {
        var store = await server.CopyAsync();
        await store.RunAsync(
            """
            insert into account (id, user_name, email, public_name, created_at, email_confirmed, phone_number_confirmed,
                two_factor_enabled, lockout_enabled, access_failed_count)
            select n, n || '@example.org', n || '@example.org', 'editor ' || n, now(), false, false, false, true, 0
            from generate_series(1, 2) n
            """
        );
        return store;
    }

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
            account,
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
            account,
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
            account,
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
            await Drafts.SaveAsync(account, change, Cancellation);
    }
}
