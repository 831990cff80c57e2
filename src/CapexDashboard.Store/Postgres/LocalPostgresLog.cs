using Microsoft.Extensions.Logging;

namespace CapexDashboard.Store.Postgres;

internal static partial class LocalPostgresLog
{
    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Uses PostgreSQL {Version} ({Binaries}) with a private cluster in {DataFolder}"
    )]
    public static partial void Uses(
        ILogger logger,
        string version,
        string binaries,
        string dataFolder
    );

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Creates a PostgreSQL cluster in {DataFolder}"
    )]
    public static partial void CreatesCluster(ILogger logger, string dataFolder);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Stops the PostgreSQL server {Pid} that a killed program left running in {DataFolder}"
    )]
    public static partial void StopsOrphan(ILogger logger, int pid, string dataFolder);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "PostgreSQL ended by itself (exit code {ExitCode}); starts it again in {Pause}"
    )]
    public static partial void Died(ILogger logger, int exitCode, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL runs again")]
    public static partial void CameBack(ILogger logger);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "PostgreSQL could not be started again; tries anew in {Pause}"
    )]
    public static partial void StaysAway(ILogger logger, Exception problem, TimeSpan pause);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "PostgreSQL did not stop in time; killed it"
    )]
    public static partial void Killed(ILogger logger);
}
