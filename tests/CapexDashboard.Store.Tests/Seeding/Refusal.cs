using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Seeding;

internal static class Refusal
{
    /// <summary>What is wrong with the seed; makes sure that nothing of it was stored.</summary>
    public static async Task<IReadOnlyList<SeedProblem>> OfAsync(StoreDatabase empty, SeedCopy seed)
    {
        await using var db = empty.CreateDbContext();
        var refusal = await Should.ThrowAsync<SeedRefusedException>(() =>
            Seeder.PrepareAsync(db, seed.Folder, TestContext.Current.CancellationToken)
        );
        (await empty.AskAsync<int>("select vintage from dataset")).ShouldBe(0);
        foreach (var table in (string[])["vintage", .. Tables.Parents, .. Tables.Revisions])
            (await empty.CountAsync(table)).ShouldBe(0, table);
        return refusal.Problems;
    }
}
