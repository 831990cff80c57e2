using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Tests.Vintages;

public sealed class VintageQueryTests(StoreServer server)
{
    private const string Quarter = "microsoft-capex-cash-2024q4";
    private const string Other = "meta-capex-cash-2024q4";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_SeedAlone_AddsEveryFigure()
    {
        var seed = (
            await new VintageQuery(server.Seeded).ListAsync(Cancellation)
        ).ShouldHaveSingleItem();

        (seed.Added, seed.Corrected, seed.Retired).ShouldBe((SeedFolder.Figures.Count(), 0, 0));
    }

    [Fact]
    public async Task Find_CorrectionAndRetirement_AreToldApart()
    {
        var store = await server.CopyAsync();
        await store.CorrectAsync(Quarter, by: 1, Corrections.Because("misread"));
        await store.RetireAsync(Other);
        var vintages = new VintageQuery(store);

        (await vintages.ListAsync(Cancellation))
            .Select(one => (one.Vintage.Number, one.Added, one.Corrected, one.Retired))
            .ShouldBe([(3, 0, 0, 1), (2, 0, 1, 0), (1, SeedFolder.Figures.Count(), 0, 0)]);
        var corrected = (await vintages.FindAsync(2, 10, Cancellation)).ShouldNotBeNull().Changes;
        var change = corrected.ShouldHaveSingleItem();
        (change.Before!.Low, change.After!.Low).ShouldBe((15_804_000_000, 15_804_000_001));
        var retired = (await vintages.FindAsync(3, 10, Cancellation)).ShouldNotBeNull().Changes;
        (retired.ShouldHaveSingleItem().Before!.Key, retired[0].After).ShouldBe((Other, null));
    }

    [Fact]
    public async Task Find_MoreThanAskedFor_GivesTheFirst()
    {
        var detail = await new VintageQuery(server.Seeded).FindAsync(1, 7, Cancellation);

        detail!
            .Changes.Select(change => change.Figure.Key)
            .ShouldBe(
                SeedFolder.Figures.Select(row => row.Key).Order(StringComparer.Ordinal).Take(7)
            );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Find_NoSuchVintage_IsNull(int number) =>
        (await new VintageQuery(server.Seeded).FindAsync(number, 10, Cancellation)).ShouldBeNull();
}
