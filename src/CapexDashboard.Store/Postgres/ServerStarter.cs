using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CapexDashboard.Store.Postgres;

/// <summary>Brings a server up in the cluster, whatever the last one left behind, and stops it.</summary>
internal sealed class ServerStarter(
    PostgresBinaries binaries,
    ServerAccount account,
    string clusterFolder,
    string socketFolder,
    ServerLog log,
    ILogger logger
)
{
    // Of the hundred that a server takes most are left for commands beside the program.
    private const int MostConnections = 30;
    private static readonly TimeSpan RetryFor = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ExitLimit = TimeSpan.FromSeconds(5);

    /// <summary>The database that every cluster has, asked whether the server is ready.</summary>
    private readonly string _probe =
        ConnectionString(socketFolder, "postgres") + ";Pooling=false;Timeout=5";

    public static string ConnectionString(string socketFolder, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Port = SocketFolder.Port,
            Username = "postgres",
            Database = database,
            MaxPoolSize = MostConnections,
        }.ConnectionString;

    /// <summary>
    /// Tries again for a while: the backends of a killed server take up to two seconds to go. How long a server that
    /// lives recovers from a crash is not limited, or a long recovery would never come to its end.
    /// </summary>
    public async Task<ServerProcess> StartAsync(CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            await StopOrphanAsync(cancellation);
            var server = await ServerProcess.StartAsync(PrepareServer(), log);
            if (await BecomesReadyAsync(server, cancellation))
                return server;
            if (Stopwatch.GetElapsedTime(begun) > RetryFor)
                throw DoesNotStart();
            await Task.Delay(RetryPause, cancellation);
        }
    }

    /// <summary>Fast: open transactions are rolled back and the server waits for nobody.</summary>
    public async Task StopAsync(ServerProcess server)
    {
        await RequestStopAsync(CancellationToken.None);
        try
        {
            await server.Exited.WaitAsync(ExitLimit);
        }
        catch (TimeoutException)
        {
            server.Kill();
            LocalPostgresLog.Killed(logger);
        }
    }

    // pdeathsig spares most programs this; where there is none, or the killed program was its debugger, it is needed.
    private async Task StopOrphanAsync(CancellationToken cancellation)
    {
        if (PostmasterPidFile.Read(clusterFolder) is not { } last || !last.IsServing())
            return;
        LocalPostgresLog.StopsOrphan(logger, last.Pid, clusterFolder);
        await RequestStopAsync(cancellation);
    }

    private Task<CommandResult> RequestStopAsync(CancellationToken cancellation)
    {
        var seconds = StopLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return account.RunAsync(
            [binaries.PgCtl, "stop", "-D", clusterFolder, "-m", "fast", "-w", "-t", seconds],
            cancellation
        );
    }

    private ProcessStartInfo PrepareServer()
    {
        var port = SocketFolder.Port.ToString(CultureInfo.InvariantCulture);
        var command = account.PrepareServer([
            binaries.Postgres,
            .. (string[])
                ["-D", clusterFolder, "-c", "listen_addresses=", "-k", socketFolder, "-p", port],
        ]);
        // A server that finds its predecessor's pid alive refuses to start, though after a reboot that pid may be
        // anybody's. This variable (pg_ctl's own) names a pid that is no rival; the checks of shared memory remain.
        if (PostmasterPidFile.Read(clusterFolder) is { } last && !last.IsPostgres())
            command.Environment["PG_GRANDPARENT_PID"] = last.Pid.ToString(
                CultureInfo.InvariantCulture
            );
        return command;
    }

    private async Task<bool> BecomesReadyAsync(ServerProcess server, CancellationToken cancellation)
    {
        try
        {
            while (!server.Exited.IsCompleted)
            {
                // The pid: not the answer of another server that is still there.
                if (
                    PostmasterPidFile.Read(clusterFolder)?.Pid == server.Pid
                    && await AnswersAsync(cancellation)
                )
                    return true;
                await Task.WhenAny(server.Exited, Task.Delay(PollPause, cancellation));
                cancellation.ThrowIfCancellationRequested();
            }
            return false;
        }
        catch
        {
            await StopAsync(server);
            throw;
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_probe);
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException problem)
        {
            // Any other refusal than 'still starting up' comes from a server that is up.
            return problem.SqlState is not (null or PostgresErrorCodes.CannotConnectNow);
        }
    }

    private LocalPostgresException DoesNotStart() =>
        new(
            $"PostgreSQL {binaries.Version} does not start in {clusterFolder}. "
                + $"Mend what its log ({log.Path}) says last, or choose another data folder (Dashboard__DataDirectory):\n{log.LastLines}"
        );
}
