using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Tests.Vintages;

namespace CapexDashboard.Store.Tests.Sources;

public sealed class SourceQueryTests(StoreServer server)
{
    private const string Source = "meta-q4-2023-results";
    private const string Said = "meta-capex-guidance-2024-given-2024-02-01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Successions_OfTheSeed_AreTheNewestOfThoseThatSayTheSameAnew()
    {
        var published = SeedFolder
            .Read("sources.csv")
            .ToDictionary(source => source.Key, source => source.Day("published_on"));
        var expected = SeedFolder
            .Figures.GroupBy(row =>
                string.Join(
                    '|',
                    row["entity"],
                    row["metric"],
                    row["period_kind"],
                    row["period_start"],
                    row["period_end"],
                    row["definition"]
                )
            )
            .SelectMany(alike =>
                alike.Select(row =>
                    (
                        row.Key,
                        By: alike
                            .Where(other => published[other["source"]] > published[row["source"]])
                            .OrderByDescending(other => published[other["source"]])
                            .ThenBy(other => other.Key, StringComparer.Ordinal)
                            .FirstOrDefault()
                            ?.Key
                    )
                )
            )
            .Where(one => one.By is not null)
            .ToDictionary(one => one.Key, one => one.By!);

        var found = (await ListAsync(server.Seeded)).Successions;

        found.Count.ShouldBeGreaterThan(20);
        found.ToDictionary(one => one.Figure, one => one.By).ShouldBe(expected, ignoreOrder: true);
    }

    // Meta spoke of 2024 on 25 October 2023, 1 February, 24 April, 31 July and 30 October 2024.
    [Theory]
    [InlineData(null, "meta-q3-2024-results", "2024-10-30")]
    [InlineData("2024-05-06", "meta-q1-2024-results", "2024-04-24")]
    [InlineData("2024-04-23", null, null)]
    public async Task Successions_AsOf_NameWhatWasSaidAnewByThen(
        string? asOf,
        string? by,
        string? on
    )
    {
        var list = await ListAsync(server.Seeded, 1, asOf);

        var anew = list.Successions.SingleOrDefault(one => one.Figure == Said);
        anew?.BySource.ShouldBe(by);
        (anew?.On).ShouldBe(Day(on));
        if (asOf is not null)
            list.Sources.ShouldAllBe(source => source.PublishedOn <= Day(asOf));
    }

    [Fact]
    public async Task Successions_SuccessorRetired_AreAtEachVintageWhatWasKnown()
    {
        var store = await server.CopyAsync();
        await store.RetireAsync("meta-capex-guidance-2024-given-2024-10-30");

        (await ByAsync(1)).ShouldBe("meta-q3-2024-results");
        (await ByAsync(2)).ShouldBe("meta-q2-2024-results");

        async Task<string> ByAsync(int vintage) =>
            (await ListAsync(store, vintage))
                .Successions.Single(one => one.Figure == Said)
                .BySource;
    }

    [Fact]
    public async Task Find_Article_HasItsFiguresAndHowManyClaimsItMakes()
    {
        const string article = "gagra-flipping-the-ai-coin";

        var found = (await FindAsync(article)).ShouldNotBeNull();

        var rows = SeedFolder.Figures.Where(row => row["source"] == article).ToList();
        found
            .Figures.Select(figure => figure.Key)
            .ShouldBe(rows.Select(row => row.Key), ignoreOrder: true);
        found.Source.Figures.ShouldBe(rows.Count);
        found
            .Entities.Select(entity => entity.Key)
            .ShouldBe(rows.Select(row => row["entity"]).Distinct(), ignoreOrder: true);
        found.Made.ShouldBe(60);
    }

    [Fact]
    public async Task Find_SourceOfAVerdict_HasTheClaimsCheckedAgainstIt()
    {
        var found = (await FindAsync(Source)).ShouldNotBeNull();

        var checks = SeedFolder
            .Read("claim-checks.csv")
            .Where(row => row["source"] == Source)
            .Select(row => row["claim"]);
        var verdicts = SeedFolder
            .Read("claims.csv")
            .Where(row => row["verdict_source"] == Source)
            .Select(row => row.Key);
        found.Claims.Select(claim => claim.Key).ShouldBe(verdicts.Union(checks), ignoreOrder: true);
        found.Claims.ShouldNotBeEmpty();
        found.Made.ShouldBe(0);
        found.Successions.Keys.ShouldBe([Said]);
    }

    [Fact]
    public async Task Find_MoreFiguresThanAreAskedFor_HasTheFirstAndTheirNumber()
    {
        var found = await Query(server.Seeded)
            .FindAsync("coinmarketcap-2025-01-01", 1, null, 5, Cancellation);

        found!.Figures.Count.ShouldBe(5);
        found.Source.Figures.ShouldBe(
            SeedFolder.Figures.Count(row => row["source"] == "coinmarketcap-2025-01-01")
        );
    }

    [Theory]
    [InlineData("no-such-source", 1, null)]
    [InlineData(Source, 0, null)]
    [InlineData(Source, 1, "2024-01-31")]
    public async Task Find_NotKnown_IsNull(string key, int vintage, string? asOf) =>
        (await FindAsync(key, vintage, asOf)).ShouldBeNull();

    private static DateOnly? Day(string? day) =>
        day is null
            ? null
            : DateOnly.ParseExact(
                day,
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            );

    private static Task<SourceList> ListAsync(
        StoreDatabase store,
        int vintage = 1,
        string? asOf = null
    ) => Query(store).ListAsync(vintage, Day(asOf), Cancellation);

    private Task<SourceDetail?> FindAsync(string key, int vintage = 1, string? asOf = null) =>
        Query(server.Seeded).FindAsync(key, vintage, Day(asOf), 100, Cancellation);

    private static SourceQuery Query(StoreDatabase store) => new(store);
}
