using CapexDashboard.Store.Packages;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Seeding;

/// <summary>Brings an empty or older database to what the program needs: migrated and, where empty, seeded.</summary>
public static class Seeder
{
    // Any fixed number: programs that start at once on one database wait for each other here.
    internal const long StartLock = 0x43_41_50_45_58;

    /// <summary>Does nothing where it was done before.</summary>
    /// <param name="seedFolder">The folder of a seed, or a data package, whose name ends in .zip.</param>
    /// <returns>True where the seed was stored.</returns>
    /// <exception cref="SeedRefusedException">The database is empty and the seed is wrong; it stays empty.</exception>
    public static async Task<bool> PrepareAsync(
        DashboardDbContext db,
        string seedFolder,
        CancellationToken cancellation
    )
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"select pg_advisory_lock({StartLock})",
                cancellation
            );
            await db.Database.MigrateAsync(cancellation);
            return await SeedAsync(db, seedFolder, cancellation);
        }
        finally
        {
            // Closing alone would hand the connection back to the pool with the lock still held.
            await db.Database.ExecuteSqlAsync(
                $"select pg_advisory_unlock({StartLock})",
                CancellationToken.None
            );
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> SeedAsync(
        DashboardDbContext db,
        string seedFolder,
        CancellationToken cancellation
    )
    {
        if (await db.NewestVintageAsync(cancellation) > 0)
            return false;
        if (seedFolder.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await PackageLoader.LoadAsync(db, seedFolder, cancellation);
            return true;
        }
        var seed = SeedReader.Read(seedFolder);
        db.AddRange(seed.Entities);
        db.AddRange(seed.Metrics);
        db.AddRange(seed.Sources);
        db.AddRange(seed.Figures);
        db.AddRange(seed.Claims);
        db.AddRange(seed.Curated);
        db.AddRange(seed.Presets);
        await db.PublishAsync(seed.Publication, cancellation);
        db.ChangeTracker.Clear();
        return true;
    }
}
