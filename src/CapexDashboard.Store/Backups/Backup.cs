using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using Npgsql;

namespace CapexDashboard.Store.Backups;

/// <summary>
/// Writes everything that the store holds into one file while the program goes on: all tables are read in one snapshot, and
/// the file gets its name only after it was read again whole.
/// </summary>
public static class Backup
{
    /// <exception cref="BackupRefusedException">It was not made; no file is left.</exception>
    public static async Task<BackupManifest> MakeAsync(
        string connectionString,
        string path,
        TimeProvider time,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        if (File.Exists(path))
            throw new BackupRefusedException(
                $"There is a file {path} already, and no backup is overwritten. Choose another name."
            );
        var partial = path + ".partial";
        try
        {
            await WriteAsync(connectionString, partial, time, progress, cancellation);
            progress.Report("checking what was written");
            BackupManifest manifest;
            using (var written = await BackupFile.OpenAsync(partial, cancellation))
                manifest = written.Manifest;
            File.Move(partial, path);
            return manifest;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            File.Delete(partial);
            throw new BackupRefusedException(
                $"{path} cannot be written: {problem.Message}",
                problem
            );
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static async Task WriteAsync(
        string connectionString,
        string path,
        TimeProvider time,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        await using var file = CreateFile(path);
        await using (
            var archive = await ZipArchive.CreateAsync(
                file,
                ZipArchiveMode.Create,
                leaveOpen: true,
                entryNameEncoding: null,
                cancellation
            )
        )
        {
            archive.Comment = BackupSeal.Blank;
            var manifest = await CopyAsync(connectionString, archive, time, progress, cancellation);
            await using var entry = await archive
                .CreateEntry(BackupManifest.Entry)
                .OpenAsync(cancellation);
            await entry.WriteAsync(manifest.ToBytes(), cancellation);
        }
        await BackupSeal.SetAsync(file, cancellation);
    }

    // It holds what proves passwords and protects cookies: for its owner alone.
    private static FileStream CreateFile(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static async Task<BackupManifest> CopyAsync(
        string connectionString,
        ZipArchive archive,
        TimeProvider time,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellation
        );
        await StoredTables.RunAsync(connection, "set transaction read only", cancellation);
        var found = await StoredTables.ReadAsync(connection, cancellation);
        if (!found.Any(table => table.Name == StoredTables.Migrations))
            throw new BackupRefusedException(
                "The database holds no dashboard yet: start the program on it once."
            );
        var tables = new List<BackupTable>();
        foreach (var (name, columns) in found)
        {
            progress.Report(name);
            tables.Add(await CopyTableAsync(connection, archive, name, columns, cancellation));
        }
        return new BackupManifest(
            BackupManifest.NewestFormat,
            time.GetUtcNow(),
            await StoredTables.AskAsync<int>(
                connection,
                "select vintage from dataset",
                cancellation
            ),
            await StoredTables.ListAsync(
                connection,
                $"select \"MigrationId\" from \"{StoredTables.Migrations}\" order by 1",
                row => row.GetString(0),
                cancellation
            ),
            tables,
            await SequencesAsync(connection, cancellation)
        );
    }

    private static async Task<BackupTable> CopyTableAsync(
        NpgsqlConnection connection,
        ZipArchive archive,
        string name,
        string[] columns,
        CancellationToken cancellation
    )
    {
        var which = name == StoredTables.LeftEmpty ? " where false" : "";
        var from = $"from {StoredTables.Quoted(name)}{which}";
        var rows = await StoredTables.AskAsync<long>(
            connection,
            $"select count(*) {from}",
            cancellation
        );
        await using var entry = await archive
            .CreateEntry(BackupManifest.EntryOf(name), CompressionLevel.Fastest)
            .OpenAsync(cancellation);
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy (select {StoredTables.QuotedAll(columns)} {from}) to stdout (format binary)",
            cancellation
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        while (await copy.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await entry.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return new BackupTable(
            name,
            columns,
            rows,
            Convert.ToHexStringLower(hash.GetHashAndReset())
        );
    }

    // After the tables: a sequence may be ahead of the snapshot, never behind it.
    private static async Task<IReadOnlyList<BackupSequence>> SequencesAsync(
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        var sequences = new List<BackupSequence>();
        foreach (var name in await StoredTables.SequencesAsync(connection, cancellation))
            sequences.AddRange(
                await StoredTables.ListAsync(
                    connection,
                    $"select last_value, is_called from {StoredTables.Quoted(name)}",
                    row => new BackupSequence(name, row.GetInt64(0), row.GetBoolean(1)),
                    cancellation
                )
            );
        return sequences;
    }
}
