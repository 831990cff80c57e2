using CapexDashboard.Domain.Editing;
using CapexDashboard.Store.Tests.Drafts;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;

namespace CapexDashboard.Store.Tests.Backups;

public sealed class RestoringTests(StoreServer server) : IDisposable
{
    private readonly BackupFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Restore_IntoEmptyDatabase_EveryTableIsEqual()
    {
        var filled = await BackupFolder.FilledAsync(server);
        var before = await BackupFolder.TablesAsync(filled);
        await _folder.BackUpAsync(filled);
        var restored = await server.EmptyAsync();

        await _folder.RestoreAsync(restored);

        before.ShouldAllBe(table => !table.Value.StartsWith("0 rows") || MayBeEmpty(table.Key));
        (await BackupFolder.TablesAsync(restored)).ShouldBe(before);
    }

    [Fact]
    public async Task Restore_ThenPublish_GoesOnWhereTheBackupEnded()
    {
        await _folder.BackUpAsync(await BackupFolder.FilledAsync(server));
        var restored = await server.EmptyAsync();
        await _folder.RestoreAsync(restored);
        var editing = new Editing(restored);

        var vintage = await editing.PublishedAsync("the draft that was open");

        vintage.ShouldBe(4);
        (await editing.StatesAsync(RecordKind.Figure, Editing.Microsoft)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Restore_HistoryStaysClosed()
    {
        await _folder.BackUpAsync(server.Seeded);
        var restored = await server.EmptyAsync();
        await _folder.RestoreAsync(restored);

        var refusal = await restored.RefusalAsync("delete from figure_revision");

        refusal.SqlState.ShouldBe("23001");
    }

    [Fact]
    public async Task Restore_OfOlderSchema_IsMigratedToThisOne()
    {
        var older = await OlderStore.CreateAsync(server);
        await _folder.BackUpAsync(older);
        var restored = await server.EmptyAsync();

        await _folder.RestoreAsync(restored);

        (await restored.AskAsync<int>("select retired from vintage where number = 3")).ShouldBe(1);
        (await restored.CountAsync("account")).ShouldBe(0);
    }

    [Fact]
    public async Task Restore_IntoStoreThatIsNotEmpty_IsRefusedAndNothingTouched()
    {
        await _folder.BackUpAsync(server.Seeded);
        var other = await BackupFolder.FilledAsync(server);
        var before = await BackupFolder.TablesAsync(other);

        var refusal = await _folder.RefusalAsync(other);

        refusal.ShouldContain("--replace");
        (await BackupFolder.TablesAsync(other)).ShouldBe(before);
    }

    [Fact]
    public async Task Restore_ToldToReplace_HoldsTheBackupAlone()
    {
        await _folder.BackUpAsync(server.Seeded);
        var other = await BackupFolder.FilledAsync(server);

        await _folder.RestoreAsync(other, replaces: true);

        (await BackupFolder.TablesAsync(other)).ShouldBe(
            await BackupFolder.TablesAsync(server.Seeded)
        );
    }

    [Fact]
    public async Task Restore_WhileAProgramUsesTheStore_IsRefused()
    {
        await _folder.BackUpAsync(server.Seeded);
        var used = await server.CopyAsync();
        used.ClearPool();
        await using var program = new Npgsql.NpgsqlConnection(
            used.ConnectionString + ";Pooling=false"
        );
        await program.OpenAsync(TestContext.Current.CancellationToken);

        var refusal = await _folder.RefusalAsync(used, replaces: true);

        refusal.ShouldContain("stop the program");
    }

    [Fact]
    public async Task Restore_BesideTablesOfOthers_IsRefused()
    {
        await _folder.BackUpAsync(server.Seeded);
        var shared = await server.EmptyAsync();
        await shared.RunAsync("create table theirs (id int)");

        var refusal = await _folder.RefusalAsync(shared, replaces: true);

        refusal.ShouldContain("theirs");
    }

    [Fact]
    public async Task Restore_OfNewerSchema_IsRefused()
    {
        var newer = await server.CopyAsync();
        await newer.RunAsync(
            """insert into "__EFMigrationsHistory" values ('20990101000000_Later', '99.0.0')"""
        );
        await _folder.BackUpAsync(newer);
        var empty = await server.EmptyAsync();

        var refusal = await _folder.RefusalAsync(empty);

        refusal.ShouldContain("20990101000000_Later");
        (await BackupFolder.TablesAsync(empty)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.999)]
    public async Task Restore_OfTruncatedFile_IsRefusedBeforeAnythingIsTouched(double kept)
    {
        await _folder.BackUpAsync(server.Seeded);
        var bytes = await File.ReadAllBytesAsync(_folder.File, Cancellation);
        await File.WriteAllBytesAsync(
            _folder.File,
            bytes[..(int)(bytes.Length * kept)],
            Cancellation
        );

        await RefusedAsync();
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(1.0)]
    public async Task Restore_OfFileWithOneByteAltered_IsRefusedBeforeAnythingIsTouched(
        double place
    )
    {
        await _folder.BackUpAsync(server.Seeded);
        var bytes = await File.ReadAllBytesAsync(_folder.File, Cancellation);
        bytes[(int)((bytes.Length - 1) * place)] ^= 1;
        await File.WriteAllBytesAsync(_folder.File, bytes, Cancellation);

        await RefusedAsync();
    }

    [Fact]
    public async Task Restore_OfMissingFile_SaysSo() =>
        (await _folder.RefusalAsync(await server.EmptyAsync())).ShouldContain(_folder.File);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task RefusedAsync()
    {
        var store = await server.CopyAsync();
        var before = await BackupFolder.TablesAsync(store);

        var refusal = await _folder.RefusalAsync(store, replaces: true);

        refusal.ShouldContain("cut short or altered");
        (await BackupFolder.TablesAsync(store)).ShouldBe(before);
    }

    // Sessions are left out, wrong tries are soon forgotten; the others are Identity's and not used by any page.
    private static bool MayBeEmpty(string table) =>
        table
            is "account_session"
                or "sign_in_tally"
                or "account_claim"
                or "account_login"
                or "account_token"
                or "account_passkey"
                or "role_claim";
}
