using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Serving;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CapexDashboard.Store.Tests.Seeding;

/// <summary>Presets stood in the code of an older program: its database goes on to offer them.</summary>
public sealed class PresetsMigrationTests(StoreServer server)
{
    private const string Older = "20261127000000_Drafts";

    private const string Presets = """
        select string_agg(concat_ws('|', key, title, inputs, change, position, number, from_vintage,
            coalesce(until_vintage, 0), by, at, why, origin), ';' order by position)
        from preset join preset_revision on preset_revision.parent_id = preset.id
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_DatabaseThatWasSeededBefore_HasThePresetsOfANewOneSinceVintageOne()
    {
        var store = await server.EmptyAsync();
        await using var db = store.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync(Older, Cancellation);
        await store.RunAsync(
            """
            update dataset set vintage = 2;
            insert into vintage (number, publication_id, at, by, message) values
                (1, gen_random_uuid(), '2026-11-23T00:00:00Z', 'seed data', 'Figures collected to 23 November 2026'),
                (2, gen_random_uuid(), '2026-11-25T09:30:00Z', 'an editor', 'corrected');
            """
        );

        (await Seeder.PrepareAsync(db, SeedFolder.Real, Cancellation)).ShouldBeFalse();

        (await store.AskAsync<string>(Presets)).ShouldBe(
            await server.Seeded.AskAsync<string>(Presets)
        );
        (
            await store.RefusalAsync("update preset_revision set inputs = 'years=1'")
        ).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
    }

    [Fact]
    public async Task Migrate_EmptyDatabase_LeavesThePresetsToTheSeed()
    {
        var store = await server.EmptyAsync();
        await using var db = store.CreateDbContext();

        await db.GetService<IMigrator>().MigrateAsync(cancellationToken: Cancellation);

        (await store.CountAsync("preset")).ShouldBe(0);
    }
}
