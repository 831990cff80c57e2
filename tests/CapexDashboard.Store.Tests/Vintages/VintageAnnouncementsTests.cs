using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Tests.Vintages;

public sealed class VintageAnnouncementsTests(StoreServer server)
{
    // Longer than the test may take: what comes sooner was announced.
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follow_WhenSomebodyPublishes_HearsOfItAtOnce()
    {
        var store = await server.CopyAsync();
        await using var heard = new VintageAnnouncements(store)
            .FollowAsync(Look, Cancellation)
            .GetAsyncEnumerator(Cancellation);
        await heard.MoveNextAsync();
        heard.Current.Number.ShouldBe(1);

        await store.CorrectAsync("microsoft-capex-cash-2024q4", by: 1);

        await heard.MoveNextAsync();
        heard.Current.Number.ShouldBe(2);
    }

    [Fact]
    public async Task Follow_WithoutAnnouncement_LooksByItself()
    {
        var store = await server.CopyAsync();
        await using var heard = new VintageAnnouncements(store)
            .FollowAsync(TimeSpan.FromMilliseconds(50), Cancellation)
            .GetAsyncEnumerator(Cancellation);
        await heard.MoveNextAsync();

        await heard.MoveNextAsync();

        heard.Current.Number.ShouldBe(1);
    }
}
