using CapexDashboard.Store.Seeding;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Seeding;

/// <summary>One mistake in the real seed, and what is said about it: this and nothing else.</summary>
public sealed class BadSeedTests(EmptyStore empty) : IClassFixture<EmptyStore>
{
    private const string Capex = "figures/capex.csv";
    private const string Quarter = "microsoft-capex-cash-2024q3";
    private const string Year = "microsoft-capex-cash-fy2024";

    [Theory]
    [InlineData(Capex, Quarter, "entity", "microsaft", "no entity 'microsaft'")]
    [InlineData(Capex, Quarter, "metric", "capex-paid", "no metric 'capex-paid'")]
    [InlineData(Capex, Quarter, "source", "a-letter", "no source 'a-letter'")]
    [InlineData(Capex, Quarter, "source", "", "missing")]
    [InlineData(Capex, Quarter, "definition", "", "missing")]
    [InlineData(Capex, Quarter, "low", "", "missing")]
    [InlineData(Capex, Quarter, "low", "14.9bn", "'14.9bn' is no number")]
    [InlineData(Capex, Quarter, "low", "1e10", "'1e10' is no number")]
    [InlineData(Capex, Quarter, "high", "14,923,000,000", "'14,923,000,000' is no number")]
    [InlineData(Capex, Quarter, "low", "14923000001", "14923000001 is above high, 14923000000")]
    [InlineData(Capex, Quarter, "period_start", "07/01/2024", "'07/01/2024' is no date")]
    [InlineData(Capex, Quarter, "period_end", "2024-09-31", "'2024-09-31' is no date")]
    [InlineData(Capex, Quarter, "period_end", "", "missing")]
    [InlineData(Capex, Quarter, "given_on", "soon", "'soon' is no date")]
    [InlineData(Capex, Quarter, "period_end", "2024-06-30", "before it starts on 2024-07-01")]
    [InlineData(Capex, Quarter, "period_end", "2024-07-10", "80 to 100 days, not 10")]
    [InlineData(Capex, Year, "period_end", "2024-03-31", "357 to 378 days, not 275")]
    [InlineData(Capex, Year, "period_kind", "twelve-months", "'twelve-months' is none of quarter")]
    [InlineData(Capex, Quarter, "basis", "hearsay", "'hearsay' is none of reported, guidance")]
    [InlineData(Capex, Quarter, "verification", "", "missing")]
    [InlineData(Capex, Quarter, "currency", "", "name their currency")]
    [InlineData(Capex, Quarter, "currency", "usd", "name their currency")]
    [InlineData(Capex, Quarter, "key", "Microsoft 2024", "'Microsoft 2024' is no key")]
    [InlineData("figures/article.csv", "article-a35", "period_kind", "week", "'week' is none of")]
    [InlineData(Capex, Quarter, "derived_from", "none-such", "there is no figure 'none-such'")]
    [InlineData(Capex, Quarter, "derived_from", Quarter, "not derived from itself")]
    [InlineData(Capex, Quarter, "derived_from", "a; b", "'a;' is no key of a figure")]
    [InlineData("claims.csv", "a35", "our_reading", "yes", "true or false")]
    [InlineData("claims.csv", "a03", "our_reading", "", "missing")]
    [InlineData("claims.csv", "a01", "our_reading", "true", "no number that could be our reading")]
    [InlineData("entities.csv", "openai", "kind", "lab", "'lab' is none of hyperscaler")]
    [InlineData("metrics.csv", "market-cap", "nature", "level", "'level' is none of flow, stock")]
    [InlineData("sources.csv", "alphabet-q1-2024-call", "url", "ask us", "'ask us' is no web")]
    [InlineData("sources.csv", "alphabet-q1-2024-call", "url", "HTTPS://abc.xyz", "no web")]
    [InlineData(
        "sources.csv",
        "alphabet-q1-2024-call",
        "published_on",
        "2024",
        "'2024' is no date"
    )]
    [InlineData("sources.csv", "alphabet-q1-2024-call", "title", "", "missing")]
    [InlineData("claims.csv", "a35", "low", "41", "41 is above high, 40")]
    [InlineData("claims.csv", "a35", "figure", "article-a350", "no figure 'article-a350'")]
    [InlineData("claims.csv", "a35", "verdict", "true", "'true' is none of holds")]
    [InlineData("claims.csv", "a35", "number", "thirty", "'thirty' is no number")]
    [InlineData("claims.csv", "a35", "number", "99999999999", "no whole number")]
    [InlineData("claim-checks.csv", "a03", "claim", "a99", "no claim 'a99'")]
    [InlineData("claim-checks.csv", "a03", "decides", "maybe", "true or false")]
    [InlineData("curated-comparisons.csv", "realist", "name", "abcdefghijkl", "the slug of a")]
    [InlineData("curated-comparisons.csv", "realist", "name", "A name", "'A name' is no key")]
    [InlineData("curated-comparisons.csv", "realist", "comparison", "cap=lots", "cap: 'lots' is")]
    [InlineData("curated-comparisons.csv", "realist", "comparison", "utm=1", "'utm' is no param")]
    [InlineData("curated-comparisons.csv", "realist", "comparison", "vintage=1", "the seed's")]
    [InlineData("curated-comparisons.csv", "realist", "commentary", "", "missing")]
    [InlineData("curated-comparisons.csv", "realist", "home_position", "0", "they begin at 1")]
    [InlineData("presets.csv", "lock-out", "key", "Lock out", "'Lock out' is no key")]
    [InlineData("presets.csv", "lock-out", "title", "", "missing")]
    [InlineData("presets.csv", "lock-out", "inputs", "premium=lots", "premium: 'lots' is")]
    [InlineData("presets.csv", "lock-out", "inputs", "year=2025", "year: a preset holds")]
    [InlineData("presets.csv", "lock-out", "inputs", "capexai=meta:50", "one share for all")]
    [InlineData("presets.csv", "lock-out", "change", "", "missing")]
    [InlineData("presets.csv", "lock-out", "position", "", "missing")]
    [InlineData("presets.csv", "lock-out", "position", "0", "they begin at 1")]
    [InlineData("presets.csv", "lock-out", "position", "1.5", "no whole number")]
    public async Task Prepare_OneBadField_IsRefusedAtItsPlace(
        string file,
        string key,
        string column,
        string value,
        string reason
    )
    {
        using var seed = new SeedCopy();
        var line = seed.Set(file, key, column, value);

        var problem = (await RefusedAsync(seed)).ShouldHaveSingleItem();

        problem.ShouldSatisfyAllConditions(
            () => problem.File.ShouldBe(file),
            () => problem.Line.ShouldBe(line),
            () => problem.Column.ShouldBe(column),
            () => problem.Reason.ShouldContain(reason)
        );
    }

    private async Task<IReadOnlyList<SeedProblem>> RefusedAsync(SeedCopy seed) =>
        await Refusal.OfAsync(empty.Store, seed);
}
