using CapexDashboard.Domain.Claims;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Home;
using CapexDashboard.Store.Tests.Serving;

namespace CapexDashboard.Store.Tests.Home;

public sealed class HomeQueryTests(StoreServer server)
{
    // The four views of the home page.
    private static readonly string[] Queries = ["reading=article", "", "year=2025", "year=ttm"];

    [Fact]
    public async Task Replies_OfTheFourViews_AreThoseOfTheModelInTheirOrder()
    {
        var home = await AskAsync();

        home.Replies.Select(reply => reply.Comparison.ToQuery()).ShouldBe(Queries);
        var answers = home
            .Replies.Select(reply => reply.ShouldBeOfType<AnsweredGap>().Answer)
            .ToList();
        answers
            .Select(answer => answer.Capex.Low)
            .ShouldBe([142e9, 228_342e6, 376_051e6, 510_703e6]);
        answers
            .Select(answer => Math.Round(answer.DaysMatched.ShouldNotBeNull(), 2))
            .Skip(1)
            .ShouldBe([42.63, 25.88, 19.06]);
        answers[0].Capex.IsOpen.ShouldBeTrue();
        home.Vintage.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Parts_OfTheReplies_AreTheFiguresBehindThem()
    {
        var home = await AskAsync();

        foreach (var company in home.Replies.SelectMany(reply => reply.Companies))
            home.Record.Parts(company).ShouldAllBe(figure => figure.Entity == company.Entity);
    }

    [Fact]
    public async Task Series_OfTheFour_HoldsThirtyQuartersAsFiled()
    {
        var filed = SeedFolder
            .Figures.Where(row => row["metric"] == "capex-cash" && row["period_kind"] == "quarter")
            .ToDictionary(row => row.Key);

        var series = CapexSeries.Of(
            Comparison.Default,
            (await AskAsync()).Record.Figures(Comparison.Default),
            []
        );

        series.Select(column => $"{column.Year}Q{column.Quarter}").ShouldBe(Quarters());
        foreach (var column in series)
        {
            column
                .Filed.Select(company => company.Entity)
                .ShouldBe(EntityKeys.Hyperscalers, ignoreOrder: true);
            foreach (var company in column.Filed)
            {
                var key = $"{company.Entity}-capex-cash-{column.Year}q{column.Quarter}";
                company.Figures.ShouldBe([key]);
                company.Amount.ShouldBe(InputRange.Point(filed[key].Number("low")), key);
            }
        }
    }

    [Fact]
    public async Task TokenMoney_AssumedAndObserved_IsTheNewestThatIsNotDisputed()
    {
        var home = await AskAsync();

        Said(home.Observed.Issuance)
            .ShouldBe(
                (
                    "depin-sector-token-issuance-to-2025-09-30-broad-without-reclassified",
                    2_247_000_000
                )
            );
        Said(home.Observed.CapitalRaised)
            .ShouldBe(("depin-sector-capital-raised-2025", 1_000_000_000));
        Said(home.Observed.Revenue).ShouldBe(("depin-sector-network-revenue-2025", 72_000_000));
        Said(home.Record.Assumed).ShouldBe(("article-a37", 80_000_000_000));
        home.Record.Assumed!.Basis.ShouldBe(Basis.Assumption);

        static (string, decimal) Said(FigureView? figure) =>
            (figure.ShouldNotBeNull().Key, figure.Low);
    }

    [Fact]
    public async Task Verdicts_OfTheClaims_AreCountedAndTheMisplacedOneIsNamed()
    {
        var home = await AskAsync();

        home.Verdicts.ShouldBe(
            new Dictionary<Verdict, int>
            {
                [Verdict.Holds] = 27,
                [Verdict.DoesNotHold] = 3,
                [Verdict.CannotBeChecked] = 12,
                [Verdict.RightNumberOtherMeasure] = 2,
                [Verdict.HoldsForAnotherPeriod] = 1,
                [Verdict.Rhetoric] = 7,
                [Verdict.Assumption] = 8,
            },
            ignoreOrder: true
        );
        home.MisplacedClaim.ShouldNotBeNull().Key.ShouldBe("a15");
        home.Record.Names["alphabet"].ShouldBe("Alphabet");
        home.Record.Names.Count.ShouldBe(SeedFolder.Read("entities.csv").Count);
    }

    // Of the files: the last quarter of all four, the newest snapshot of networks, the newest reported revenue.
    [Theory]
    [InlineData("", "2026-06-30", "2025-11-03", "2026-03-31")]
    [InlineData("asof=2024-05-06", "2024-03-31", "2024-05-01", "2023-12-31")]
    // Amazon had not filed its first quarter of 2024 yet, the three others had.
    [InlineData("asof=2024-04-29", "2023-12-31", "2024-04-01", "2023-12-31")]
    public async Task ReachesTo_AsKnown_IsTheNewestDayOfEach(
        string query,
        string filings,
        string caps,
        string revenue
    )
    {
        var home = await new HomeQuery(server.Seeded, new CapexRecords(server.Seeded)).AskAsync(
            [Comparison.Parse(query).Comparison],
            TestContext.Current.CancellationToken
        );

        var figures = SeedFolder.Figures.ToDictionary(row => row.Key);
        Said(home.ReachesTo.Filings).ShouldBe((filings, filings));
        Said(home.ReachesTo.TokenMarketCaps).ShouldBe((caps, caps));
        Said(home.ReachesTo.NetworkRevenue).ShouldBe((revenue, revenue));

        (string, string) Said(ReachedDay? reached)
        {
            reached.ShouldNotBeNull();
            return ($"{reached.Day:yyyy-MM-dd}", figures[reached.Figure]["period_end"]);
        }
    }

    [Fact]
    public async Task ReachesTo_BeforeAnything_IsNothing()
    {
        var home = await new HomeQuery(server.Seeded, new CapexRecords(server.Seeded)).AskAsync(
            [Comparison.Parse("asof=2018-01-01").Comparison],
            TestContext.Current.CancellationToken
        );

        home.ReachesTo.ShouldBe(new ReachesTo(null, null, null));
    }

    private static IEnumerable<string> Quarters() =>
        from year in Enumerable.Range(2019, 8)
        from number in Enumerable.Range(1, 4)
        where year < 2026 || number <= 2
        select $"{year}Q{number}";

    private Task<HomeData> AskAsync() =>
        new HomeQuery(server.Seeded, new CapexRecords(server.Seeded)).AskAsync(
            [.. Queries.Select(query => Comparison.Parse(query).Comparison)],
            TestContext.Current.CancellationToken
        );
}
