using System.IO.Compression;
using System.Text;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Vintages;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Packages;

/// <summary>
/// Writes the data package of a vintage: the same bytes whenever it is asked, since rows, their order, times and compression
/// are fixed. Rows are streamed, however many there are.
/// </summary>
public sealed class PackageWriter(IDbContextFactory<DashboardDbContext> factory)
{
    // rw-r--r-- of a plain file, as Unix has it in the upper half.
    private const int PlainFile = 0x81A4 << 16;

    /// <returns>False where there is no such vintage; nothing was written then.</returns>
    public async Task<bool> WriteAsync(int number, Stream stream, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        if (await db.VintageAsync(number, cancellation) is not { } vintage)
            return false;
        await using var archive = await ZipArchive.CreateAsync(
            stream,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancellation
        );
        var files = new List<PackagedFile>();
        foreach (var table in PackageTables.All)
            files.Add(await AddTableAsync(archive, db, table, vintage, cancellation));
        foreach (
            var (name, text) in new[]
            {
                ("README.md", PackageTexts.Readme(vintage)),
                ("LICENSE.txt", PackageTexts.License),
                ("CITATION.cff", PackageTexts.Citation(vintage)),
                (PackageTexts.Descriptor, PackageTexts.Describe(vintage, files)),
            }
        )
            files.Add(await AddTextAsync(archive, vintage, name, text, cancellation));
        await AddTextAsync(
            archive,
            vintage,
            PackageTexts.Checksums,
            PackageTexts.Sums(files),
            cancellation
        );
        return true;
    }

    private static async Task<PackagedFile> AddTableAsync(
        ZipArchive archive,
        DashboardDbContext db,
        PackageTable table,
        Vintage vintage,
        CancellationToken cancellation
    )
    {
        await using var entry = new HashedStream(
            await Entry(archive, table.File, vintage).OpenAsync(cancellation)
        );
        await using (
            var csv = CsvWriter.Create(
                entry,
                new CsvWriterOptions { NewLine = "\n" },
                leaveOpen: true
            )
        )
        {
            await csv.WriteRecordAsync(
                table.Columns.Select(column => column.Name).ToArray(),
                cancellation
            );
            await foreach (var row in table.Rows(db, vintage.Number).WithCancellation(cancellation))
                await csv.WriteRecordAsync(row, cancellation);
            await csv.FlushAsync(cancellation);
        }
        return entry.ToFile(table.File);
    }

    private static async Task<PackagedFile> AddTextAsync(
        ZipArchive archive,
        Vintage vintage,
        string name,
        string text,
        CancellationToken cancellation
    )
    {
        await using var entry = new HashedStream(
            await Entry(archive, name, vintage).OpenAsync(cancellation)
        );
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        return entry.ToFile(name);
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string name, Vintage vintage)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = vintage.At.ToUniversalTime();
        entry.ExternalAttributes = PlainFile;
        return entry;
    }
}
