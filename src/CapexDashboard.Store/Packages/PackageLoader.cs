using System.IO.Compression;
using System.Security.Cryptography;
using CapexDashboard.Store.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Packages;

/// <summary>Loads a data package into an empty store, which then begins at its vintage.</summary>
internal static class PackageLoader
{
    /// <exception cref="SeedRefusedException">Something is wrong with it; the store stays empty.</exception>
    public static async Task LoadAsync(
        DashboardDbContext db,
        string path,
        CancellationToken cancellation
    )
    {
        var folder = Directory.CreateTempSubdirectory("capex-package-").FullName;
        try
        {
            await UnpackAsync(path, folder, cancellation);
            var package = PackageReader.Read(folder);
            await StoreAsync(db, package, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task StoreAsync(
        DashboardDbContext db,
        PackageData package,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var vintage = package.Vintages[^1].Number;
        await db.Datasets.ExecuteUpdateAsync(
            set => set.SetProperty(dataset => dataset.Vintage, vintage),
            cancellation
        );
        db.AddRange(package.Vintages);
        db.AddRange(package.Entities);
        db.AddRange(package.Metrics);
        db.AddRange(package.Sources);
        db.AddRange(package.Figures);
        db.AddRange(package.Claims);
        db.AddRange(package.Curated);
        db.AddRange(package.Presets);
        await db.SaveChangesAsync(cancellation);
        // Of this vintage alone: by that the store knows where it begins.
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into facet_count (vintage, metric_id, basis, verification, count)
            select {vintage}, metric_id, basis, verification, count(*) from figure_revision group by 2, 3, 4
            """,
            cancellation
        );
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    // Only files that a package has, so that no name in it leads anywhere else.
    private static async Task UnpackAsync(
        string path,
        string folder,
        CancellationToken cancellation
    )
    {
        var file = Path.GetFileName(path);
        try
        {
            using var archive = await ZipFile.OpenReadAsync(path, cancellation);
            var sums = await SumsAsync(archive, cancellation);
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            foreach (var table in PackageTables.All)
            {
                if (archive.GetEntry(table.File) is not { } entry)
                    throw Refused(file, table.File, "it is missing");
                var target = Path.Combine(folder, table.File);
                await entry.ExtractToFileAsync(target, cancellation);
                await using var written = File.OpenRead(target);
                var hash = await SHA256.HashDataAsync(written, cancellation);
                if (sums.GetValueOrDefault(table.File) != Convert.ToHexStringLower(hash))
                    throw Refused(
                        file,
                        table.File,
                        $"it is not as {PackageTexts.Checksums} says; take the package anew"
                    );
            }
        }
        catch (Exception problem)
            when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw Refused(file, "file", problem.Message);
        }
    }

    private static async Task<Dictionary<string, string>> SumsAsync(
        ZipArchive archive,
        CancellationToken cancellation
    )
    {
        if (archive.GetEntry(PackageTexts.Checksums) is not { } entry)
            return [];
        using var text = new StreamReader(await entry.OpenAsync(cancellation));
        var lines = (await text.ReadToEndAsync(cancellation)).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        return lines
            .Select(line => line.Split("  ", 2))
            .Where(parts => parts.Length == 2)
            .DistinctBy(parts => parts[1])
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
    }

    private static SeedRefusedException Refused(string file, string column, string reason) =>
        new([new SeedProblem(file, 0, column, reason)]);
}
