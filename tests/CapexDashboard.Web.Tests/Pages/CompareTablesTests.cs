using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>How sure, what matters and the matrix as CSV and on the page. 2024 filed: 228.342bn against 80bn / 3.</summary>
public sealed class CompareTablesTests(Dashboard dashboard)
{
    private const string Gap = "201675333333.33";
    private const string Funding = "26666666666.67";
    private const string Coverage = "0.11678389";

    [Fact]
    public async Task Csv_OfTheDistribution_HasARowForEachPercentileAndBothEnds()
    {
        var rows = await CsvAsync("distribution", "");

        rows.Select(row => row["percentile"])
            .ShouldBe([
                "p5",
                "p10",
                "p25",
                "p50",
                "p75",
                "p90",
                "p95",
                "all-against-depin",
                "all-for-depin",
            ]);
        foreach (var row in rows)
        {
            row["gap_usd_per_year"].ShouldBe(Gap);
            row["depin_funding_usd_per_year"].ShouldBe(Funding);
            row["coverage"].ShouldBe(Coverage);
        }
    }

    [Fact]
    public async Task Csv_OfAnOpenDistribution_HasNoWorstEnd()
    {
        var against = (await CsvAsync("distribution", "&reading=article&years=3..5")).Single(row =>
            row["percentile"] == "all-against-depin"
        );

        against["gap_usd_per_year"].ShouldBeEmpty();
        against["coverage"].ShouldBeEmpty();
        against["depin_funding_usd_per_year"].ShouldBe("16000000000");
    }

    [Fact]
    public async Task Csv_OfTheTornado_HasEachSwingInItsUnitAndWhereTheGapCloses()
    {
        var rows = await CsvAsync("tornado", "&years=3..5");

        rows[0]
            .Values.ShouldBe([
                "capexai",
                "fraction",
                "0.5",
                "87504333333.33",
                "1",
                Gap,
                Coverage,
                "evidence",
                "",
                // 16bn and 26.7bn of 228.342: what five years leave, and three.
                "0.07007033",
                Coverage,
            ]);
        rows.Single(row => row["input"] == "years")
            .Values.ShouldBe([
                "years",
                "years",
                "3",
                Gap,
                "5",
                "212342000000",
                "0.35035167",
                "own",
                "",
                "0.35035167",
                "0.35035167",
            ]);
        var others = rows.ToDictionary(row => row["input"]);
        (others["cap"]["unit"], others["cap"]["break_even_value"]).ShouldBe(
            ("usd", "342513000000")
        );
        (others["multiple"]["unit"], others["multiple"]["break_even_value"]).ShouldBe(
            ("multiple", "17.12565")
        );
        others["haircut"]["break_even_value"].ShouldBeEmpty();
    }

    [Fact]
    public async Task Csv_OfTheTornadoOfARange_HasTheCapexInDollars() =>
        (await CsvAsync("tornado", "&reading=article&entities=microsoft"))
            .Single(row => row["input"] == "capex")
            .Values.ShouldBe([
                "capex",
                "usd_per_year",
                "20000000000",
                "-6666666666.67",
                "25000000000",
                "-1666666666.67",
                "",
                "own",
                "",
                "",
                "",
            ]);

    [Fact]
    public async Task Csv_OfTheMatrix_HasARowForEachCell()
    {
        var rows = await CsvAsync("matrix", "");

        rows.Count.ShouldBe(7 * 7);
        var cells = rows.ToDictionary(
            row => $"{row["multiple"]} in {row["years"]}",
            row => row["coverage"]
        );
        cells["2 in 3"].ShouldBe(Coverage);
        // 40 × 20 / 228.342 and 40 × 0.5 / 10 / 228.342.
        cells["20 in 1"].ShouldBe("3.50351665");
        cells["0.5 in 10"].ShouldBe("0.00875879");
    }

    [Theory]
    [InlineData("tornado", "AI share of capex")]
    [InlineData("distribution&cap=100..350..600", "gap closed")]
    public async Task Svg_OfAChart_BearsItsTexts(string chart, string text) =>
        (await dashboard.Client.TextAsync($"/compare.svg?chart={chart}")).ShouldContain(
            $">{text}</text>"
        );

    [Fact]
    public async Task Svg_OfTheMatrix_HasTheCellsOfTheTable()
    {
        var svg = await dashboard.Client.TextAsync("/compare.svg?chart=matrix");

        // 80bn in three years of 228.342bn a year, and 800bn in one.
        svg.ShouldContain(">11.7&#xA0;%<");
        svg.ShouldContain(">350.4&#xA0;%<");
        svg.ShouldContain(">3 years<");
        svg.ShouldContain(">20&#xA0;&#xD7;<");
    }

    [Fact]
    public async Task Page_OfTheTornado_SaysWhatMattersAndLeadsToInputsAndFigures()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=tornado");

        page.Headline()
            .ShouldBe(
                "What matters most is the AI share of capex: from 50 % to 100 % it moves the gap by $114.2bn a year."
            );
        page.QuerySelector("#says")!
            .Words()
            .ShouldEndWith(
                "The gap would close only at a DePIN market cap of $342.5bn, 8.6 times the article's: that means selling $685bn of tokens in three years."
            );
        var rows = page.TableWith("Closes at").Rows();
        rows["Horizon"].ShouldBe(["3 years", "201.7", "5 years", "212.3", "0.35 years"]);
        foreach (var link in page.QuerySelectorAll("a[href^='#in-']"))
            page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        page.QuerySelectorAll("dl.rests a").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Page_OfTheMatrix_FramesTheScenariosOwnCell()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=matrix&years=6&multiple=4");

        // 40 × 4 / 6 / 228.342.
        var own = page.QuerySelectorAll("#matrix td[aria-current]").ShouldHaveSingleItem();
        own.Words().ShouldBe("11.7 %");
        own.ParentElement!.QuerySelector("th")!.Words().ShouldBe("6 years");
    }

    [Fact]
    public async Task Page_OfAnOpenDistribution_SaysOpenWhereNothingIsKnown()
    {
        var page = await dashboard.Client.PageAsync(
            "/compare?chart=distribution&reading=article&years=3..5"
        );

        page.TableWith("Percentile")
            .Rows()["All against DePIN"]
            .ShouldBe(["no upper end", "16.0", "no lower end"]);
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> CsvAsync(
        string chart,
        string query
    )
    {
        using var answer = await dashboard.Client.AskAsync($"/compare.csv?chart={chart}{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(
            $"capex-depin-{chart}-2024.csv"
        );
        return SeedTable.Parse(await answer.TextAsync());
    }
}
