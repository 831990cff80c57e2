using Microsoft.EntityFrameworkCore.Migrations;

namespace CapexDashboard.Migrations;

/// <summary>
/// What <see cref="Growth"/> adds is worked out for what is already stored. It only repeats or counts what is known, so the
/// triggers that keep history from changing step aside for it.
/// </summary>
internal static class GrowthBackfill
{
    public static void Fill(MigrationBuilder migration)
    {
        Aside(
            migration,
            "figure_revision",
            """
            update figure_revision revision set key = figure.key from figure where figure.id = revision.parent_id;
            """
        );
        Aside(migration, "vintage", Counts);
        Aside(migration, "entity_revision", Services);
        migration.Sql(Facets);
    }

    // A figure that was closed and put anew by one vintage was corrected by it.
    private const string Counts = """
        update vintage set
            added = (select count(*) from figure_revision put where put.from_vintage = vintage.number
                and not exists (select from figure_revision closed
                    where closed.parent_id = put.parent_id and closed.until_vintage = vintage.number)),
            corrected = (select count(*) from figure_revision put where put.from_vintage = vintage.number
                and exists (select from figure_revision closed
                    where closed.parent_id = put.parent_id and closed.until_vintage = vintage.number)),
            retired = (select count(*) from figure_revision closed where closed.until_vintage = vintage.number
                and not exists (select from figure_revision put
                    where put.parent_id = closed.parent_id and put.from_vintage = vintage.number));
        """;

    // As seed-data/entities.csv says it for whoever starts anew.
    private const string Services = """
        update entity_revision revision set service = said.service
        from entity, (values
            ('compute', array['aethir', 'akash-network', 'ankr', 'bittensor', 'fetch-ai', 'flux', 'golem',
                'internet-computer', 'io-net', 'livepeer', 'render', 'theta-network']),
            ('storage', array['aioz-network', 'arweave', 'bittorrent', 'filecoin', 'siacoin', 'storj']),
            ('wireless', array['helium', 'helium-mobile']),
            ('data', array['geodnet', 'grass', 'iotex', 'jasmycoin', 'peaq', 'the-graph'])
        ) as said (service, keys)
        where entity.id = revision.parent_id and entity.key = any (said.keys);
        """;

    private const string Facets = """
        insert into facet_count (vintage, metric_id, basis, verification, count)
        select vintage.number, metric_id, basis, verification, count(*)
        from vintage
        join figure_revision on from_vintage <= vintage.number
            and (until_vintage is null or until_vintage > vintage.number)
        group by vintage.number, metric_id, basis, verification;
        """;

    private static void Aside(MigrationBuilder migration, string table, string change) =>
        migration.Sql(
            $"""
            alter table {table} disable trigger user;
            {change}
            alter table {table} enable trigger user;
            """
        );
}
