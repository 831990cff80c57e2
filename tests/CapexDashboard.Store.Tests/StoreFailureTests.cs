using System.Net;
using System.Net.Sockets;
using CapexDashboard.Store.Tests.Postgres;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapexDashboard.Store.Tests;

public sealed class StoreFailureTests(StoreServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IsUnreachable_NobodyListens_IsTrue()
    {
        var store = new StoreDatabase(
            $"Host=127.0.0.1;Port={ClosedPort()};Username=postgres;Database=capex"
        );

        StoreFailure.IsUnreachable(await FailureAsync(store)).ShouldBeTrue();
    }

    [Fact]
    public async Task IsUnreachable_NoSuchDatabase_IsTrue()
    {
        var store = With(builder => builder.Database = "no-such-database");

        StoreFailure.IsUnreachable(await FailureAsync(store)).ShouldBeTrue();
    }

    [Fact]
    public async Task IsUnreachable_NoSuchRole_IsTrue()
    {
        var store = With(builder => builder.Username = "nobody-we-know");

        StoreFailure.IsUnreachable(await FailureAsync(store)).ShouldBeTrue();
    }

    [Fact]
    public async Task IsUnreachable_WrongPassword_IsTrue()
    {
        using var folder = new TemporaryDataFolder();
        await using (var first = await Database.StartAsync(folder))
            await Database.AskAsync(
                first.ConnectionString,
                "create role reader login password 'right'"
            );
        await DemandPasswordAsync(folder);
        await using var second = await Database.StartAsync(folder);
        var reader = $"{second.ConnectionString};Username=reader;Pooling=false;Password=";
        (await Database.AskAsync(reader + "right", "select 1")).ShouldBe(1);

        StoreFailure
            .IsUnreachable(await FailureAsync(new StoreDatabase(reader + "wrong")))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task IsUnreachable_ServerStopsInTheMiddle_IsTrue()
    {
        using var folder = new TemporaryDataFolder();
        await using var stopping = await Database.StartAsync(folder);
        var store = new StoreDatabase(stopping.ConnectionString);
        await using var db = store.CreateDbContext();
        await db.Database.OpenConnectionAsync(Cancellation);

        await stopping.DisposeAsync();

        var failure = await Should.ThrowAsync<Exception>(() =>
            db.Database.ExecuteSqlAsync($"select 1", Cancellation)
        );
        StoreFailure.IsUnreachable(failure).ShouldBeTrue();
        StoreFailure.IsUnreachable(await FailureAsync(store)).ShouldBeTrue();
        store.ClearPool();
    }

    // The statement is under way when the server says that it goes.
    [Fact]
    public async Task IsUnreachable_ConnectionIsEndedByTheServer_IsTrue()
    {
        await using var db = server.Seeded.CreateDbContext();

        var failure = await Should.ThrowAsync<Exception>(() =>
            db.Database.ExecuteSqlAsync(
                $"select pg_terminate_backend(pg_backend_pid())",
                Cancellation
            )
        );

        StoreFailure.IsUnreachable(failure).ShouldBeTrue();
    }

    [Fact]
    public async Task IsUnreachable_ConstraintViolated_IsFalse()
    {
        var store = await server.CopyAsync();
        await using var db = store.CreateDbContext();
        db.Entities.Add(new() { Key = "Not a key" });

        var failure = await Should.ThrowAsync<DbUpdateException>(() =>
            db.SaveChangesAsync(Cancellation)
        );

        StoreFailure.IsUnreachable(failure).ShouldBeFalse();
    }

    [Fact]
    public async Task IsUnreachable_SyntaxError_IsFalse()
    {
        await using var db = server.Seeded.CreateDbContext();

        var failure = await Should.ThrowAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync($"selekt 1", Cancellation)
        );

        StoreFailure.IsUnreachable(failure).ShouldBeFalse();
    }

    [Fact]
    public void IsUnreachable_MistakeOfTheProgram_IsFalse()
    {
        StoreFailure.IsUnreachable(new InvalidOperationException("a mistake")).ShouldBeFalse();
        StoreFailure.IsUnreachable(null).ShouldBeFalse();
    }

    private static Task<Exception> FailureAsync(StoreDatabase store) =>
        Should.ThrowAsync<Exception>(async () =>
        {
            await using var db = store.CreateDbContext();
            await db.NewestVintageAsync(Cancellation);
        });

    private StoreDatabase With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(server.Seeded.ConnectionString);
        change(builder);
        return new StoreDatabase(builder.ConnectionString);
    }

    // Free a moment ago, and nobody is likely to take it in the next.
    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task DemandPasswordAsync(TemporaryDataFolder folder)
    {
        var file = Path.Combine(folder.Cluster, "pg_hba.conf");
        var rules = await File.ReadAllTextAsync(file, Cancellation);
        await File.WriteAllTextAsync(
            file,
            "local all reader scram-sha-256\n" + rules,
            Cancellation
        );
    }
}
