using System.Globalization;
using CapexDashboard.Migrations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapexDashboard.Store.Tests.Serving;

/// <summary>A database of the tests' server: contexts for the product's queries, and SQL past the product.</summary>
public sealed class StoreDatabase(string connectionString) : IDbContextFactory<DashboardDbContext>
{
    private readonly DbContextOptions<DashboardDbContext> _options =
        new DbContextOptionsBuilder<DashboardDbContext>()
            .UseNpgsql(
                connectionString,
                npgsql => npgsql.MigrationsAssembly(typeof(DesignTimeDbContextFactory).Assembly)
            )
            .Options;

    public string ConnectionString => connectionString;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public DashboardDbContext CreateDbContext() => new(_options);

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync(Cancellation)).ShouldBeOfType<T>();
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    public Task<long> CountAsync(string table) =>
        AskAsync<long>(
            string.Create(CultureInfo.InvariantCulture, $"select count(*) from {table}")
        );

    /// <summary>What the database says against the statements; whatever they did is taken back.</summary>
    public async Task<PostgresException> RefusalAsync(string sql) =>
        await Should.ThrowAsync<PostgresException>(() => RunAsync($"begin; {sql}; rollback"));

    public void ClearPool()
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancellation);
        return connection;
    }
}
