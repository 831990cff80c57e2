using CapexDashboard.Store;
using CapexDashboard.Store.Postgres;
using CapexDashboard.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CapexDashboard.Web.Hosting;

/// <summary>How a command uses the store.</summary>
internal enum StoreUse
{
    /// <summary>Beside a running program, if there is one.</summary>
    Shared,

    /// <summary>With nobody else there; the private server's data are made where there are none.</summary>
    Alone,
}

/// <summary>Which PostgreSQL holds the store: the one of the connection string, or a private one of our own.</summary>
internal sealed class StoreLocation : IAsyncDisposable
{
    private readonly string? _connectionString;
    private readonly LocalPostgres? _local;

    private StoreLocation(string? connectionString, string name, LocalPostgres? local) =>
        (_connectionString, Name, _local) = (connectionString, name, local);

    /// <summary>For logs: host, port and database, never a password.</summary>
    public string Name { get; }

    /// <exception cref="StoreUnreachableException">The configured connection string cannot be read.</exception>
    public string ConnectionString =>
        _connectionString
        ?? throw new StoreUnreachableException("ConnectionStrings__Dashboard cannot be read");

    /// <exception cref="LocalPostgresException">The private server cannot start; the message says why and what to do.</exception>
    public static async Task<StoreLocation> OpenAsync(
        IConfiguration configuration,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        if (configuration.GetConnectionString("Dashboard") is { Length: > 0 } text)
            return Configured(text);
        var folder = DataDirectory(configuration);
        var local = await LocalPostgres.StartAsync(folder, logger, cancellation);
        return new StoreLocation(local.ConnectionString, $"the private server in {folder}", local);
    }

    /// <summary>The store for one command: the running program's own private server, where one runs in the data folder.</summary>
    /// <exception cref="CommandRefusedException">There is no store yet.</exception>
    public static async Task<StoreLocation> OpenForCommandAsync(
        IConfiguration configuration,
        StoreUse use,
        CancellationToken cancellation
    )
    {
        var folder = DataDirectory(configuration);
        if (
            configuration.GetConnectionString("Dashboard") is { Length: > 0 }
            || use is StoreUse.Alone
        )
            return await OpenAsync(configuration, NullLogger.Instance, cancellation);
        if (LocalPostgres.ConnectionStringOfRunning(folder) is { } running)
            return new StoreLocation(running, $"the private server in {folder}", local: null);
        if (!LocalPostgres.Exists(folder))
            throw new CommandRefusedException(
                $"There is no store in {folder}: start the program once, or say where the store is "
                    + "(Dashboard__DataDirectory or ConnectionStrings__Dashboard)."
            );
        return await OpenAsync(configuration, NullLogger.Instance, cancellation);
    }

    /// <summary>For a command, which leaves it to the program to bring a store forward.</summary>
    /// <exception cref="CommandRefusedException">The store is empty, or an older or newer program left it.</exception>
    public async Task<IDbContextFactory<DashboardDbContext>> PreparedAsync(
        CancellationToken cancellation
    )
    {
        var factory = new StoreContextFactory(this);
        await using var db = factory.CreateDbContext();
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
        if (!applied.SequenceEqual(db.Database.GetMigrations(), StringComparer.Ordinal))
            throw new CommandRefusedException(
                $"The store is not of this version of the program ({Name}): start this program on it once."
            );
        return factory;
    }

    public ValueTask DisposeAsync() => _local?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string DataDirectory(IConfiguration configuration) =>
        configuration["Dashboard:DataDirectory"] is { Length: > 0 } chosen
            ? chosen
            : LocalPostgres.DefaultDataDirectory;

    private static StoreLocation Configured(string text)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(text);
            // Connects nowhere yet, but refuses what the builder lets pass: no host, options that exclude each other.
            using var connection = new NpgsqlConnection(text);
            return new StoreLocation(
                text,
                $"{parts.Host}:{parts.Port}, database {parts.Database}",
                local: null
            );
        }
        catch (Exception exception)
            when (exception
                    is ArgumentException
                        or FormatException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            // The exception may quote a part of the password, so it is told to nobody.
            return new StoreLocation(
                connectionString: null,
                "a connection string that cannot be read",
                local: null
            );
        }
    }
}
