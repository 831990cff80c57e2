namespace CapexDashboard.Store.Tests.Serving;

/// <summary>SQL that adds a row like a stored one with some columns changed, so that a test says only what it is about.</summary>
internal static class RowCopy
{
    private const string NewId = "900001";

    /// <summary>A current revision of a new parent, like that of the parent with the key.</summary>
    public static string UnderNewKey(string parent, string key, string changes) =>
        $"insert into {parent} (id, key) values ({NewId}, 'a-copy');"
        + Of(
            parent,
            key,
            $$"""{"id": {{NewId}}, "parent_id": {{NewId}}, "key": "a-copy"}""",
            changes
        );

    /// <summary>Another revision of the same parent.</summary>
    public static string UnderSameKey(string parent, string key, string changes) =>
        Of(parent, key, $$"""{"id": {{NewId}}}""", changes);

    private static string Of(string parent, string key, string ids, string changes) =>
        $"""
            do $do$ begin execute (
                select format($copy$
                    insert into {parent}_revision (%1$s) select %1$s from (
                        select (jsonb_populate_record(r, '{ids}'::jsonb || '{changes}'::jsonb)).*
                        from {parent}_revision r join {parent} p on p.id = r.parent_id where p.key = '{key}'
                    ) copied
                $copy$, string_agg(quote_ident(column_name), ', '))
                from information_schema.columns
                where table_name = '{parent}_revision' and is_generated = 'NEVER'
            ); end $do$
            """;
}
