using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Backups;
using CapexDashboard.Store.Tests.Drafts;
using CapexDashboard.Store.Tests.Postgres;
using CapexDashboard.Store.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapexDashboard.Store.Tests.Backups;

/// <summary>A folder for a backup, and what these tests do with backups.</summary>
internal sealed class BackupFolder : IDisposable
{
    private readonly TemporaryDataFolder _folder = new();

    public BackupFolder() => Directory.CreateDirectory(_folder.Path);

    public string File => Path.Combine(_folder.Path, "a.backup");

    public IEnumerable<string?> Names =>
        Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A store in which every table has something to lose.</summary>
    public static async Task<StoreDatabase> FilledAsync(StoreServer server)
    {
        var store = await Editing.StoreAsync(server);
        var editing = new Editing(store);
        await editing.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("amount", "15.9bn"));
        await editing.PublishedAsync("a correction");
        await editing.RetireAsync(RecordKind.Figure, Editing.Meta);
        await editing.PublishedAsync("a retirement");
        await editing.AddAsync(RecordKind.Figure, Editing.NewGuidance);
        await store.RunAsync(
            """
            insert into permalink (slug, definition_version, comparison, vintage, model_version, at, json, csv, view)
                values ('abcdefgh2345', 1, 'year=2025', 2, 1, now(), '\x00ff7b7d', '\x612c62', '\x0001');
            insert into permalink_figure (slug, figure_revision_id) select 'abcdefgh2345', min(id) from figure_revision;
            insert into account_role (user_id, role_id) values (1, 1);
            insert into one_time_link (kind, token_hash, email, role, made_by, made_at, expires_at)
                values ('invitation', decode(repeat('ab', 32), 'hex'), 'c@example.org', 'editor', 'me', now(), now());
            insert into data_protection_key (friendly_name, xml) values ('a key', '<key/>');
            """
        );
        return store;
    }

    public Task<BackupManifest> BackUpAsync(
        StoreDatabase store,
        CancellationToken? ending = null
    ) =>
        Backup.MakeAsync(
            store.ConnectionString,
            File,
            TimeProvider.System,
            new Progress<string>(),
            ending ?? Cancellation
        );

    public async Task RestoreAsync(StoreDatabase store, bool replaces = false)
    {
        store.ClearPool();
        await new Restoring(store).RestoreAsync(
            File,
            replaces,
            new Progress<string>(),
            Cancellation
        );
    }

    public async Task<string> RefusalAsync(StoreDatabase store, bool replaces = false) =>
        (
            await Should.ThrowAsync<BackupRefusedException>(() => RestoreAsync(store, replaces))
        ).Message;

    /// <summary>Each table's rows, whatever their order, in a word.</summary>
    public static async Task<Dictionary<string, string>> TablesAsync(StoreDatabase store)
    {
        await using var connection = new NpgsqlConnection(store.ConnectionString);
        await connection.OpenAsync(Cancellation);
        var tables = await StoredTables.ReadAsync(connection, Cancellation);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _) in tables)
            words[name] = await store.AskAsync<string>(
                $"select count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from \"{name}\" t"
            );
        return words;
    }

    public void Dispose() => _folder.Dispose();
}
