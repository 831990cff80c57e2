using AngleSharp.Dom;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>From any number to what it was made of: a figure to its receipt, a sum to its parts.</summary>
public sealed class NumbersLeadTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("/", "#race")]
    [InlineData("/compare?chart=series", ".shown")]
    public async Task Quarters_InTableAndPicture_LeadToTheirReceipts(string address, string part)
    {
        var page = await dashboard.Client.PageAsync(address);

        var seed = SeedTable.Figures.ToDictionary(row => row["key"]);
        var cells = page.QuerySelectorAll($"{part} table")[0]
            .QuerySelectorAll("tbody td:not(:last-child)");
        cells.Length.ShouldBeGreaterThan(100);
        foreach (var cell in cells.Where(cell => cell.Words() != "–"))
            Billions(seed[KeyOf(cell.QuerySelector("a")!)]).ShouldBe(cell.Words());
        var bars = page.QuerySelectorAll($"{part} svg")[0].QuerySelectorAll("a[href*=capex]");
        bars.Select(KeyOf)
            .ShouldBe(cells.SelectMany(cell => cell.QuerySelectorAll("a")).Select(KeyOf), true);
        bars.ShouldAllBe(bar => bar.QuerySelector("title")!.TextContent.Length > 0);
    }

    [Fact]
    public async Task Years_OfTheChartOverTime_LeadToTheirQuarters()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=series&step=year");

        var cell = page.QuerySelectorAll("#series-numbers tr")
            .Single(row => row.QuerySelector("th")!.Words() == "2024")
            .QuerySelectorAll("td")[2];
        var href = cell.QuerySelector("a")!.GetAttribute("href")!;
        var (address, row) = (href.Split('#')[0], href.Split('#')[1]);
        var parts = (await dashboard.Client.PageAsync(address)).GetElementById(row)!.ParentElement!;
        parts
            .QuerySelectorAll(".part a")
            .Select(KeyOf)
            .ShouldBe(Enumerable.Range(1, 4).Select(q => $"microsoft-capex-cash-2024q{q}"));
        // As many as the cell says, and the same bar leads there.
        parts.QuerySelector("td")!.Words().ShouldBe(cell.QuerySelector("a")!.Words());
        page.QuerySelectorAll(".shown svg a")
            .ShouldContain(bar => bar.GetAttribute("href") == href);
    }

    [Fact]
    public async Task Guidance_OfTheChartOverTime_LeadsToItsReceipt()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=series&step=year");

        page.QuerySelectorAll("#series-numbers a")
            .Select(link => link.GetAttribute("href"))
            .ShouldContain("/figures/meta-capex-guidance-2025-given-2025-10-29");
    }

    [Fact]
    public async Task MarketCaps_UnderTheChartOverTime_LeadToTheirReceipts()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=series&vintage=1");

        var rows = page.TableWith("Whose count").QuerySelectorAll("tbody tr");
        rows.Length.ShouldBeGreaterThan(20);
        rows.ShouldAllBe(row =>
            row.QuerySelector("td.n a")!
                .GetAttribute("href")!
                .EndsWith("?vintage=1", StringComparison.Ordinal)
        );
        page.QuerySelectorAll("svg")[0]
            .QuerySelectorAll("a[href*=market-cap], a[href*='article-a35']")
            .Length.ShouldBe(rows.Length);
    }

    [Fact]
    public async Task Months_AsKnown_LeadToWhatWasKnownThen()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=known&reading=guidance");

        var links = page.TableWith("Known on").QuerySelectorAll("tbody td a");
        var last = links[^1].GetAttribute("href")!;
        last.ShouldContain("asof=");
        last.ShouldNotContain("chart=");
        var then = await dashboard.Client.PageAsync(last.Split('#')[0]);
        then.QuerySelectorAll("#behind tr")
            .Single(row => row.QuerySelector("th")!.Words() == "Together")
            .QuerySelector("td")!
            .Words()
            .ShouldBe(links[^1].Words());
    }

    // Filed is a sum of quarters, guidance one statement.
    [Theory]
    [InlineData("/?view=2024", "#behind-meta")]
    [InlineData(
        "/compare?reading=guidance&year=2024&asof=2024-05-06",
        "/figures/meta-capex-guidance-2024-given-2024-04-24?asof=2024-05-06"
    )]
    public async Task Bars_OfTheGap_LeadToPartsOrReceipt(string address, string href)
    {
        var page = await dashboard.Client.PageAsync(address);

        page.QuerySelectorAll("#gap svg a")
            .Concat(page.QuerySelectorAll(".legend a"))
            .Count(link => link.GetAttribute("href") == href)
            .ShouldBeGreaterThanOrEqualTo(3);
        if (href[0] == '#')
            page.QuerySelector(href)!.ParentElement!.QuerySelectorAll("a").Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("distribution")]
    [InlineData("tornado")]
    [InlineData("matrix")]
    [InlineData("projection")]
    public async Task Charts_OfTheAssumptions_LeadToTheirParts(string chart)
    {
        var page = await dashboard.Client.PageAsync($"/compare?years=5&chart={chart}");

        page.QuerySelectorAll(".under a")
            .ShouldContain(link => link.GetAttribute("href") == "/compare?years=5#behind");
    }

    private static string KeyOf(IElement link) =>
        link.GetAttribute("href")!.Split('?')[0].Split('/')[^1];

    private static string Billions(IReadOnlyDictionary<string, string> figure) =>
        (
            decimal.Parse(figure["low"], System.Globalization.CultureInfo.InvariantCulture) / 1e9m
        ).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
