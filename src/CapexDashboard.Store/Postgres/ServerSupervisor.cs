using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CapexDashboard.Store.Postgres;

/// <summary>Keeps a server running until it is disposed of: one that dies is started again.</summary>
internal sealed class ServerSupervisor : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // A server that lived this long died of something new.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ServerStarter _starter;
    private readonly ILogger _logger;
    private readonly Task<ServerProcess> _watch;

    private ServerSupervisor(ServerStarter starter, ServerProcess server, ILogger logger)
    {
        _starter = starter;
        _logger = logger;
        _watch = WatchAsync(server);
    }

    public static async Task<ServerSupervisor> StartAsync(
        ServerStarter starter,
        ILogger logger,
        CancellationToken cancellation
    ) => new(starter, await starter.StartAsync(cancellation), logger);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        var server = await _watch;
        if (!server.Exited.IsCompleted)
            await _starter.StopAsync(server);
        _stopping.Dispose();
    }

    /// <summary>Ends when it is told to stop, with the server that was the last.</summary>
    private async Task<ServerProcess> WatchAsync(ServerProcess server)
    {
        var pause = FirstPause;
        try
        {
            while (true)
            {
                var begun = Stopwatch.GetTimestamp();
                var exitCode = await server.Exited.WaitAsync(_stopping.Token);
                if (Stopwatch.GetElapsedTime(begun) > Settled)
                    pause = FirstPause;
                LocalPostgresLog.Died(_logger, exitCode, pause);
                await Task.Delay(pause, _stopping.Token);
                pause = Longer(pause);
                server = await StartAgainAsync(pause);
            }
        }
        catch (OperationCanceledException)
        {
            return server;
        }
    }

    private async Task<ServerProcess> StartAgainAsync(TimeSpan pause)
    {
        while (true)
        {
            try
            {
                var server = await _starter.StartAsync(_stopping.Token);
                LocalPostgresLog.CameBack(_logger);
                return server;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                LocalPostgresLog.StaysAway(_logger, problem, pause);
            }
            await Task.Delay(pause, _stopping.Token);
            pause = Longer(pause);
        }
    }

    private static TimeSpan Longer(TimeSpan pause) =>
        pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
