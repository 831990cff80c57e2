using System.Globalization;
using CapexDashboard.EndToEnd.Tests.Running;
using CapexDashboard.Migrations;
using CapexDashboard.Store;
using CapexDashboard.Store.Postgres;
using CapexDashboard.Store.Seeding;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapexDashboard.Benchmarks.Growth;

/// <summary>
/// A database with the seed, without its monthly token figures, and as many made up ones as are missing: networks of at most
/// 400 current figures each, every figure corrected twice by later vintages.
/// </summary>
internal static class GrownStore
{
    /// <param name="seed">The folder for a copy of the seed.</param>
    /// <returns>Where it is, and how many revisions of figures there are.</returns>
    public static async Task<(string ConnectionString, long Revisions)> CreateAsync(
        LocalPostgres server,
        string seed,
        string name,
        int figures,
        int vintages
    )
    {
        await using (var connection = new NpgsqlConnection(server.ConnectionString))
        {
            await connection.OpenAsync();
            await RunAsync(connection, $"create database {name}");
        }
        CopySeedWithoutMonths(seed);
        var connectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = name,
        }.ConnectionString;
        return (connectionString, await FillAsync(connectionString, seed, figures, vintages));
    }

    // With them a thousand would be too few.
    private static void CopySeedWithoutMonths(string folder)
    {
        var real = Path.Combine(RepositoryRoot.Path, "seed-data");
        foreach (var file in Directory.EnumerateFiles(real, "*.csv", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(real, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (Path.GetFileName(file) == "token-monthly.csv")
                File.WriteAllLines(copy, File.ReadLines(file).Take(1));
            else if (Path.GetFileName(file) == "market-cap.csv")
                File.WriteAllLines(copy, WithoutParts(File.ReadLines(file)));
            else
                File.Copy(file, copy, overwrite: true);
        }
    }

    // Some were worked out from the monthly figures, which are not there: the last column names them.
    private static IEnumerable<string> WithoutParts(IEnumerable<string> lines) =>
        lines.Select((line, i) => i == 0 ? line : line[..(line.LastIndexOf(',') + 1)]);

    private static async Task<long> FillAsync(
        string connectionString,
        string seed,
        int figures,
        int vintages
    )
    {
        await using (var db = Open(connectionString))
            await Seeder.PrepareAsync(db, seed, CancellationToken.None);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var stored = Convert.ToInt32(
            await RunAsync(connection, "select count(*) from figure_revision"),
            CultureInfo.InvariantCulture
        );
        var settings = string.Create(
            CultureInfo.InvariantCulture,
            $"select set_config('grown.figures', '{figures - stored}', false), set_config('grown.vintages', '{vintages}', false)"
        );
        await RunAsync(connection, settings);
        foreach (
            var step in (string[])
                [Bulk, GrownSql.Parents, GrownSql.Figures, Unbulk, GrownSql.Counts, "analyze"]
        )
            await RunAsync(connection, step);
        return (long)(await RunAsync(connection, "select count(*) from figure_revision"))!;
    }

    // Filled without its indexes and built afterwards, a database grows in minutes instead of an hour.
    private const string Bulk = """
        set session_replication_role = replica;
        create temp table later as
            select indexname, indexdef from pg_indexes
            where tablename = 'figure_revision' and indexname not in (select conname from pg_constraint);
        do $$ declare one record; begin
            for one in select * from later loop execute format('drop index %I', one.indexname); end loop;
        end $$;
        """;

    private const string Unbulk = """
        set maintenance_work_mem = '512MB';
        do $$ declare one record; begin
            for one in select * from later loop execute one.indexdef; end loop;
        end $$;
        set session_replication_role = origin;
        """;

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync();
    }

    private static DashboardDbContext Open(string connectionString) =>
        new(
            new DbContextOptionsBuilder<DashboardDbContext>()
                .UseNpgsql(
                    connectionString,
                    npgsql => npgsql.MigrationsAssembly(typeof(DesignTimeDbContextFactory).Assembly)
                )
                .Options
        );
}
