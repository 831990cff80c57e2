using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;

namespace CapexDashboard.Store.Tests.Figures;

public sealed class ExchangeRateQueryTests(StoreServer server)
{
    private const string InEuros = "article-a20";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task For_AFigureInEuros_AreTheRatesOfTheEuroInDollars()
    {
        var rates = await AskAsync(server.Seeded, InEuros);

        var seed = SeedFolder.Figures.Where(row => row["entity"] == "eur").ToList();
        rates.Count.ShouldBe(seed.Count);
        rates.ShouldAllBe(rate => rate.Currency == "EUR");
        rates
            .Single(rate => rate.Day == new DateOnly(2024, 2, 15))
            .DollarsPerUnit.ShouldBe(1.0743m);
    }

    [Fact]
    public async Task For_AsOf_AreThoseThatWerePublic() =>
        (await AskAsync(server.Seeded, InEuros, asOf: new(2024, 2, 15)))
            .Max(rate => rate.Day)
            .ShouldBe(new(2024, 2, 15));

    [Fact]
    public async Task For_ARetiredRate_AreNoLongerWithIt()
    {
        var store = await server.CopyAsync();
        await store.RetireAsync("eur-exchange-rate-2024-02-15");

        (await AskAsync(store, InEuros, vintage: 1)).Count.ShouldBe(
            (await AskAsync(store, InEuros, vintage: 2)).Count + 1
        );
    }

    [Fact]
    public async Task For_Dollars_IsNone() =>
        (await AskAsync(server.Seeded, "microsoft-capex-cash-2024q4")).ShouldBeEmpty();

    private static async Task<IReadOnlyList<Domain.Figures.ExchangeRate>> AskAsync(
        StoreDatabase store,
        string key,
        int vintage = 1,
        DateOnly? asOf = null
    )
    {
        var figure = (await new FigureQueries(store).FindAsync(key, 1, Cancellation))!;
        return await new ExchangeRateQuery(store).ForAsync([figure], vintage, asOf, Cancellation);
    }
}
