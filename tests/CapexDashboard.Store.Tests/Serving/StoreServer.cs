using System.Globalization;
using CapexDashboard.Store.Postgres;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Postgres;
using Npgsql;

namespace CapexDashboard.Store.Tests.Serving;

/// <summary>The one private server of this assembly, seeded once; tests that write get a copy of their own.</summary>
public sealed class StoreServer : IAsyncLifetime
{
    private const string Template = "seeded_template";

    private readonly TemporaryDataFolder _folder = new();
    private LocalPostgres? _server;
    private int _databases;

    /// <summary>The real seed, for tests that only read.</summary>
    public StoreDatabase Seeded { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await Database.StartAsync(_folder);
        await PrepareTemplateAsync();
        Seeded = await CopyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A new database with the real seed.</summary>
    public Task<StoreDatabase> CopyAsync() => CreateAsync(Template);

    /// <summary>A new database without tables.</summary>
    public Task<StoreDatabase> EmptyAsync() => CreateAsync("template0");

    private async Task PrepareTemplateAsync()
    {
        await AskAsync($"create database {Template}");
        var template = In(Template);
        await using (var db = template.CreateDbContext())
            await Seeder.PrepareAsync(db, SeedFolder.Real, TestContext.Current.CancellationToken);
        // Nobody may be connected to a template that is copied.
        template.ClearPool();
    }

    private async Task<StoreDatabase> CreateAsync(string template)
    {
        var number = Interlocked.Increment(ref _databases);
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{number}");
        await AskAsync($"create database {name} template {template}");
        return In(name);
    }

    private Task<object?> AskAsync(string sql) => Database.AskAsync(_server!.ConnectionString, sql);

    private StoreDatabase In(string database) =>
        new(
            new NpgsqlConnectionStringBuilder(_server!.ConnectionString)
            {
                Database = database,
                // Each database has a pool of its own, and the server takes 100 connections in all.
                ConnectionIdleLifetime = 2,
                ConnectionPruningInterval = 1,
            }.ConnectionString
        );
}
