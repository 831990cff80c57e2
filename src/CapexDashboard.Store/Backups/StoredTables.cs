using Npgsql;

namespace CapexDashboard.Store.Backups;

/// <summary>The tables that the database has, told by itself, so that no table is ever forgotten.</summary>
internal static class StoredTables
{
    public const string Migrations = "__EFMigrationsHistory";

    // Whoever is signed in is not signed in again by a backup, which may have come into other hands.
    public const string LeftEmpty = "account_session";

    private const string TablesSql = """
        select c.relname::text, array_agg(a.attname::text order by a.attnum)
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
        group by 1 order by 1
        """;

    private const string ReferencesSql = """
        select distinct f.conrelid::regclass::text, f.confrelid::regclass::text
        from pg_constraint f
        where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and f.conrelid <> f.confrelid
        """;

    private const string SequencesSql = """
        select relname::text from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'S' order by 1
        """;

    /// <summary>Names and columns, each table after those it refers to.</summary>
    public static async Task<IReadOnlyList<(string Name, string[] Columns)>> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        var left = await ListAsync(
            connection,
            TablesSql,
            row => (Name: row.GetString(0), Columns: row.GetFieldValue<string[]>(1)),
            cancellation
        );
        var references = await ListAsync(
            connection,
            ReferencesSql,
            row => (From: row.GetString(0), To: row.GetString(1)),
            cancellation
        );
        var ordered = new List<(string Name, string[] Columns)>();
        while (left.Count > 0)
        {
            var waiting = left.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
            var free = left.Where(table =>
                    !references.Exists(one => one.From == table.Name && waiting.Contains(one.To))
                )
                .ToList();
            if (free.Count == 0)
                throw new InvalidOperationException(
                    $"Tables refer to each other in a circle: {string.Join(", ", waiting)}"
                );
            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }
        return ordered;
    }

    public static Task<List<string>> SequencesAsync(
        NpgsqlConnection connection,
        CancellationToken cancellation
    ) => ListAsync(connection, SequencesSql, row => row.GetString(0), cancellation);

    public static string Quoted(string name) =>
        $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string QuotedAll(IEnumerable<string> names) =>
        string.Join(", ", names.Select(Quoted));

    public static async Task<List<T>> ListAsync<T>(
        NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var list = new List<T>();
        while (await rows.ReadAsync(cancellation))
            list.Add(read(rows));
        return list;
    }

    public static async Task<T> AskAsync<T>(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellation
    ) => (await ListAsync(connection, sql, row => row.GetFieldValue<T>(0), cancellation))[0];

    public static async Task RunAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
