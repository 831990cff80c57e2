using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The article's kinds of project and, apart from them, the networks by what they sell.</summary>
public sealed class LandscapePageTests(Dashboard dashboard)
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Networks =
    [
        .. SeedTable.Read("entities.csv").Where(row => row["kind"] == "depin-network"),
    ];

    [Fact]
    public async Task Kinds_Each_HaveWhatTheyAreAndWhatIsSaidForAndAgainst()
    {
        var page = await dashboard.Client.PageAsync("/landscape");

        page.QuerySelectorAll(".camp h3 q")
            .Select(label => label.Words())
            .ShouldBe(["Legitimate", "Semi-legitimate", "Fakers"]);
        page.QuerySelectorAll(".camp")
            .Select(camp => camp.QuerySelectorAll(".kind h4").Length)
            .ShouldBe([4, 1, 3]);
        foreach (var kind in page.QuerySelectorAll(".kind"))
        {
            kind.QuerySelector("p")!.Words().Length.ShouldBeGreaterThan(20);
            kind.QuerySelectorAll("dt")
                .Take(2)
                .Select(term => term.Words())
                .ShouldBe(["For", "Against"]);
            kind.QuerySelectorAll("dd").Take(2).ShouldAllBe(said => said.Words().Length > 40);
        }
    }

    [Fact]
    public async Task Kinds_Claims_AreThoseOfTheArticle()
    {
        var page = await dashboard.Client.PageAsync("/landscape");

        page.QuerySelector("#kinds a[href='/claims']").ShouldNotBeNull();
        page.QuerySelectorAll(".kind a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBeSubsetOf(SeedTable.Read("claims.csv").Select(row => $"/claims#{row["key"]}"));
    }

    [Fact]
    public async Task Kinds_OfTheArticle_NameNoNetwork()
    {
        var page = await dashboard.Client.PageAsync("/landscape");

        var kinds = page.QuerySelector("#kinds")!;
        kinds.QuerySelectorAll("a[href^='/entities/'], a[href^='/figures/']").ShouldBeEmpty();
        var words = kinds
            .Words()
            .Split([' ', '.', ',', ':', ';', '(', ')'], StringSplitOptions.None);
        foreach (var network in Networks)
        {
            kinds.Words().ShouldNotContain(network["name"]);
            words.ShouldNotContain(network["symbol"] is "" ? network["name"] : network["symbol"]);
        }
    }

    [Fact]
    public async Task Networks_Stored_StandOnceEachUnderWhatTheySell()
    {
        var page = await dashboard.Client.PageAsync("/landscape");

        page.QuerySelector("#networks")!
            .Words()
            .ShouldContain(
                "No network below is put into one of the camps above, and none is judged"
            );
        page.QuerySelectorAll("a[href^='/entities/']").Length.ShouldBe(Networks.Count);
        foreach (var service in Networks.GroupBy(row => row["service"]))
            Links(page, $"#networks #{service.Key} th a")
                .ShouldBe(service.Select(row => $"/entities/{row["key"]}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Networks_WithinAService_AreTheLargestOfTheNewestDayFirstWithTheirReceipts()
    {
        var page = await dashboard.Client.PageAsync("/landscape");

        page.QuerySelector("#data")!
            .QuerySelectorAll("tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.Words())).Trim())
            .ShouldBe([
                "The Graph GRT $666m 3 November 2025 as shown by CoinGecko, unverified",
                "IoTeX IOTX $109.3m 3 November 2025 as shown by CoinGecko, unverified",
                "JasmyCoin JASMY $647.3m 1 October 2025, older CoinMarketCap month-start snapshot",
                "Grass GRASS $244.2m 1 July 2025, older CoinMarketCap month-start snapshot",
                "Geodnet  none stored",
                "peaq  none stored",
            ]);
        Links(page, "#data td a")
            .ShouldBe([
                "/figures/the-graph-market-cap-2025-11-03-coingecko",
                "/figures/iotex-market-cap-2025-11-03-coingecko",
                "/figures/jasmycoin-market-cap-2025-10-01",
                "/figures/grass-market-cap-2025-07-01",
            ]);
        page.QuerySelector("#data caption")!
            .Words()
            .ShouldBe(
                "6 networks: the largest first by the newest market caps; older ones come after them, by day"
            );
    }

    [Fact]
    public async Task Api_Networks_SayTheDayOfTheirMarketCapAndWhetherItIsOlder()
    {
        var landscape = await dashboard.Client.JsonAsync("/api/v1/landscape");

        landscape
            .List("services")
            .Single(service => service.GetProperty("service").GetString() == "storage")
            .List("networks")
            .Select(network =>
                (
                    network.GetProperty("entity").Text("key"),
                    network.Text("marketCapOn"),
                    network.GetProperty("isOlder").GetBoolean()
                )
            )
            .ShouldBe([
                ("filecoin", "2025-11-03", false),
                ("aioz-network", "2025-11-03", false),
                ("bittorrent", "2025-10-01", true),
                ("arweave", "2025-10-01", true),
                ("siacoin", "2025-04-01", true),
                ("storj", "2024-03-01", true),
            ]);
    }

    [Fact]
    public async Task Sum_OfDifferentDays_IsNotMade()
    {
        var page = await dashboard.Client.PageAsync("/landscape");

        page.QuerySelectorAll(".sum").ShouldBeEmpty();
        page.QuerySelector("#compute")!.Words().ShouldContain("No sum");
    }

    [Fact]
    public async Task Sum_OfOneDay_IsThatOfTheSeed()
    {
        var page = await dashboard.Client.PageAsync("/landscape?asof=2023-06-01");

        var compute = Networks.Where(row => row["service"] == "compute").Select(row => row["key"]);
        var caps = SeedTable
            .Figures.Where(row =>
                (row["metric"], row["period_end"]) == ("market-cap", "2023-06-01")
                && compute.Contains(row["entity"])
            )
            .Select(row => decimal.Parse(row["low"], CultureInfo.InvariantCulture))
            .ToList();
        var sum = page.QuerySelector("#compute .sum")!;
        sum.QuerySelector("data")!
            .GetAttribute("value")
            .ShouldBe(caps.Sum().ToString("0.##", CultureInfo.InvariantCulture));
        sum.Words().ShouldStartWith($"{caps.Count} networks together");
        sum.Words().ShouldEndWith("1 June 2023");
    }

    [Fact]
    public async Task Networks_AsOf_KeepTheDayInEveryLink()
    {
        var page = await dashboard.Client.PageAsync("/landscape?asof=2023-06-01");

        // Its market caps are stored, from a later day on.
        page.TableWith("Aethir").Rows()["Aethir"].ShouldContain("none known");
        page.QuerySelector(".known a")!.GetAttribute("href").ShouldBe("/landscape");
        Links(page, "#networks table a")
            .ShouldAllBe(link => link.EndsWith("?asof=2023-06-01", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vintage=9", "vintage")]
    [InlineData("vintage=0", "vintage")]
    [InlineData("vintage=x", "vintage")]
    [InlineData("asof=yesterday", "asof")]
    public async Task Landscape_StateThatIsNone_Is400AndSaysWhatIsWrong(
        string query,
        string parameter
    )
    {
        var page = await dashboard.Client.PageAsync(
            $"/landscape?{query}",
            HttpStatusCode.BadRequest
        );

        page.QuerySelector(".problems code")!.Words().ShouldBe(parameter);
        page.QuerySelector("main a[href='/landscape']").ShouldNotBeNull();
    }

    private static IEnumerable<string> Links(IDocument page, string which) =>
        page.QuerySelectorAll(which).Select(link => link.GetAttribute("href")!);
}
