using CapexDashboard.Store.Backups;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;

namespace CapexDashboard.Store.Tests.Backups;

public sealed class BackupTests(StoreServer server) : IDisposable
{
    private readonly BackupFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Make_NamesEveryTableAndLeavesOneFileForItsOwnerAlone()
    {
        var manifest = await _folder.BackUpAsync(server.Seeded);

        manifest
            .Tables.Select(table => table.Name)
            .ShouldBe((await BackupFolder.TablesAsync(server.Seeded)).Keys, ignoreOrder: true);
        manifest.Vintage.ShouldBe(1);
        _folder.Names.ShouldBe(["a.backup"]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(_folder.File)
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Make_WhileOthersPublish_HoldsOneMoment()
    {
        var store = await server.CopyAsync();
        var publishing = PublishAsync(store);

        var manifest = await _folder.BackUpAsync(store);
        await publishing;

        var restored = await server.EmptyAsync();
        await _folder.RestoreAsync(restored);
        (await restored.AskAsync<int>("select max(number) from vintage")).ShouldBe(
            manifest.Vintage
        );
        (await restored.AskAsync<int>("select max(from_vintage) from figure_revision")).ShouldBe(
            manifest.Vintage
        );
    }

    [Fact]
    public async Task Make_OverAnotherFile_IsRefused()
    {
        await File.WriteAllTextAsync(_folder.File, "mine", Cancellation);

        var refusal = await Should.ThrowAsync<BackupRefusedException>(() =>
            _folder.BackUpAsync(server.Seeded)
        );

        refusal.Message.ShouldContain("no backup is overwritten");
        (await File.ReadAllTextAsync(_folder.File, Cancellation)).ShouldBe("mine");
    }

    [Fact]
    public async Task Make_Canceled_LeavesNoFile()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            _folder.BackUpAsync(server.Seeded, canceled.Token)
        );

        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Make_OfDatabaseWithoutStore_IsRefused()
    {
        var empty = await server.EmptyAsync();

        var refusal = await Should.ThrowAsync<BackupRefusedException>(() =>
            _folder.BackUpAsync(empty)
        );

        refusal.Message.ShouldContain("no dashboard yet");
        _folder.Names.ShouldBeEmpty();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task PublishAsync(StoreDatabase store)
    {
        for (var i = 0; i < 8; i++)
            await store.CorrectAsync("microsoft-capex-cash-2024q4", by: 1);
    }
}
