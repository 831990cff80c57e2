using System.Diagnostics;
using System.Globalization;
using CapexDashboard.Store.Postgres;
using Npgsql;

namespace CapexDashboard.Store.Tests.Postgres;

public sealed class LocalPostgresCrashTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_AfterKillOfProgram_FindsItsData()
    {
        using var folder = new TemporaryDataFolder();
        using var program = await ProgramToKill.StartAsync(folder);
        await Database.WriteNoteAsync(program.ConnectionString);
        program.Kill();

        await using var server = await Database.StartAsync(folder);

        await Database.ShouldHaveNoteAsync(server.ConnectionString);
    }

    [Fact]
    public async Task Start_AfterKillOfProgramAndPostmasterWithBackendStillBusy_FindsItsData()
    {
        using var folder = new TemporaryDataFolder();
        using var program = await ProgramToKill.StartAsync(folder);
        await Database.WriteNoteAsync(program.ConnectionString);
        await using var connection = new NpgsqlConnection(
            program.ConnectionString + ";Pooling=false"
        );
        await connection.OpenAsync(Cancellation);
        var busy = KeepBusyAsync(connection);
        await UntilAsync(() => IsAnybodyBusyAsync(program.ConnectionString));
        Database.Kill(Database.PostmasterPid(folder));
        program.Kill();

        await using var server = await Database.StartAsync(folder);

        await Database.ShouldHaveNoteAsync(server.ConnectionString);
        await busy;
    }

    [Fact]
    public async Task KillOfProgram_OnLinux_TakesServerAlong()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux(),
            "Only Linux tells a process that its parent died."
        );
        using var folder = new TemporaryDataFolder();
        using var program = await ProgramToKill.StartAsync(folder);
        program.Kill();

        await UntilAsync(() => Task.FromResult(PostmasterPidFile.Read(folder.Cluster) is null));
    }

    [Fact]
    public async Task PostmasterKilled_WhileRunning_ComesBackUnderSameConnectionString()
    {
        using var folder = new TemporaryDataFolder();
        await using var server = await Database.StartAsync(folder);
        await Database.WriteNoteAsync(server.ConnectionString);

        var killed = Database.PostmasterPid(folder);
        Database.Kill(killed);

        await UntilAsync(() => AnswersAsync(server));
        Database.PostmasterPid(folder).ShouldNotBe(killed);
        await Database.ShouldHaveNoteAsync(server.ConnectionString);
    }

    [Fact]
    public async Task Start_OrphanStillRunning_StopsItAndTakesOver()
    {
        using var folder = new TemporaryDataFolder();
        await using (var first = await Database.StartAsync(folder))
            await Database.WriteNoteAsync(first.ConnectionString);
        using var log = new ServerLog(Path.Combine(folder.Path, "orphan.log"));
        var orphan = await StartOrphanAsync(folder, log);
        await UntilAsync(() =>
            Task.FromResult(PostmasterPidFile.Read(folder.Cluster)?.IsServing() is true)
        );

        await using var server = await Database.StartAsync(folder);

        (await orphan.Exited.WaitAsync(Deadline, Cancellation)).ShouldBe(0);
        await Database.ShouldHaveNoteAsync(server.ConnectionString);
    }

    /// <summary>As after a power cut, when another program has got the pid that the server had.</summary>
    [Fact]
    public async Task Start_StalePidNowOfAnotherProgram_Starts()
    {
        using var folder = new TemporaryDataFolder();
        string[] pidFiles;
        string[][] stale;
        await using (await Database.StartAsync(folder))
        {
            pidFiles = [Path.Combine(folder.Cluster, "postmaster.pid"), SocketLock(folder)];
            stale = [.. pidFiles.Select(File.ReadAllLines)];
        }
        using var log = new ServerLog(Path.Combine(folder.Path, "stranger.log"));
        var stranger = await StartAsServerUserAsync(log, "sleep", "600");
        foreach (var (file, lines) in pidFiles.Zip(stale))
            await File.WriteAllLinesAsync(file, [Text(stranger.Pid), .. lines[1..]], Cancellation);

        await using var server = await Database.StartAsync(folder);

        (await Database.AskAsync(server.ConnectionString, "select 1")).ShouldBe(1);
        stranger.Exited.IsCompleted.ShouldBeFalse();
        stranger.Kill();
    }

    private static string SocketLock(TemporaryDataFolder folder) =>
        PostmasterPidFile.Read(folder.Cluster).ShouldNotBeNull().SocketFile + ".lock";

    private static async Task<ServerProcess> StartOrphanAsync(
        TemporaryDataFolder folder,
        ServerLog log
    )
    {
        var binaries = (
            await PostgresBinaries.FindAsync(PostgresPlaces.OnThisMachine, Cancellation)
        )[0];
        var socket = Path.Combine(folder.Path, "socket");
        return await StartAsServerUserAsync(
            log,
            [binaries.Postgres, "-D", folder.Cluster, "-c", "listen_addresses=", "-k", socket]
        );
    }

    private static async Task<ServerProcess> StartAsServerUserAsync(
        ServerLog log,
        params string[] words
    )
    {
        var account = await ServerAccount.ChooseAsync(Cancellation);
        return await ServerProcess.StartAsync(account.PrepareServer(words), log);
    }

    /// <summary>Computes for three seconds, during which a backend does not notice that its postmaster is gone.</summary>
    private static async Task KeepBusyAsync(NpgsqlConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "set statement_timeout = '3s'; select count(*) from generate_series(1, 1e12)";
        await Should.ThrowAsync<NpgsqlException>(() => command.ExecuteScalarAsync(Cancellation));
    }

    private static async Task<bool> IsAnybodyBusyAsync(string connectionString) =>
        await Database.AskAsync(
            connectionString,
            "select exists (select from pg_stat_activity where query like '%generate_series(1, 1e12)' and pid <> pg_backend_pid())"
        )
            is true;

    private static async Task<bool> AnswersAsync(LocalPostgres server)
    {
        try
        {
            return await Database.AskAsync(server.ConnectionString, "select 1") is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Deadline);
            await Task.Delay(50, Cancellation);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
