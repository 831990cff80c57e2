using CapexDashboard.Store.Tests.Seeding;
using CapexDashboard.Store.Tests.Serving;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CapexDashboard.Store.Tests.Backups;

/// <summary>A store as the first program left it.</summary>
internal static class OlderStore
{
    public static async Task<StoreDatabase> CreateAsync(StoreServer server)
    {
        var store = await server.EmptyAsync();
        await using var db = store.CreateDbContext();
        await db.GetService<IMigrator>()
            .MigrateAsync(GrowthMigrationTests.Older, TestContext.Current.CancellationToken);
        await store.RunAsync(GrowthMigrationTests.Filled);
        return store;
    }
}
