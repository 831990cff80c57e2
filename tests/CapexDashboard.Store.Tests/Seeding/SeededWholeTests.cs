using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Presets;
using CapexDashboard.Store.Tests.Serving;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Tests.Seeding;

public sealed class SeededWholeTests(StoreServer server)
{
    private readonly StoreDatabase _store = server.Seeded;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("entity", "entities.csv")]
    [InlineData("metric", "metrics.csv")]
    [InlineData("source", "sources.csv")]
    [InlineData("claim", "claims.csv")]
    [InlineData("preset", "presets.csv")]
    public async Task Seed_OfOneFile_HasOneRevisionForEachRow(string table, string file)
    {
        var keys = SeedFolder.Read(file).Select(row => row.Key).ToList();

        (await KeysAsync(table)).ShouldBe(keys, ignoreOrder: true);
        (await _store.CountAsync($"{table}_revision")).ShouldBe(keys.Count);
    }

    [Fact]
    public async Task Seed_OfFigures_HasOneRevisionForEachRowOfAllFiles()
    {
        var keys = SeedFolder.Figures.Select(row => row.Key).ToList();

        keys.Count.ShouldBe(3485);
        (await KeysAsync("figure")).Order().ShouldBe(keys.Order());
        (await _store.CountAsync("figure_revision")).ShouldBe(keys.Count);
    }

    [Fact]
    public async Task Seed_OfChecks_StandsWithItsClaims()
    {
        var rows = SeedFolder.Read("claim-checks.csv");

        (
            await _store.AskAsync<long>(
                "select sum(jsonb_array_length(checks)) from claim_revision"
            )
        ).ShouldBe(rows.Count);
        (
            await _store.AskAsync<string[]>(
                "select array_agg(distinct c.key) from claim c join claim_revision r on r.parent_id = c.id"
                    + " where jsonb_array_length(r.checks) > 0"
            )
        ).ShouldBe(rows.Select(row => row["claim"]).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task Seed_OfThePresetRealist_HasTheRangesOfTheEvidence()
    {
        await using var db = _store.CreateDbContext();
        var presets = await db.PresetsAsync(1, Cancellation);

        var realist = Comparison
            .Default.With(presets.Single(preset => preset.Key == "realist"))
            .Scenario;

        foreach (var definition in ScenarioInputs.All.Where(one => !realist[one.Input].IsPoint))
            Evidence.Of(definition.Input).Range.ShouldBe(realist[definition.Input]);
    }

    [Fact]
    public async Task Seed_Stored_IsVintageOneOfTheSeedsOwnDay()
    {
        await using var db = _store.CreateDbContext();

        var vintage = (await db.VintagesAsync(Cancellation)).ShouldHaveSingleItem();

        vintage.Number.ShouldBe(1);
        vintage.At.ShouldBe(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
        vintage.By.ShouldBe("seed data");
        (await db.NewestVintageAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Seed_Stored_DatesEveryFigureByItsSource()
    {
        (
            await _store.CountAsync(
                "figure_revision f join source_revision s on s.parent_id = f.source_id"
                    + " where f.published_on = s.published_on"
            )
        ).ShouldBe(3485);
        var published = SeedFolder
            .Read("sources.csv")
            .ToDictionary(row => row.Key, row => row["published_on"]);
        foreach (var figure in SeedFolder.Figures.Where(row => row["metric"] == "capex-guidance"))
            (
                await _store.AskAsync<string>(
                    "select r.published_on::text from figure f join figure_revision r on r.parent_id = f.id"
                        + $" where f.key = '{figure.Key}'"
                )
            ).ShouldBe(published[figure["source"]], figure.Key);
    }

    [Fact]
    public async Task Seed_Stored_SaysForEveryRevisionWhoWhenWhyAndWhence()
    {
        foreach (var table in Tables.Revisions)
            (
                await _store.AskAsync<string>(
                    "select string_agg(distinct concat_ws('|', by, at at time zone 'utc', why, origin), ';')"
                        + $" from {table}"
                )
            ).ShouldBe(
                "seed data|2026-11-23 00:00:00|Figures collected to 23 November 2026|seed",
                table
            );
    }

    private async Task<string[]> KeysAsync(string table) =>
        await _store.AskAsync<string[]>($"select array_agg(key) from {table}");
}
