namespace CapexDashboard.Store.Tests.Serving;

/// <summary>SQL that adds a row like a stored one with some columns changed, so that a test says only what it is about.</summary>
internal static class RowCopy
{
    private const string NewId = "900001";

    /// <summary>A current revision of a new parent, like that of the parent with the key.</summary>
    public static string UnderNewKey(string parent, string key, string changes) =>
        $"insert into {parent} (id, key) values ({NewId}, 'a-copy');"
        + Of(parent, key, $$"""{"id": {{NewId}}, "parent_id": {{NewId}}}""", changes);

    /// <summary>Another revision of the same parent.</summary>
    public static string UnderSameKey(string parent, string key, string changes) =>
        Of(parent, key, $$"""{"id": {{NewId}}}""", changes);

    private static string Of(string parent, string key, string ids, string changes) =>
        $"insert into {parent}_revision"
        + $" select (jsonb_populate_record(r, '{ids}'::jsonb || '{changes}'::jsonb)).*"
        + $" from {parent}_revision r join {parent} p on p.id = r.parent_id where p.key = '{key}'";
}
