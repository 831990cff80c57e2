using System.Globalization;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Store.Landscape;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;

namespace CapexDashboard.Store.Tests.Landscape;

/// <summary>The stored networks, each with the newest market cap that is known of it.</summary>
public sealed class LandscapeQueryTests(StoreServer server)
{
    // The newest two of Storj in the seed, which is missing in later snapshots.
    private const string Newest = "storj-market-cap-2024-03-01";
    private const string Before = "storj-market-cap-2024-02-01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("2025-11-02")]
    [InlineData("2023-06-01")]
    [InlineData("2023-05-31")]
    [InlineData("2020-12-31")]
    public async Task Ask_AsOf_HasTheNewestOfEachNetworkThatWasPublic(string? day)
    {
        var asOf = day is null
            ? (DateOnly?)null
            : DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var published = SeedFolder
            .Read("sources.csv")
            .ToDictionary(source => source.Key, source => source.Day("published_on"));
        var expected = SeedFolder
            .Read("entities.csv")
            .Where(row => row["kind"] == "depin-network")
            .OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(network =>
                (
                    network.Key,
                    SeedFolder
                        .Figures.Where(row => row.Is(network.Key, "market-cap", "date"))
                        .Where(row => asOf is null || published[row["source"]] <= asOf)
                        .MaxBy(row => row.Day("period_end"))
                        ?.Key
                )
            );

        var networks = await AskAsync(server.Seeded, 1, asOf);

        networks.Select(one => (one.Entity.Key, one.MarketCap?.Key)).ShouldBe(expected);
        networks.ShouldAllBe(one => one.Entity.Kind == EntityKind.DepinNetwork);
    }

    [Fact]
    public async Task Ask_EveryNetwork_SaysWhatItSellsAsTheSeedDoes() =>
        (await AskAsync(server.Seeded))
            .ToDictionary(
                one => one.Entity.Key,
                one => Domain.Terms.Write(one.Entity.Service!.Value)
            )
            .ShouldBe(
                SeedFolder
                    .Read("entities.csv")
                    .Where(row => row["kind"] == "depin-network")
                    .ToDictionary(row => row.Key, row => row["service"]),
                ignoreOrder: true
            );

    [Theory]
    [InlineData(null, "2025-11-03")]
    [InlineData("2024-05-06", "2024-05-01")]
    public async Task Ask_MarketCapOfAnEarlierDay_IsOlder(string? day, string newest)
    {
        var networks = await AskAsync(
            server.Seeded,
            asOf: day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture)
        );

        var newestDay = DateOnly.Parse(newest, CultureInfo.InvariantCulture);
        networks.ShouldContain(one => one.IsOlder);
        foreach (var one in networks)
        {
            one.MarketCapOn.ShouldBe(one.MarketCap?.PeriodEnd);
            one.IsOlder.ShouldBe(one.MarketCapOn < newestDay, one.Entity.Key);
        }
    }

    [Fact]
    public async Task Ask_CorrectedThenRetired_IsAtEachVintageWhatWasKnown()
    {
        var store = await server.CopyAsync();
        await store.CorrectAsync(Newest, by: 5);
        await store.RetireAsync(Newest);

        (await StorjAsync(store, 1)).ShouldBe((Newest, 336_293_000m));
        (await StorjAsync(store, 2)).ShouldBe((Newest, 336_293_005m));
        (await StorjAsync(store, 3)).ShouldBe((Before, 258_143_000m));
    }

    [Theory]
    [InlineData("unverified", "a-copy", Verification.Unverified)]
    [InlineData("disputed", Newest, Verification.Verified)]
    public async Task Ask_NewerThatNobodyHasSeen_StandsUnlessItIsDisputed(
        string verification,
        string key,
        Verification shown
    )
    {
        var store = await server.CopyAsync();
        await store.RunAsync(
            RowCopy.UnderNewKey(
                "figure",
                Newest,
                $$"""{"period_start": "2024-04-01", "period_end": "2024-04-01", "verification": "{{verification}}"}"""
            )
        );

        var storj = (await AskAsync(store)).Single(one => one.Entity.Key == "storj").MarketCap!;

        (storj.Key, storj.Verification).ShouldBe((key, shown));
    }

    private static async Task<(string, decimal)> StorjAsync(StoreDatabase store, int vintage)
    {
        var storj = (await AskAsync(store, vintage)).Single(one => one.Entity.Key == "storj");
        return (storj.MarketCap!.Key, storj.MarketCap.Low);
    }

    private static Task<IReadOnlyList<ListedNetwork>> AskAsync(
        StoreDatabase store,
        int vintage = 1,
        DateOnly? asOf = null
    ) => new LandscapeQuery(store).AskAsync(vintage, asOf, Cancellation);
}
