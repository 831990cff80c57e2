using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Tests.Vintages;

public sealed class ChangesQueryTests(StoreServer server)
{
    private const string Quarter = "microsoft-capex-cash-2024q4";
    private const string Other = "meta-capex-cash-2024q4";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_CorrectedTwiceAndRetired_AreToldEachWithItsVintage()
    {
        var store = await ChangedAsync();

        var page = await AskAsync(store, since: 1);

        page.Next.ShouldBeNull();
        page.Changes.Select(one =>
                (
                    one.Vintage,
                    (one.Change.Before ?? one.Change.After)!.Key,
                    one.Change.Before?.Low,
                    one.Change.After?.Low
                )
            )
            .ShouldBe([
                (2, Quarter, 15_804_000_000, 15_804_000_001),
                (3, Other, 14_425_000_000, null),
                (4, Quarter, 15_804_000_001, 15_804_000_011),
            ]);
    }

    [Fact]
    public async Task Changes_SinceAVintage_LeaveOutWhatItBrought()
    {
        var store = await ChangedAsync();

        (await AskAsync(store, since: 2)).Changes.Select(one => one.Vintage).ShouldBe([3, 4]);
        (await AskAsync(store, since: 4)).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_UpToAVintage_KnowNothingLater()
    {
        var store = await ChangedAsync();

        (await AskAsync(store, since: 1, vintage: 3))
            .Changes.Select(one => one.Vintage)
            .ShouldBe([2, 3]);
    }

    [Fact]
    public async Task Changes_ByADayBeforeAFigureWasPublic_LeaveItOut()
    {
        var store = await ChangedAsync();

        // Microsoft filed the quarter on 2025-01-29.
        (await AskAsync(store, since: 1, asOf: new DateOnly(2025, 1, 28)))
            .Changes.Select(one => one.Vintage)
            .ShouldNotContain(2);
    }

    [Fact]
    public async Task Pages_OfOne_HoldTheSameInOrder()
    {
        var store = await ChangedAsync();
        var paged = new List<PublishedChange>();
        ChangeCursor? after = null;
        do
        {
            var page = await AskAsync(store, since: 1, limit: 1, after: after);
            paged.Add(page.Changes.ShouldHaveSingleItem());
            after = page.Next;
        } while (after is not null);

        paged.ShouldBe((await AskAsync(store, since: 1)).Changes);
    }

    private async Task<StoreDatabase> ChangedAsync()
    {
        var store = await server.CopyAsync();
        await store.CorrectAsync(Quarter, by: 1);
        await store.RetireAsync(Other);
        await store.CorrectAsync(Quarter, by: 10);
        return store;
    }

    private static Task<ChangePage> AskAsync(
        StoreDatabase store,
        int since,
        int vintage = 4,
        DateOnly? asOf = null,
        int limit = 10,
        ChangeCursor? after = null
    ) => new ChangesQuery(store).AskAsync(since, vintage, asOf, limit, after, Cancellation);
}
