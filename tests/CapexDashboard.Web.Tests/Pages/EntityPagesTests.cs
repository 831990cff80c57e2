using System.Globalization;
using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>Whom figures are about: all that is known of each, by metric.</summary>
public sealed class EntityPagesTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("microsoft")]
    [InlineData("nvidia")]
    [InlineData("filecoin")]
    [InlineData("depin-sector")]
    public async Task Entity_Known_HasEachOfItsFiguresOnceUnderItsMetric(string entity)
    {
        var page = await dashboard.Client.PageAsync($"/entities/{entity}");

        foreach (
            var metric in SeedTable
                .Figures.Where(row => row["entity"] == entity)
                .GroupBy(row => row["metric"])
        )
            page.QuerySelectorAll($"#{metric.Key} table tr a[href^='/figures/']")
                .Select(link => link.GetAttribute("href"))
                // By which an announcement is converted.
                .Where(href => !href!.Contains("exchange-rate", StringComparison.Ordinal))
                .ShouldBe(metric.Select(row => $"/figures/{row["key"]}"), ignoreOrder: true);
    }

    // Four filed quarters of 2024: 37.256bn; said were 30–37, then 35–40, 37–40 and 38–40.
    [Fact]
    public async Task Entity_GuidanceOfAPastYear_IsHeldAgainstWhatCame()
    {
        var page = await dashboard.Client.PageAsync("/entities/meta");

        var said = page.QuerySelector("#capex-guidance")!;
        said.QuerySelectorAll("h3")
            .Select(title => title.TextContent)
            .ShouldContain("What was said of 2024, and what came");
        said.QuerySelectorAll("svg")
            .ShouldContain(picture =>
                picture.TextContent.Contains("filed", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("microsoft", "Hyperscaler, MSFT.")]
    [InlineData("akash-network", "DePIN network, sells compute, token AKT.")]
    [InlineData("helium", "DePIN network, sells wireless coverage, token HNT.")]
    [InlineData("peaq", "DePIN network, sells data.")]
    public async Task Entity_AnyKind_SaysWhatItIsAndSells(string entity, string what)
    {
        var page = await dashboard.Client.PageAsync($"/entities/{entity}");

        page.QuerySelector(".lead")!.Words().ShouldStartWith(what);
    }

    [Fact]
    public async Task Entity_Network_LeadsToThoseThatSellTheSame()
    {
        var page = await dashboard.Client.PageAsync("/entities/filecoin?asof=2024-01-01");

        page.QuerySelector("a[href='/landscape?asof=2024-01-01#storage']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    public async Task Entity_CalendarYear_IsItsFourQuartersInEachMeasure(int year)
    {
        var page = await dashboard.Client.PageAsync("/entities/microsoft");

        var cells = page.QuerySelectorAll("#years tbody tr")
            .Single(row => row.QuerySelector("th")!.Words() == $"{year}")
            .QuerySelectorAll("td");
        cells[0].Words().ShouldBe(Sum("capex-cash", year));
        cells[1].Words().ShouldBe(Sum("capex-with-leases", year));
        cells[0]
            .QuerySelector("a")!
            .GetAttribute("href")
            .ShouldBe(
                $"/compare?entities=microsoft{(year == 2024 ? "" : $"&year={year}")}#behind-microsoft"
            );
        // The article's 11.5 is a quarter.
        if (year == 2023)
            cells[2].Words().ShouldBe("11.5");
    }

    // The rumour of $40–50bn in 2024 and 2025: 20 to 25 a year as the words stand, as in /compare.
    [Theory]
    [InlineData(2024, "20.0–25.0 a year or 40.0–50.0")]
    [InlineData(2025, "20.0–25.0 a year")]
    public async Task Entity_ClaimOfTwoYears_IsDividedAsItsWordsStand(int year, string words)
    {
        var page = await dashboard.Client.PageAsync("/entities/microsoft");

        var years = page.QuerySelector("#years")!;
        var cell = years
            .QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("th")!.Words() == $"{year}")
            .QuerySelectorAll("td")[2];
        cell.Words().ShouldBe(words);
        cell.QuerySelector("a")!.GetAttribute("href").ShouldBe("/figures/article-a16-total");
        years
            .Words()
            .ShouldContain(
                "The article's $40–50bn (Jan 2024 – Dec 2025): as its words stand, for two years together, $20–25bn a year. It may also be meant for each year."
            );
    }

    // €3.2bn of 15 February 2024 at 1.0743 are 3.43776bn dollars.
    [Theory]
    [InlineData("/entities/microsoft", "#announced-investment")]
    [InlineData("/figures/article-a20", "dl")]
    public async Task Announcement_InEuros_IsShownInDollarsAtTheRateOfItsDay(
        string address,
        string part
    )
    {
        var page = await dashboard.Client.PageAsync(address);

        var there = page.QuerySelector(part)!;
        there.Words().ShouldContain("$3.4bn at EUR 1 = $1.0743 on 15 Feb 2024");
        there.QuerySelector("data[title='$3,437,760,000']").ShouldNotBeNull();
        there
            .QuerySelectorAll("a[href='/figures/eur-exchange-rate-2024-02-15']")
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Announcements_TheArticleStated_StandBesideWhatWasFound()
    {
        var page = await dashboard.Client.PageAsync("/entities/microsoft");

        var row = page.QuerySelectorAll("#announced-investment tbody tr")
            .Single(row => row.Words().Contains("Australia", StringComparison.Ordinal));
        row.Words().ShouldContain("AUD 5bn of 2023-10-24 is USD 3.18bn");
        row.QuerySelector("a[href='/claims#a18']")!.Words().ShouldBe("does not hold");
    }

    [Fact]
    public async Task Supplier_OfAccelerators_HasItsCustomersWithTheirReceipts()
    {
        var page = await dashboard.Client.PageAsync("/entities/nvidia");

        var shipped = SeedTable
            .Figures.Where(row => row["metric"] == "accelerator-shipments")
            .ToList();
        shipped.Count.ShouldBe(13);
        page.QuerySelectorAll("#customers td a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(shipped.Select(row => $"/figures/{row["key"]}"), ignoreOrder: true);
        page.QuerySelectorAll("#customers svg")[0].QuerySelectorAll("a").Length.ShouldBe(12);
        page.QuerySelector("#customers .sum")!.Words().ShouldContain("650,000");
    }

    [Fact]
    public async Task Sector_ByEverybodysCount_HasTheArticlesAmongThem()
    {
        var page = await dashboard.Client.PageAsync("/entities/depin-sector");

        var counts = page.QuerySelectorAll("svg.counts-l a");
        counts.Select(count => count.GetAttribute("href")).ShouldContain("/figures/article-a35");
        var definitions = SeedTable
            .Figures.Where(row => row["entity"] == "depin-sector" && row["metric"] == "market-cap")
            .Select(row => row["definition"])
            .Distinct();
        counts.Length.ShouldBe(definitions.Count());
        // EV3's nearer one: 31 March 2024, not 31 December 2023.
        counts.ShouldContain(count => count.TextContent.Contains("EV3, 31 Mar 2024: $80bn"));
    }

    // 80 was said on 3 January 2025, in which measure was not.
    [Fact]
    public async Task Guidance_GivenOnce_IsHeldAgainstWhatCameInBothMeasures()
    {
        var page = await dashboard.Client.PageAsync("/entities/microsoft");

        var said = page.QuerySelector("#capex-guidance")!.Words();
        said.ShouldContain("Filed for fiscal year to June 2025:");
        said.ShouldContain("cash and $");
        said.ShouldContain("What was said of Jul–Sep 2025, and what came");
    }

    private static string Sum(string metric, int year) =>
        (
            Enumerable
                .Range(1, 4)
                .Sum(q =>
                    decimal.Parse(
                        SeedTable.Figures.Single(row =>
                            row["key"] == $"microsoft-{metric}-{year}q{q}"
                        )["low"],
                        CultureInfo.InvariantCulture
                    )
                ) / 1e9m
        ).ToString("0.0", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Entity_WithoutFigures_SaysSo()
    {
        var page = await dashboard.Client.PageAsync("/entities/openai");

        page.QuerySelector("main")!.Words().ShouldContain("No figure about it is known");
    }

    [Fact]
    public async Task Entity_AsOf_HasNothingThatCameLater()
    {
        var page = await dashboard.Client.PageAsync("/entities/nvidia?asof=2024-06-01");

        page.QuerySelectorAll("#data-center-revenue a[href^='/figures/']")
            .ShouldAllBe(link =>
                link.GetAttribute("href")!.EndsWith("?asof=2024-06-01", StringComparison.Ordinal)
            );
        page.QuerySelector("main")!.TextContent.ShouldNotContain("2026");
    }

    [Fact]
    public async Task Entity_Unknown_Is404AndSaysWhereToGo()
    {
        var page = await dashboard.Client.PageAsync("/entities/nobody", HttpStatusCode.NotFound);

        page.Headline().ShouldBe("There is nobody of this name here.");
    }

    [Fact]
    public async Task Entities_All_HaveAPage()
    {
        foreach (var entity in SeedTable.Read("entities.csv"))
            await dashboard.Client.PageAsync($"/entities/{entity["key"]}");
    }
}
