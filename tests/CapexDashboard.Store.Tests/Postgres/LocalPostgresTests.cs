using System.Globalization;
using CapexDashboard.Store.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CapexDashboard.Store.Tests.Postgres;

public sealed class LocalPostgresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_FromNothing_AnswersFromDatabaseCapex()
    {
        using var folder = new TemporaryDataFolder();
        await using var server = await Database.StartAsync(folder);

        (await Database.AskAsync(server.ConnectionString, "select current_database()")).ShouldBe(
            "capex"
        );
        (await Database.AskAsync(server.ConnectionString, "show server_encoding")).ShouldBe("UTF8");
    }

    [Fact]
    public async Task Start_FromNothing_OpensNoTcpPortAndStaysDurable()
    {
        using var folder = new TemporaryDataFolder();
        await using var server = await Database.StartAsync(folder);

        (await Database.AskAsync(server.ConnectionString, "show listen_addresses")).ShouldBe("");
        (await Database.AskAsync(server.ConnectionString, "show fsync")).ShouldBe("on");
        var socketFolder = new NpgsqlConnectionStringBuilder(
            server.ConnectionString
        ).Host.ShouldNotBeNull();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(socketFolder)
                .ShouldBe(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
    }

    [Fact]
    public async Task Start_AfterDispose_FindsItsData()
    {
        using var folder = new TemporaryDataFolder();
        await using (var first = await Database.StartAsync(folder))
            await Database.WriteNoteAsync(first.ConnectionString);

        await using var second = await Database.StartAsync(folder);

        await Database.ShouldHaveNoteAsync(second.ConnectionString);
    }

    [Fact]
    public async Task Dispose_WithClientConnected_StopsServer()
    {
        using var folder = new TemporaryDataFolder();
        var server = await Database.StartAsync(folder);
        await using var connection = new NpgsqlConnection(
            server.ConnectionString + ";Pooling=false"
        );
        await connection.OpenAsync(Cancellation);

        await server.DisposeAsync();

        PostmasterPidFile.Read(folder.Cluster).ShouldBeNull();
        await Should.ThrowAsync<NpgsqlException>(() =>
            Database.AskAsync(server.ConnectionString, "select 1")
        );
    }

    [Fact]
    public async Task Start_FolderInUse_IsRefusedAndNamesFolderAndPid()
    {
        using var folder = new TemporaryDataFolder();
        await using var first = await Database.StartAsync(folder);

        var refusal = await Should.ThrowAsync<LocalPostgresException>(() =>
            Database.StartAsync(folder)
        );

        refusal.Message.ShouldContain(folder.Path);
        refusal.Message.ShouldContain(
            $"pid {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}"
        );
        refusal.Message.ShouldNotContain("\n");
        (await Database.AskAsync(first.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Start_FolderFreedByDispose_IsAllowedToTakeOver()
    {
        using var folder = new TemporaryDataFolder();
        await using var first = await Database.StartAsync(folder);
        await Should.ThrowAsync<LocalPostgresException>(() => Database.StartAsync(folder));
        await first.DisposeAsync();

        await using var second = await Database.StartAsync(folder);

        (await Database.AskAsync(second.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Start_ClusterOfMissingVersion_NamesBothVersions()
    {
        using var folder = new TemporaryDataFolder();
        Directory.CreateDirectory(folder.Cluster);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Cluster, "PG_VERSION"),
            "9\n",
            Cancellation
        );
        var present = (
            await PostgresBinaries.FindAsync(PostgresPlaces.OnThisMachine, Cancellation)
        )[0];

        var refusal = await Should.ThrowAsync<LocalPostgresException>(() =>
            Database.StartAsync(folder)
        );

        refusal.Message.ShouldContain("PostgreSQL 9");
        refusal.Message.ShouldContain(present.Version);
        refusal.Message.ShouldContain("pg_dump");
    }

    [Fact]
    public async Task Start_NoBinaries_NamesThreeWaysOut()
    {
        using var folder = new TemporaryDataFolder();
        string[] places = [Path.GetTempPath(), Path.Combine(folder.Path, "nothing-here")];

        var refusal = await Should.ThrowAsync<LocalPostgresException>(() =>
            LocalPostgres.StartAsync(folder.Path, places, NullLogger.Instance, Cancellation)
        );

        refusal.Message.ShouldContain("./dev run");
        refusal.Message.ShouldContain("docker compose up");
        refusal.Message.ShouldContain("ConnectionStrings__Dashboard");
        Directory.Exists(folder.Cluster).ShouldBeFalse();
    }

    [Theory]
    [InlineData(
        "a folder whose name alone is longer than what the operating system allows for the path of a socket"
    )]
    [InlineData("with, comma")]
    [InlineData("""with "quotes" and 'more' of them""")]
    public async Task Start_AwkwardDataFolder_Works(string name)
    {
        using var folder = new TemporaryDataFolder(name);
        await using var server = await Database.StartAsync(folder);

        (await Database.AskAsync(server.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Start_AfterInterruptedInitdb_BeginsAnewAndClearsUp()
    {
        using var folder = new TemporaryDataFolder();
        var leftover = Path.Combine(folder.Path, "cluster.new-interrupted");
        Directory.CreateDirectory(leftover);
        await File.WriteAllTextAsync(Path.Combine(leftover, "PG_VERSION"), "15\n", Cancellation);

        await using var server = await Database.StartAsync(folder);

        (await Database.AskAsync(server.ConnectionString, "select 1")).ShouldBe(1);
        Directory.Exists(leftover).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_RootWithFolderClosedToPostgres_SaysSo()
    {
        Assert.SkipUnless(ServerAccount.IsRoot, "Only root hands the server to another user.");
        using var folder = new TemporaryDataFolder("closed/data");
        var closed = Path.GetDirectoryName(folder.Path)!;
        Directory.CreateDirectory(closed);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                closed,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );

        var refusal = await Should.ThrowAsync<LocalPostgresException>(() =>
            Database.StartAsync(folder)
        );

        refusal.Message.ShouldContain(folder.Path);
        refusal.Message.ShouldContain("out of reach for user postgres");
    }
}
