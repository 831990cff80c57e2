using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Packages;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Drafts;
using CapexDashboard.Store.Tests.Postgres;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Tests.Packages;

public sealed class PackageRoundTripTests : IDisposable
{
    private readonly StoreServer _server;
    private readonly TemporaryDataFolder _folder = new();

    public PackageRoundTripTests(StoreServer server)
    {
        _server = server;
        Directory.CreateDirectory(_folder.Path);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Load_PackageOfTheSeed_GivesTheSamePackage()
    {
        var package = await WriteAsync(_server.Seeded, 1);

        var loaded = await LoadAsync(package);

        (await WriteAsync(loaded, 1)).ShouldBe(package);
    }

    [Fact]
    public async Task Load_PackageWithCorrectionsAndRetirements_GivesTheSamePackageAndKeepsNumbers()
    {
        var edited = await EditedAsync();
        var package = await WriteAsync(edited, 3);

        var loaded = await LoadAsync(package);

        (await WriteAsync(loaded, 3)).ShouldBe(package);
        package.ShouldNotBe(await WriteAsync(edited, 2));
        var state = (
            await new Editing(loaded).StatesAsync(RecordKind.Figure, Editing.Microsoft)
        ).ShouldHaveSingleItem();
        state.Number.ShouldBe(2);
        state.Why.ShouldBe("it was mistyped");
    }

    [Fact]
    public async Task Load_PackageOfLaterVintage_BeginsThere()
    {
        var loaded = await LoadAsync(await WriteAsync(await EditedAsync(), 3));

        await using var db = loaded.CreateDbContext();
        (await db.FirstVintageAsync(Cancellation)).ShouldBe(3);
        (await db.NewestVintageAsync(Cancellation)).ShouldBe(3);
        (await db.VintagesAsync(Cancellation)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Load_ThenPublish_GoesOnFromThere()
    {
        var loaded = await LoadAsync(await WriteAsync(await EditedAsync(), 3));
        await loaded.RunAsync(
            """
            insert into account (id, user_name, email, public_name, created_at, email_confirmed, phone_number_confirmed,
                two_factor_enabled, lockout_enabled, access_failed_count)
            values (1, 'a', 'a', 'a', now(), false, false, false, true, 0)
            """
        );
        var editing = new Editing(loaded);
        await editing.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("amount", "16.1bn"));

        (await editing.PublishedAsync("once more")).ShouldBe(4);

        (await editing.StatesAsync(RecordKind.Figure, Editing.Microsoft))
            .Select(state => state.Number)
            .ShouldBe([2, 3]);
    }

    [Fact]
    public async Task Write_Twice_GivesTheSameBytes()
    {
        var first = await WriteAsync(_server.Seeded, 1);

        (await WriteAsync(_server.Seeded, 1)).ShouldBe(first);
    }

    [Fact]
    public async Task Write_NamesEachFileWithItsChecksum()
    {
        using var archive = new ZipArchive(
            new MemoryStream(await WriteAsync(_server.Seeded, 1)),
            ZipArchiveMode.Read
        );
        var sums = (await TextAsync(archive, "sha256sums.txt"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("  "))
            .ToDictionary(parts => parts[1], parts => parts[0]);

        sums.Keys.Append("sha256sums.txt")
            .ShouldBe(archive.Entries.Select(entry => entry.FullName), ignoreOrder: true);
        foreach (var (name, sum) in sums)
        {
            await using var stream = await archive.GetEntry(name)!.OpenAsync(Cancellation);
            Convert
                .ToHexStringLower(await SHA256.HashDataAsync(stream, Cancellation))
                .ShouldBe(sum, name);
        }
    }

    [Fact]
    public async Task Write_UnknownVintage_WritesNothing()
    {
        using var stream = new MemoryStream();

        var written = await new PackageWriter(_server.Seeded).WriteAsync(2, stream, Cancellation);

        written.ShouldBeFalse();
        stream.Length.ShouldBe(0);
    }

    [Fact]
    public async Task Load_PackageFromBeforeDerivations_HasNone()
    {
        using var package = new MemoryStream();
        await package.WriteAsync(await WriteAsync(_server.Seeded, 1), Cancellation);
        using (var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            await WithoutAsync(archive, "data/figures.csv", "derived_from");
            await WithoutAsync(archive, "data/claims.csv", "our_reading");
        }

        var loaded = await LoadAsync(package.ToArray());

        (await loaded.CountAsync("figure_revision")).ShouldBe(3485);
        (await loaded.CountAsync("figure_revision where derived_from is not null")).ShouldBe(0);
        (await loaded.CountAsync("claim_revision where our_reading")).ShouldBe(0);
    }

    // Writes a table without a column, and its checksum anew.
    private static async Task WithoutAsync(ZipArchive archive, string table, string column)
    {
        var lines = (await TextAsync(archive, table))
            .TrimEnd('\n')
            .Split('\n')
            .Select(line => CsvRow.Split(line.TrimEnd('\r')).ToList())
            .ToList();
        var at = lines[0].IndexOf(column);
        foreach (var line in lines)
            line.RemoveAt(at);
        var text = string.Join('\n', lines.Select(CsvRow.Join)) + "\n";
        var sums = (await TextAsync(archive, "sha256sums.txt"))
            .Split('\n')
            .Select(line =>
                line.EndsWith("  " + table, StringComparison.Ordinal)
                    ? $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}  {table}"
                    : line
            );
        await PutAsync(archive, table, text);
        await PutAsync(archive, "sha256sums.txt", string.Join('\n', sums));
    }

    private static async Task PutAsync(ZipArchive archive, string name, string text)
    {
        archive.GetEntry(name)!.Delete();
        await using var stream = await archive.CreateEntry(name).OpenAsync(Cancellation);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), Cancellation);
    }

    [Fact]
    public async Task Load_AlteredTable_IsRefusedAndTheStoreStaysEmpty()
    {
        using var package = new MemoryStream();
        await package.WriteAsync(await WriteAsync(_server.Seeded, 1), Cancellation);
        using (var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var table = await archive
                .GetEntry("data/figures.csv")!
                .OpenAsync(Cancellation);
            table.Position = table.Length - 3;
            table.WriteByte((byte)'9');
        }

        var refusal = await Should.ThrowAsync<SeedRefusedException>(() =>
            LoadAsync(package.ToArray())
        );

        refusal.Message.ShouldContain("data/figures.csv");
    }

    private static async Task<string> TextAsync(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(await archive.GetEntry(name)!.OpenAsync(Cancellation));
        return await reader.ReadToEndAsync(Cancellation);
    }

    // Vintage 2 corrects a figure and adds one, vintage 3 retires one, vintage 4 is not in its package.
    private async Task<StoreDatabase> EditedAsync()
    {
        var store = await Editing.StoreAsync(_server);
        var editing = new Editing(store);
        await editing.CorrectAsync(
            RecordKind.Figure,
            Editing.Microsoft,
            ("amount", "15.9bn"),
            ("note", "\"quoted\", with comma\nand a line; =1+1")
        );
        await editing.AddAsync(RecordKind.Figure, Editing.NewGuidance);
        await editing.PublishedAsync("a correction, and more");
        await editing.RetireAsync(RecordKind.Figure, Editing.Meta);
        await editing.RetireAsync(RecordKind.Figure, "article-a35");
        await editing.PublishedAsync("a retirement");
        await editing.CorrectAsync(RecordKind.Figure, Editing.Microsoft, ("amount", "16bn"));
        await editing.PublishedAsync("another correction");
        return store;
    }

    private static async Task<byte[]> WriteAsync(StoreDatabase store, int vintage)
    {
        using var stream = new MemoryStream();
        (await new PackageWriter(store).WriteAsync(vintage, stream, Cancellation)).ShouldBeTrue();
        return stream.ToArray();
    }

    private async Task<StoreDatabase> LoadAsync(byte[] package)
    {
        var path = Path.Combine(_folder.Path, "a-package.zip");
        await File.WriteAllBytesAsync(path, package, Cancellation);
        var store = await _server.EmptyAsync();
        await using var db = store.CreateDbContext();
        (await Seeder.PrepareAsync(db, path, Cancellation)).ShouldBeTrue();
        return store;
    }
}
