using CapexDashboard.Store;
using CapexDashboard.Store.Postgres;
using Npgsql;

namespace CapexDashboard.Web.Hosting;

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
        var folder = configuration["Dashboard:DataDirectory"] is { Length: > 0 } chosen
            ? chosen
            : LocalPostgres.DefaultDataDirectory;
        var local = await LocalPostgres.StartAsync(folder, logger, cancellation);
        return new StoreLocation(local.ConnectionString, $"the private server in {folder}", local);
    }

    public ValueTask DisposeAsync() => _local?.DisposeAsync() ?? ValueTask.CompletedTask;

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
