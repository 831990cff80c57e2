using CapexDashboard.EndToEnd.Tests.Running;
using Npgsql;

namespace CapexDashboard.Benchmarks.Chaos;

/// <summary>What the store holds after the chaos, asked past the program.</summary>
internal sealed class ChaosStore(PublishedProcess program)
{
    private readonly string _connectionString = new NpgsqlConnectionStringBuilder
    {
        Host = Path.Combine(program.DataFolder, "socket"),
        Username = "postgres",
        Database = "capex",
        Pooling = false,
    }.ConnectionString;

    /// <summary>Editors like the administrator, with the same password.</summary>
    public Task AddEditorsAsync(int editors) =>
        RunAsync(
            $"""
            insert into account (user_name, normalized_user_name, email, normalized_email, password_hash, security_stamp,
                concurrency_stamp, created_at, public_name, email_confirmed, phone_number_confirmed, two_factor_enabled,
                lockout_enabled, access_failed_count)
            select n || '@example.org', n || '@EXAMPLE.ORG', n || '@example.org', n || '@EXAMPLE.ORG', password_hash,
                gen_random_uuid()::text, gen_random_uuid()::text, now(), 'writer ' || n, false, false, false, true, 0
            from account, generate_series(1, {editors}) n;
            insert into account_role (user_id, role_id)
            select account.id, role.id from account, role where role.name = 'editor' and account.public_name like 'writer %'
            """
        );

    /// <summary>Commits are acknowledged before they are written: what a store must not do.</summary>
    public async Task LoosenAsync()
    {
        await RunAsync("alter system set synchronous_commit = off");
        await RunAsync("alter system set wal_writer_delay = '10s'");
        await RunAsync("select pg_reload_conf()");
    }

    /// <summary>Acknowledged publications that are not there, or not as they were acknowledged.</summary>
    public async Task<int> LostAsync(IReadOnlyCollection<Acknowledged> acknowledged)
    {
        var held = new HashSet<(int, Guid, string, decimal)>();
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select vintage.number, vintage.publication_id, figure.key, figure.low
            from vintage join figure_revision figure on figure.from_vintage = vintage.number
            where vintage.number > 1
            """,
            connection
        );
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            held.Add((rows.GetInt32(0), rows.GetGuid(1), rows.GetString(2), rows.GetDecimal(3)));
        return acknowledged.Count(one =>
            !held.Contains((one.Vintage, one.Draft, one.Key, one.Amount))
        );
    }

    /// <summary>Vintages of which a part is missing: the figure, the count of it, the facets, the draft's end, the log's line.</summary>
    public Task<long> HalfAsync() =>
        CountAsync(
            """
            select count(*) from vintage where vintage.number > 1 and not (
                added = 1
                and (select count(*) from figure_revision where from_vintage = vintage.number) = 1
                and exists (select from facet_count where facet_count.vintage = vintage.number)
                and exists (select from draft where draft.id = vintage.publication_id and draft.vintage = vintage.number)
                and exists (select from audit_entry where action = 'vintage-published' and subject = vintage.number::text))
            """
        );

    /// <summary>Figures, drafts and lines that no vintage stands for.</summary>
    public Task<long> OrphansAsync() =>
        CountAsync(
            """
            select (select count(*) from figure where not exists (select from figure_revision where parent_id = figure.id))
                + (select count(*) from draft where vintage is not null
                    and not exists (select from vintage where publication_id = draft.id))
            """
        );

    /// <summary>How far the numbers are from 1, 2, 3 … to the newest.</summary>
    public Task<long> GapsAsync() =>
        CountAsync(
            """
            select max(number) - count(*) + count(*) - count(distinct number) + abs(max(number) - (select vintage from dataset))
            from vintage
            """
        );

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(
            await command.ExecuteScalarAsync(),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
