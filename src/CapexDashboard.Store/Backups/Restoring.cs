using System.Globalization;
using CapexDashboard.Store.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using static CapexDashboard.Store.Backups.StoredTables;

namespace CapexDashboard.Store.Backups;

/// <summary>
/// Puts a backup in place of what the store holds: checked whole before anything is touched, then everything in one
/// transaction, so that the store is as before or as in the backup and nothing between.
/// </summary>
public sealed class Restoring(IDbContextFactory<DashboardDbContext> factory)
{
    private const string DropAllSql = """
        do $$
        declare one record;
        begin
            for one in select oid::regclass as name from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'r'
            loop execute format('drop table %s cascade', one.name); end loop;
            for one in select p.oid::regprocedure as name from pg_proc p
                where pronamespace = current_schema()::regnamespace
                    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            loop execute format('drop function %s cascade', one.name); end loop;
        end $$
        """;

    private const string OthersSql = """
        select coalesce(nullif(application_name, ''), 'pid ' || pid) from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
        """;

    /// <param name="replaces">What the store holds may be lost.</param>
    /// <exception cref="BackupRefusedException">Nothing was changed; the message says why.</exception>
    public async Task<BackupManifest> RestoreAsync(
        string path,
        bool replaces,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        progress.Report("checking the backup");
        using var backup = await BackupFile.OpenAsync(path, cancellation);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var known = db.Database.GetMigrations().ToList();
        CheckSchema(path, backup.Manifest, known);
        // A connection of its own: what was locked goes with it, and a pool would keep what it knew of the old tables.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString())
            {
                Pooling = false,
            }.ConnectionString
        );
        await connection.OpenAsync(cancellation);
        await RunAsync(
            connection,
            $"select pg_advisory_lock({Seeder.StartLock.ToString(CultureInfo.InvariantCulture)})",
            cancellation
        );
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await CheckStoreAsync(db, connection, replaces, cancellation);
        var migrator = db.GetService<IMigrator>();
        var last = backup.Manifest.Migrations[^1];
        await RunAsync(connection, DropAllSql, cancellation);
        await RunAsync(connection, Script(migrator, null, last), cancellation);
        await FillAsync(connection, backup, progress, cancellation);
        if (last != known[^1])
            await RunAsync(connection, Script(migrator, last, known[^1]), cancellation);
        await transaction.CommitAsync(cancellation);
        return backup.Manifest;
    }

    private static string Script(IMigrator migrator, string? from, string to) =>
        migrator.GenerateScript(from, to, MigrationsSqlGenerationOptions.NoTransactions);

    private static void CheckSchema(string path, BackupManifest manifest, List<string> known)
    {
        var strange = manifest.Migrations.Except(known, StringComparer.Ordinal).ToList();
        if (strange.Count > 0)
            throw new BackupRefusedException(
                $"{path} was made by a newer program: its schema has {string.Join(", ", strange)}, which this one does not know. "
                    + "Restore it with that program or a newer one."
            );
        if (!manifest.Migrations.SequenceEqual(known.Take(manifest.Migrations.Count)))
            throw new BackupRefusedException(
                $"{path} has another history of its schema than this program: {string.Join(", ", manifest.Migrations)}."
            );
    }

    private static async Task CheckStoreAsync(
        DashboardDbContext db,
        NpgsqlConnection connection,
        bool replaces,
        CancellationToken cancellation
    )
    {
        var others = await ListAsync(connection, OthersSql, row => row.GetString(0), cancellation);
        if (others.Count > 0)
            throw new BackupRefusedException(
                $"The database is in use ({string.Join(", ", others.Distinct())}): stop the program and whatever else is connected, "
                    + "then restore."
            );
        var names = (await ReadAsync(connection, cancellation))
            .Select(table => table.Name)
            .ToList();
        var ours = db
            .Model.GetEntityTypes()
            .Select(entity => entity.GetTableName())
            .Append(Migrations)
            .ToHashSet(StringComparer.Ordinal);
        if (names.Find(name => !ours.Contains(name)) is { } foreign)
            throw new BackupRefusedException(
                $"The database holds tables of others, such as {foreign}: restore into a database of its own."
            );
        if (
            !replaces
            && names.Contains("vintage")
            && await AskAsync<bool>(connection, "select exists (select from vintage)", cancellation)
        )
            throw new BackupRefusedException(
                "The store is not empty. Make a backup of it, then restore with --replace: all it holds is lost then."
            );
    }

    private static async Task FillAsync(
        NpgsqlConnection connection,
        BackupFile backup,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var tables = backup.Manifest.Tables;
        // Migrations put rows of their own into some; the triggers that keep history step aside for their removal.
        foreach (var table in tables)
            await RunAsync(connection, Triggers(table, "disable"), cancellation);
        await RunAsync(
            connection,
            $"truncate {QuotedAll(tables.Select(table => table.Name))}",
            cancellation
        );
        foreach (var table in tables)
            await RunAsync(connection, Triggers(table, "enable"), cancellation);
        foreach (var table in tables)
        {
            progress.Report(table.Name);
            await FillAsync(connection, backup, table, cancellation);
        }
        foreach (var sequence in backup.Manifest.Sequences)
            await RunAsync(connection, SetSequence(sequence), cancellation);
    }

    private static async Task FillAsync(
        NpgsqlConnection connection,
        BackupFile backup,
        BackupTable table,
        CancellationToken cancellation
    )
    {
        await using (var rows = backup.OpenTable(table))
        await using (
            var copy = await connection.BeginRawBinaryCopyAsync(
                $"copy {Quoted(table.Name)} ({QuotedAll(table.Columns)}) from stdin (format binary)",
                cancellation
            )
        )
            await rows.CopyToAsync(copy, cancellation);
        var filled = await AskAsync<long>(
            connection,
            $"select count(*) from {Quoted(table.Name)}",
            cancellation
        );
        if (filled != table.Rows)
            throw new BackupRefusedException(
                $"{table.Name} would have {filled} rows and not the {table.Rows} of the backup."
            );
    }

    private static string Triggers(BackupTable table, string what) =>
        $"alter table {Quoted(table.Name)} {what} trigger user";

    private static string SetSequence(BackupSequence sequence) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"select setval('{Quoted(sequence.Name)}', {sequence.Value}, {(sequence.IsCalled ? "true" : "false")})"
        );
}
