using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CapexDashboard.Store.Tests.Seeding;

/// <summary>A database that an older program filled is brought forward, and says afterwards what a new one says.</summary>
public sealed class GrowthMigrationTests(StoreServer server)
{
    internal const string Older = "20261123000000_Initial";

    // One figure corrected by vintage 2, another retired by vintage 3.
    internal const string Filled = """
        update dataset set vintage = 3;
        insert into vintage (number, publication_id, at, by, message)
            select n, gen_random_uuid(), now(), 'me', 'why' from generate_series(1, 3) n;
        insert into entity (id, key) values (1, 'filecoin'), (2, 'microsoft');
        insert into entity_revision (parent_id, number, from_vintage, by, at, why, origin, name, kind) values
            (1, 1, 1, 'me', now(), 'why', 'seed', 'Filecoin', 'depin-network'),
            (2, 1, 1, 'me', now(), 'why', 'seed', 'Microsoft', 'hyperscaler');
        insert into metric (id, key) values (1, 'capex-cash');
        insert into source (id, key) values (1, 'a-filing');
        insert into figure (id, key) values (1, 'corrected'), (2, 'retired');
        insert into figure_revision (parent_id, number, from_vintage, until_vintage, by, at, why, origin, entity_id,
            metric_id, period_kind, period_start, period_end, definition, low, high, basis, verification, source_id, published_on, quote)
        select parent, number, first, until, 'me', now(), 'why', 'seed', 2, 1, 'calendar-year', '2024-01-01', '2024-12-31',
            'as filed ' || parent, 7, 7, 'reported', 'verified', 1, '2025-02-01', 'seven'
        from (values (1, 1, 1, 2), (1, 2, 2, null), (2, 1, 1, 3)) as r (parent, number, first, until);
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FilledDatabase_RepeatsKeysCountsAndKeepsHistoryClosed()
    {
        var store = await server.EmptyAsync();
        await using var db = store.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync(Older, Cancellation);
        await store.RunAsync(Filled);

        await Seeder.PrepareAsync(db, SeedFolder.Real, Cancellation);

        (
            await store.AskAsync<string>(
                "select string_agg(search_text, ';' order by id) from figure_revision"
            )
        ).ShouldBe(
            "corrected as filed 1 seven ;corrected as filed 1 seven ;retired as filed 2 seven "
        );
        (
            await store.AskAsync<string>(
                "select string_agg(concat(added, corrected, retired), ' ' order by number) from vintage"
            )
        ).ShouldBe("200 010 001");
        (
            await store.AskAsync<string>(
                "select string_agg(count::text, ' ' order by vintage) from facet_count"
            )
        ).ShouldBe("2 2 1");
        (
            await store.AskAsync<string>(
                "select string_agg(coalesce(service, 'none'), ' ' order by parent_id) from entity_revision"
            )
        ).ShouldBe("storage none");
        foreach (var table in (string[])["figure_revision", "entity_revision"])
            (await store.RefusalAsync($"update {table} set why = 'another'")).SqlState.ShouldBe(
                PostgresErrorCodes.RestrictViolation
            );
        (await store.RefusalAsync("update vintage set message = 'another'")).SqlState.ShouldBe(
            PostgresErrorCodes.RestrictViolation
        );
        (
            await store.AskAsync<int>(
                "begin; update figure_revision set until_vintage = 3 where until_vintage is null returning until_vintage; rollback"
            )
        ).ShouldBe(3);
    }
}
