using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Comparisons;

/// <summary>Comparisons in which no capex counts: what is missing, and where one goes on.</summary>
public sealed class EmptyGapTests(StoreServer server)
{
    private readonly StoreDatabase _store = server.Seeded;

    // CoreWeave's years are in its S-1; quarters of cash capex are not held.
    [Theory]
    [InlineData("entities=coreweave", LeftOutReason.OnlyFiscalYear, "coreweave-capex-cash-fy2024")]
    [InlineData("entities=coreweave&year=2021", LeftOutReason.NoFigure, null)]
    [InlineData("reading=guidance&year=2019&entities=meta", LeftOutReason.NoGuidance, null)]
    [InlineData(
        "reading=guidance&year=2025&entities=oracle",
        LeftOutReason.NoGuidance,
        "oracle-capex-guidance-fy2026-given-2025-12-10"
    )]
    [InlineData("reading=article&entities=oracle", LeftOutReason.NotInArticle, null)]
    [InlineData("reading=article&year=2019&entities=meta", LeftOutReason.NotInArticle, null)]
    public async Task LeftOut_CompanyWithoutAnAmount_HasItsReasonAndWhatMayBePicked(
        string query,
        LeftOutReason reason,
        string? offer
    )
    {
        var reply = await _store.ReplyAsync<EmptyGap>(query);

        reply.Reason.ShouldBe(EmptyReason.NothingKnown);
        var leftOut = reply.Companies.ShouldHaveSingleItem().LeftOut.ShouldNotBeNull();
        leftOut.Reason.ShouldBe(reason);
        leftOut.Offer.ShouldBe(offer);
    }

    [Fact]
    public async Task NewestTwelveMonths_CompaniesThatShareNone_TellThemApart()
    {
        var reply = await _store.ReplyAsync<EmptyGap>("entities=coreweave~amazon&year=ttm");

        reply
            .Companies.Select(company => (company.Entity, company.LeftOut?.Reason))
            .ShouldBe([
                ("amazon", LeftOutReason.NoCommonTwelveMonths),
                ("coreweave", LeftOutReason.OnlyFiscalYear),
            ]);
    }

    // Meta's two quarters of 2026: 18,992 and the rest of its half year, as the seed has them.
    [Fact]
    public async Task RunningYear_TwoQuartersFiled_ShowsThemAndWhatIsGuided()
    {
        var reply = await _store.ReplyAsync<EmptyGap>("year=2026&entities=meta");

        var quarters = SeedFolder
            .Figures.Where(row => row.Key is "meta-capex-cash-2026q1" or "meta-capex-cash-2026q2")
            .Sum(row =>
                decimal.Parse(row["low"], System.Globalization.CultureInfo.InvariantCulture)
            );
        var leftOut = reply.Companies.ShouldHaveSingleItem().LeftOut.ShouldNotBeNull();
        (leftOut.Reason, leftOut.Held, leftOut.Needed).ShouldBe(
            (LeftOutReason.QuartersMissing, 2, 4)
        );
        leftOut.Filed.ShouldNotBeNull().Low.ShouldBe(quarters);
        reply
            .Guided.ShouldHaveSingleItem()
            .Amount.ShouldBe(new InputRange(130_000_000_000, 137_500_000_000, 145_000_000_000));
    }

    [Theory]
    [InlineData("capexai=0", EmptyReason.NothingCounted, "")]
    [InlineData("year=2026", EmptyReason.NothingKnown, "year=2026&reading=guidance")]
    [InlineData(
        "entities=coreweave",
        EmptyReason.NothingKnown,
        "entities=coreweave&pick=coreweave:coreweave-capex-cash-fy2024"
    )]
    [InlineData("reading=guidance&year=2019", EmptyReason.NothingKnown, "year=2019")]
    [InlineData("entities=lambda", EmptyReason.NothingKnown, "")]
    [InlineData("asof=2019-01-01&year=2023", EmptyReason.NothingKnown, "year=2023")]
    public async Task Nearest_OfAnEmptyComparison_HasAnAnswer(
        string query,
        EmptyReason reason,
        string nearest
    )
    {
        var reply = await _store.ReplyAsync<EmptyGap>(query);

        reply.Reason.ShouldBe(reason);
        reply.Nearest.ToQuery().ShouldBe(nearest);
        await _store.ReplyAsync<AnsweredGap>(nearest);
    }
}
