using CapexDashboard.Store.Tests.Serving;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Tests.Vintages;

public sealed class ConcurrentPublishingTests(StoreServer server)
{
    private const int Publications = 6;

    private static readonly string[] Keys =
    [
        "microsoft-capex-cash-2024q4",
        "alphabet-capex-cash-2024q4",
        "amazon-capex-cash-2024q4",
        "meta-capex-cash-2024q4",
    ];

    [Fact]
    public async Task Publish_BySeveralWriters_NumbersWithoutGap()
    {
        var store = await server.CopyAsync();

        var numbers = await Task.WhenAll(Keys.Select(key => PublishManyAsync(store, key)));

        // Every third fails, and a failure takes no number.
        var expected = Enumerable.Range(2, Keys.Length * Publications * 2 / 3).ToList();
        numbers.SelectMany(number => number).Order().ShouldBe(expected);
        (
            await store.AskAsync<int[]>("select array_agg(number order by number) from vintage")
        ).ShouldBe([1, .. expected]);
        (await store.AskAsync<int>("select vintage from dataset")).ShouldBe(expected[^1]);
    }

    [Fact]
    public async Task Publish_BySeveralWriters_LeavesOneStateOfEachFigureAtEveryVintage()
    {
        var store = await server.CopyAsync();

        await Task.WhenAll(Keys.Select(key => PublishManyAsync(store, key)));

        (
            await store.CountAsync(
                """
                (
                    select v.number, r.parent_id
                    from vintage v join figure_revision r
                        on r.from_vintage <= v.number and coalesce(r.until_vintage > v.number, true)
                    group by v.number, r.parent_id having count(*) = 1
                ) one
                """
            )
        ).ShouldBe(3485 * await store.CountAsync("vintage"));
    }

    private static async Task<List<int>> PublishManyAsync(StoreDatabase store, string key)
    {
        var numbers = new List<int>();
        for (var i = 1; i <= Publications; i++)
        {
            var publication = Corrections.Because($"{key}, number {i}");
            if (i % 3 == 0)
                await Should.ThrowAsync<DbUpdateException>(() =>
                    store.CorrectAsync(key, by: 1, publication, currency: "dollars")
                );
            else
                numbers.Add(await store.CorrectAsync(key, by: 1, publication));
        }
        return numbers;
    }
}
