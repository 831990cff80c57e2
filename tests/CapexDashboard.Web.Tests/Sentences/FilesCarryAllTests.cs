using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CapexDashboard.Web.Tests.Permalinks;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Sentences;

/// <summary>What the page says goes with the numbers into CSV, JSON and pictures.</summary>
public sealed partial class FilesCarryAllTests(Dashboard dashboard)
{
    // The fiscal year of Microsoft ends in June, Oracle's quarters in August.
    [Theory]
    [InlineData(Pick, "microsoft", "2025-07-01", "2026-06-30", "true")]
    [InlineData(Pick, "amazon", "2024-01-01", "2024-12-31", "false")]
    [InlineData("entities=oracle&year=ttm", "oracle", "2025-09-01", "2026-08-31", "false")]
    public async Task Csv_Company_HasItsPeriodBasisAndWhetherItWasPicked(
        string query,
        string entity,
        string start,
        string end,
        string picked
    )
    {
        var row = await RowAsync(query, entity);

        (row["period_start"], row["period_end"], row["basis"], row["picked"]).ShouldBe(
            (start, end, "reported", picked)
        );
    }

    [Fact]
    public async Task Csv_LeftOut_HasWhatIsOffered() =>
        (await RowAsync("entities=coreweave", "coreweave"))["offer"]
            .ShouldBe("coreweave-capex-cash-fy2024");

    // 2 of 4 quarters: 44,203 and 54,208 million.
    [Fact]
    public async Task QuartersSoFar_HaveTheirMeasure()
    {
        var row = await RowAsync("year=2026", "amazon");
        var json = (await dashboard.Client.JsonAsync("/compare.json?year=2026"))
            .GetProperty("capex")
            .List("entities")
            .Single(company => company.Text("entity") == "amazon");

        (row["filed_usd"], row["measure"]).ShouldBe(("98411000000", "cash"));
        json.GetProperty("leftOut").Number("filed").ShouldBe(98_411_000_000);
        json.Text("measure").ShouldBe("cash");
    }

    // Amazon filed 16,861 million for 2019.
    [Fact]
    public async Task NoGuidance_YearIsFiled_IsSaidInEveryForm()
    {
        const string Query = "reading=guidance&year=2019";
        var row = await RowAsync(Query, "amazon");
        var json = (await dashboard.Client.JsonAsync("/compare.json?" + Query))
            .GetProperty("empty")
            .List("filed")
            .Single(company => company.Text("entity") == "amazon");
        var picture = await PictureAsync(Query);

        (row["filed_usd"], row["measure"]).ShouldBe(("16861000000", "cash"));
        json.Number("mode").ShouldBe(16_861_000_000);
        picture.ShouldContain("Amazon: no guidance for 2019; filed $16.9bn (cash)");
        picture.ShouldContain("Sources: U.S. Securities and Exchange Commission (EDGAR)");
    }

    [Fact]
    public async Task PickedFigure_OfAnotherYear_IsNotedInThePicture() =>
        (await PictureAsync(Pick)).ShouldContain(
            "Microsoft's figure is of the fiscal year to June 2026."
        );

    // 400bn × 2 / 3 less 228.342bn; 228.342bn less 20bn × 2 / 3.
    [Fact]
    public async Task Gap_RangeAcrossZero_IsLabeledInThePicture() =>
        (await PictureAsync("cap=20..400")).ShouldContain(
            "between $38.3bn to spare and a gap of $215bn a year"
        );

    // 5,000bn × 2 / 3 less 80bn and less 20bn of the same.
    [Fact]
    public async Task Pinned_BesideARange_HasTheRangeOfTheDifference()
    {
        var json = await dashboard.Client.JsonAsync(
            "/compare.json?reading=article&cap=20..40..80&b.cap=5000"
        );

        var range = json.GetProperty("pinned").GetProperty("gapDifferenceRange");
        range.Number("low").ShouldBe(3_280_000_000_000);
        range.Number("high").ShouldBe(3_320_000_000_000);
        range.GetProperty("open").GetBoolean().ShouldBeFalse();
        json.Text("says").ShouldContain("($3.28–3.32tn larger)");
    }

    [Fact]
    public async Task Pinned_Year_IsRefusedByName()
    {
        using var answer = await dashboard.Client.AskAsync("/compare.json?b.year=2026&cap=100");

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        (await answer.TextAsync()).ShouldContain("b.year");
    }

    // Only Microsoft and Meta report finance leases.
    [Fact]
    public async Task Diff_OfTwoMeasures_NamesThem()
    {
        var (leases, cash) = (
            await dashboard.Client.ShareAsync("year=2025&metric=capex-with-leases"),
            await dashboard.Client.ShareAsync("year=2025")
        );

        var row = (await DiffAsync(leases, cash)).ShouldHaveSingleItem();

        row.Text("name").ShouldBe("Measure");
        row.Text("left")
            .ShouldBe("cash: Amazon and Alphabet; with finance leases: Microsoft and Meta");
        row.Text("right").ShouldBe("cash");
        Plain(
                (await dashboard.Client.PageAsync($"/compare/diff?left={leases}&right={cash}"))
                    .Body.ShouldNotBeNull()
                    .TextContent
            )
            .ShouldContain("with finance leases: Microsoft and Meta");
    }

    [Fact]
    public async Task Diff_CompanyLeftOut_IsNamedWithItsReason()
    {
        var (running, filed) = (
            await dashboard.Client.ShareAsync("year=2026&entities=amazon"),
            await dashboard.Client.ShareAsync("year=2025&entities=amazon")
        );

        var rows = await DiffAsync(running, filed);

        rows.Select(row => (row.Text("name"), row.Text("left"), row.Text("right")))
            .ShouldBe([
                ("Measure", "nothing is counted", "cash"),
                ("Left out of the sum", "Amazon (2 of 4 quarters of 2026 held, $98.4bn)", "nobody"),
            ]);
    }

    private const string Pick = "pick=microsoft:microsoft-capex-cash-fy2026";

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> DiffAsync(
        string left,
        string right
    ) =>
        [
            .. (
                await dashboard.Client.JsonAsync(
                    $"/api/v1/comparisons/diff?left={left}&right={right}"
                )
            ).List("capex"),
        ];

    private async Task<IReadOnlyDictionary<string, string>> RowAsync(string query, string who) =>
        SeedTable
            .Parse(await dashboard.Client.TextAsync("/compare.csv?" + query))
            .Single(row => row["who"] == who);

    private async Task<string> PictureAsync(string query) =>
        Plain(
            string.Join(
                ' ',
                new HtmlParser()
                    .ParseDocument(await dashboard.Client.TextAsync("/compare.svg?" + query))
                    .QuerySelectorAll("text")
                    .Select(line => line.TextContent)
            )
        );

    private static string Plain(string text) => Space().Replace(text, " ").Replace('’', '\'');

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
