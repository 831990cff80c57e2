using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Serving;
using Npgsql;

namespace CapexDashboard.Store.Tests.Seeding;

public sealed class PreparationTests(StoreServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prepare_SeededDatabase_ChangesNothing()
    {
        var store = await server.CopyAsync();
        var before = await StateAsync(store);

        (await PrepareAsync(store, SeedFolder.Real)).ShouldBeFalse();

        (await StateAsync(store)).ShouldBe(before);
    }

    [Fact]
    public async Task Prepare_SeededDatabase_DoesNotReadTheSeed()
    {
        var store = await server.CopyAsync();

        (await PrepareAsync(store, Path.Combine(SeedFolder.Real, "nowhere"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Prepare_FromTwoConnectionsAtOnce_SeedsOnce()
    {
        var store = await server.EmptyAsync();

        var seeded = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => PrepareAsync(store, SeedFolder.Real))
        );

        seeded.ShouldBe([true, false], ignoreOrder: true);
        (await StateAsync(store)).ShouldBe(await StateAsync(server.Seeded));
    }

    [Fact]
    public async Task Prepare_FromTwoProcessesAtOnce_SeedsOnce()
    {
        var store = await server.EmptyAsync();
        using var other = await PreparingProgram.StartAsync(store);

        other.Go();
        var here = PrepareAsync(store, SeedFolder.Real);

        bool[] seeded = [await here, await other.AnswerAsync() == "seeded"];
        seeded.ShouldBe([true, false], ignoreOrder: true);
        (await StateAsync(store)).ShouldBe(await StateAsync(server.Seeded));
    }

    [Fact]
    public async Task Prepare_AfterARefusedSeed_StoresTheMendedOne()
    {
        var store = await server.EmptyAsync();
        using var broken = new SeedCopy();
        broken.Set("entities.csv", "meta", "kind", "company");
        await Should.ThrowAsync<SeedRefusedException>(() => PrepareAsync(store, broken.Folder));

        (await PrepareAsync(store, SeedFolder.Real)).ShouldBeTrue();

        (await StateAsync(store)).ShouldBe(await StateAsync(server.Seeded));
    }

    [Fact]
    public async Task Prepare_WhetherDoneOrRefused_GivesItsLockBack()
    {
        var store = await server.EmptyAsync();
        using var broken = new SeedCopy();
        broken.Delete("claims.csv");

        await Should.ThrowAsync<SeedRefusedException>(() => PrepareAsync(store, broken.Folder));
        (await LocksAsync(store)).ShouldBe(0);

        await PrepareAsync(store, SeedFolder.Real);
        (await LocksAsync(store)).ShouldBe(0);
    }

    private static async Task<bool> PrepareAsync(StoreDatabase store, string folder)
    {
        await using var db = store.CreateDbContext();
        return await Seeder.PrepareAsync(db, folder, Cancellation);
    }

    private static async Task<string> StateAsync(StoreDatabase store)
    {
        var counts = new List<string>();
        foreach (var table in Tables.Parents.Concat(Tables.Revisions))
            counts.Add($"{table} {await store.CountAsync(table)}");
        var vintages = await store.AskAsync<string>(
            "select string_agg(concat_ws('|', number, publication_id, at at time zone 'utc', by, message), ';')"
                + " || ' of ' || (select vintage from dataset) from vintage"
        );
        return $"{string.Join(", ", counts)}; vintages {vintages}";
    }

    // Asked from elsewhere: a pooled connection gives its locks back when it is used again, and that may be never.
    private Task<long> LocksAsync(StoreDatabase store)
    {
        var database = new NpgsqlConnectionStringBuilder(store.ConnectionString).Database;
        return server.Seeded.CountAsync(
            "pg_locks l join pg_database d on d.oid = l.database"
                + $" where l.locktype = 'advisory' and d.datname = '{database}'"
        );
    }
}
