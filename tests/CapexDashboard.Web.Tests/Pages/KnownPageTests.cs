using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The same gap as it was known from month to month.</summary>
public sealed class KnownPageTests(Dashboard dashboard)
{
    // Meta said 30–35, 30–37, 35–40, 37–40 and 38–40; the middle of each less 80bn / 3. Then it filed 37,256 million.
    [Fact]
    public async Task Known_Guidance_ChangesWithEachStatement()
    {
        var page = await dashboard.Client.PageAsync(
            "/compare?chart=known&reading=guidance&year=2024&entities=meta"
        );

        page.Headline()
            .ShouldBe(
                "In November 2023 this gap was expected to be $5.8bn a year; since February 2025 it is known as $10.6bn a year."
            );
        page.TableWith("Known on")
            .QuerySelectorAll("tbody tr")
            .Select(row => row.Words())
            .ShouldBe([
                "1 Nov 2023 1 of 1 1 32.5 5.8",
                "1 Feb 2024 1 of 1 1 33.5 6.8",
                "1 May 2024 1 of 1 1 37.5 10.8",
                "1 Aug 2024 1 of 1 1 38.5 11.8",
                "1 Nov 2024 1 of 1 1 39.0 12.3",
                "1 Feb 2025 1 of 1 0 37.3 10.6",
            ]);
        page.QuerySelector("#says")!.Words().ShouldContain("It changed 5 times");
    }

    // Meta had guided since October 2023, Amazon since October 2024; the first two of the four filed by February 2025, all by March.
    [Fact]
    public async Task Known_Filings_SayWhenNotAllWereKnown()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=known");

        page.Headline().ShouldBe("Since March 2025 this gap is known as $201.7bn a year.");
        page.QuerySelector("#says")!.Words().ShouldContain("Outlined months hold fewer companies");
        page.TableWith("Known on").Words().ShouldContain("1 Feb 2025 3 of 4 1");
    }

    [Fact]
    public async Task Csv_OfWhatWasKnown_HasEveryMonthUpToTheDayAskedFor()
    {
        var rows = SeedTable.Parse(
            await dashboard.Client.TextAsync(
                "/compare.csv?chart=known&reading=guidance&year=2024&entities=meta&asof=2024-05-06"
            )
        );

        rows[0]["known_on"].ShouldBe("2023-01-01");
        rows[0]["gap_usd_per_year"].ShouldBeEmpty();
        rows.Single(row => row["known_on"] == "2024-03-01")["gap_usd_per_year"]
            .ShouldBe("6833333333.33");
        rows[^1]["known_on"].ShouldBe("2024-05-06");
        rows[^1]["capex_usd_per_year"].ShouldBe("37500000000");
    }

    [Fact]
    public async Task Known_YearOfWhichNothingIsKnown_SaysSo()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=known&year=2031");

        page.Headline().ShouldBe("Nothing was known of this gap.");
    }
}
