using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Comparisons;

/// <summary>What one could know on a day.</summary>
public sealed class AsOfTests(StoreServer server)
{
    private const decimal Billion = 1_000_000_000;

    private readonly StoreDatabase _store = server.Seeded;

    [Theory]
    [InlineData("2023-10-24", null, null, null)]
    [InlineData("2023-10-25", 30, 35, "2023-10-25")]
    [InlineData("2024-03-01", 30, 37, "2024-02-01")]
    [InlineData("2024-04-23", 30, 37, "2024-02-01")]
    [InlineData("2024-04-24", 35, 40, "2024-04-24")]
    [InlineData("2024-05-06", 35, 40, "2024-04-24")]
    [InlineData("2026-11-23", 38, 40, "2024-10-30")]
    public async Task Guidance_OfADay_IsTheNewestGivenByThen(
        string day,
        int? low,
        int? high,
        string? given
    )
    {
        var reply = await _store.ReplyAsync($"reading=guidance&year=2024&entities=meta&asof={day}");

        var meta = reply.ShouldBeAssignableTo<ReadGap>().ShouldNotBeNull().Companies[0];
        (meta.Amount?.Low, meta.Amount?.High).ShouldBe((low * Billion, high * Billion));
        meta.Figures.ShouldBe(given is null ? [] : [$"meta-capex-guidance-2024-given-{given}"]);
        meta.Status.ShouldBe(given is null ? CapexStatus.None : CapexStatus.Guidance);
    }

    [Fact]
    public async Task Guidance_OfACompanyThatGaveNone_IsLeftOutAndNamed()
    {
        var answer = await _store.AnswerAsync("reading=guidance&year=2024&asof=2024-05-06");

        (answer.Capex.Low, answer.Capex.Mode, answer.Capex.High).ShouldBe((35e9, 37.5e9, 40e9));
        foreach (var entity in (string[])["alphabet", "amazon", "microsoft"])
            (answer.Of(entity).Amount, answer.Of(entity).Status).ShouldBe((null, CapexStatus.None));
    }

    [Fact]
    public async Task Filings_OfAYearThatHasBegun_AreIncompleteAndLeftOut()
    {
        var reply = await _store.ReplyAsync<EmptyGap>("asof=2024-05-06");

        reply.Companies.Count.ShouldBe(4);
        foreach (var company in reply.Companies)
        {
            (company.Amount, company.Status).ShouldBe((null, CapexStatus.Incomplete));
            company.Figures.ShouldBe([$"{company.Entity}-capex-cash-2024q1"]);
            company.LeftOut.ShouldNotBeNull().Held.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Filings_BeforeTheLastCompanyHasFiled_AreTheSumOfTheOthers()
    {
        var before = await _store.AnswerAsync("asof=2025-02-05");
        var after = await _store.AnswerAsync("asof=2025-02-06");

        before.Capex.Mode.ShouldBe(145_343e6);
        before.Of("amazon").Status.ShouldBe(CapexStatus.Incomplete);
        before.Of("amazon").Figures.Count.ShouldBe(3);
        after.Capex.Mode.ShouldBe(228_342e6);
    }

    [Fact]
    public async Task NewestTwelveMonths_OfADay_EndWithTheQuarterFiledByThen()
    {
        var reply = await _store.ReplyAsync<AnsweredGap>("year=ttm&asof=2024-05-06");

        reply
            .Quarters.ShouldNotBeNull()
            .Select(quarter => quarter.ToString())
            .ShouldBe(["2023Q2", "2023Q3", "2023Q4", "2024Q1"]);
    }
}
