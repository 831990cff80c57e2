using Microsoft.Extensions.Logging;
using Npgsql;

namespace CapexDashboard.Store.Postgres;

/// <summary>
/// The private PostgreSQL server that this program starts when no connection string is given, and stops when it ends.
/// It listens on a Unix socket that only its own user can reach: no port, no password.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private const string Database = "capex";

    // In the order of taking; given back in the opposite one.
    private readonly Stack<object> _held = new();

    private LocalPostgres() { }

    public string ConnectionString { get; private set; } = "";

    public static string DefaultDataDirectory => DataFolder.Default;

    /// <summary>Leads to the server that another program runs in the data folder; null where none runs.</summary>
    public static string? ConnectionStringOfRunning(string dataDirectory)
    {
        var data = new DataFolder(Path.GetFullPath(dataDirectory));
        return PostmasterPidFile.Read(data.Cluster) is { } server && server.IsServing()
            ? ServerStarter.ConnectionString(Path.GetDirectoryName(server.SocketFile)!, Database)
            : null;
    }

    /// <summary>Whether the data folder holds a private server's data.</summary>
    public static bool Exists(string dataDirectory) =>
        Directory.Exists(new DataFolder(Path.GetFullPath(dataDirectory)).Cluster);

    public static Task<LocalPostgres> StartAsync(
        string dataDirectory,
        ILogger logger,
        CancellationToken cancellation
    ) => StartAsync(dataDirectory, PostgresPlaces.OnThisMachine, logger, cancellation);

    internal static async Task<LocalPostgres> StartAsync(
        string dataDirectory,
        IEnumerable<string> places,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var local = new LocalPostgres();
        try
        {
            await local.OpenAsync(dataDirectory, places, logger, cancellation);
            return local;
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_held.TryPop(out var held))
        {
            if (held is IAsyncDisposable slow)
                await slow.DisposeAsync();
            else
                ((IDisposable)held).Dispose();
        }
    }

    private async Task OpenAsync(
        string dataDirectory,
        IEnumerable<string> places,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var found = await PostgresBinaries.FindAsync(places, cancellation);
        var data = DataFolder.Open(dataDirectory);
        Hold(DataFolderLock.Take(data));
        var cluster = new Cluster(data);
        var binaries = PostgresBinaries.Choose(found, cluster);
        LocalPostgresLog.Uses(logger, binaries.Version, binaries.Folder, data.Path);

        var account = await ServerAccount.ChooseAsync(cancellation);
        await EnsureClusterAsync(cluster, binaries, account, logger, cancellation);
        var socket = Hold(await SocketFolder.CreateAsync(data, account, cancellation));
        var log = Hold(new ServerLog(data.LogFile));
        var starter = new ServerStarter(
            binaries,
            account,
            cluster.Folder,
            socket.Path,
            log,
            logger
        );
        Hold(await ServerSupervisor.StartAsync(starter, logger, cancellation));
        await EnsureDatabaseAsync(socket.Path, data, cancellation);
        ConnectionString = ServerStarter.ConnectionString(socket.Path, Database);
    }

    private static async Task EnsureClusterAsync(
        Cluster cluster,
        PostgresBinaries binaries,
        ServerAccount account,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        if (cluster.Major is not null)
        {
            await account.CheckReachAsync(cluster.Folder, cancellation);
            return;
        }
        LocalPostgresLog.CreatesCluster(logger, cluster.Folder);
        await cluster.CreateAsync(binaries, account, cancellation);
    }

    private static async Task EnsureDatabaseAsync(
        string socketFolder,
        DataFolder data,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                ServerStarter.ConnectionString(socketFolder, "postgres") + ";Pooling=false"
            );
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"select exists (select from pg_database where datname = '{Database}')";
            if (await command.ExecuteScalarAsync(cancellation) is true)
                return;
            command.CommandText = $"create database {Database}";
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (NpgsqlException problem)
        {
            throw new LocalPostgresException(
                $"The private PostgreSQL server runs, but its database {Database} cannot be had: {problem.Message} "
                    + $"Look into {data.LogFile}, or choose another data folder (Dashboard__DataDirectory).",
                problem
            );
        }
    }

    private T Hold<T>(T disposable)
        where T : notnull
    {
        _held.Push(disposable);
        return disposable;
    }
}
