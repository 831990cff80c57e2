using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace CapexDashboard.Store.Backups;

/// <summary>A backup that was read whole and found to hold what it says.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly FileStream _file;
    private readonly ZipArchive _archive;

    private BackupFile(FileStream file, ZipArchive archive, BackupManifest manifest) =>
        (_file, _archive, Manifest) = (file, archive, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BackupRefusedException">It is no backup, not whole, altered, or of a newer form.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancellation)
    {
        FileStream? file = null;
        ZipArchive? archive = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (!await BackupSeal.IsSoundAsync(file, cancellation))
                throw Damaged(path);
            file.Position = 0;
            archive = new ZipArchive(file, ZipArchiveMode.Read);
            var manifest = ReadManifest(archive, path);
            await CheckTablesAsync(archive, manifest, path, cancellation);
            return new BackupFile(file, archive, manifest);
        }
        catch (Exception problem)
        {
            archive?.Dispose();
            file?.Dispose();
            throw problem switch
            {
                InvalidDataException or JsonException => Damaged(path),
                IOException or UnauthorizedAccessException => new BackupRefusedException(
                    $"{path} cannot be read: {problem.Message}",
                    problem
                ),
                _ => problem,
            };
        }
    }

    public Stream OpenTable(BackupTable table) =>
        _archive.GetEntry(BackupManifest.EntryOf(table.Name))!.Open();

    public void Dispose()
    {
        _archive.Dispose();
        _file.Dispose();
    }

    private static BackupManifest ReadManifest(ZipArchive archive, string path)
    {
        using var stream = (archive.GetEntry(BackupManifest.Entry) ?? throw Damaged(path)).Open();
        var manifest = BackupManifest.Read(stream);
        return manifest.Format <= BackupManifest.NewestFormat
            ? manifest
            : throw new BackupRefusedException(
                $"{path} was made by a newer program (format {manifest.Format}, this one knows {BackupManifest.NewestFormat}). "
                    + "Restore it with that one."
            );
    }

    private static async Task CheckTablesAsync(
        ZipArchive archive,
        BackupManifest manifest,
        string path,
        CancellationToken cancellation
    )
    {
        foreach (var table in manifest.Tables)
        {
            await using var stream = await (
                archive.GetEntry(BackupManifest.EntryOf(table.Name)) ?? throw Damaged(path)
            ).OpenAsync(cancellation);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
            if (hash != table.Sha256)
                throw Damaged(path);
        }
    }

    private static BackupRefusedException Damaged(string path) =>
        new(
            $"{path} is no whole backup: it was cut short or altered since it was made, or never was one. "
                + "Take another copy of it, or an earlier backup."
        );
}
