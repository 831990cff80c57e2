using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>The years before and after, and a pinned scenario, as the API and the CSV say them; and whether the rates are those of the record.</summary>
public sealed class GapProjectionTests(Dashboard dashboard)
{
    private const decimal Filed2025 = 376_051_000_000m;

    [Fact]
    public async Task Projection_Points_IsWorkedOutByHand()
    {
        var years = (
            await AskAsync(
                "chart=projection&base=2025&year=2025&capexgrowth=50&latergrowth=50&capgrowth=0&reissue=50"
            )
        ).List("projection");

        years
            .Select(year => year.Number("year"))
            .ShouldBe(Enumerable.Range(2019, 17).Select(y => (decimal)y));
        years
            .Select(year => year.Text("kind"))
            .ShouldBe([
                .. Enumerable.Repeat("filed", 7),
                "running",
                .. Enumerable.Repeat("projected", 9),
            ]);
        var (year2025, year2027, year2028) = (years[6], years[8], years[9]);
        year2025.Number("capex").ShouldBe(Filed2025);
        year2027.Number("capex").ShouldBe(2.25m * Filed2025);
        year2027.Number("depinFunding").ShouldBe(26_666_666_666.67m);
        year2028.Number("depinFunding").ShouldBe(13_333_333_333.33m);
        year2028.Number("fundingGap").ShouldBe((3.375m * Filed2025) - 13_333_333_333.33m, 0.02m);
        year2028
            .GetProperty("gapPercentiles")
            .Number("p50")
            .ShouldBe(year2028.Number("fundingGap"), 0.02m);
    }

    // Alphabet 195–205, Amazon 220, Meta 130–145, Microsoft 175: said in July 2026.
    [Fact]
    public async Task Projection_RunningYear_IsWhatTheFourSaid()
    {
        var answer = await AskAsync("chart=projection");

        var running = answer.List("projection").Single(year => year.Text("kind") == "running");
        running.Number("year").ShouldBe(2026);
        running.Number("capex").ShouldBe(732_500_000_000m);
        running.Number("capexLow").ShouldBe(720_000_000_000m);
        running.Number("capexHigh").ShouldBe(745_000_000_000m);
        running.GetProperty("capexOpen").GetBoolean().ShouldBeFalse();
        // DePIN's 26.7bn of 2024 after two years of 30 %, and of −10 %.
        running.Number("fundingGapLow").ShouldBe(674_933_333_333.33m, 0.02m);
        running.Number("fundingGapHigh").ShouldBe(723_400_000_000m, 0.02m);
        var start = answer.GetProperty("projectionBase");
        start.Text("base").ShouldBe("ttm");
        start.Text("periodStart").ShouldBe("2025-07-01");
        start.Text("periodEnd").ShouldBe("2026-06-30");
        start.GetProperty("capex").Number("mode").ShouldBe(510_703_000_000m);
        start
            .List("entities")[0]
            .List("figures")
            .Select(key => key.GetString())
            .ShouldBe([
                "alphabet-capex-cash-2025q3",
                "alphabet-capex-cash-2025q4",
                "alphabet-capex-cash-2026q1",
                "alphabet-capex-cash-2026q2",
            ]);
    }

    [Fact]
    public async Task Projection_YearsBeforeTheTokens_HaveNoGap()
    {
        var years = (await AskAsync("chart=projection")).List("projection");

        years.Count(year => year.IsNull("fundingGap")).ShouldBe(5);
        years[4].IsNull("gapPercentiles").ShouldBeTrue();
        years[4].IsNull("closedCases").ShouldBeTrue();
        years[5].Number("fundingGap").ShouldBe(201_675_333_333.33m);
    }

    [Fact]
    public async Task BackTest_OfTheFour_IsBesideIt()
    {
        var test = (await AskAsync("chart=projection")).GetProperty("backTest");

        test.Number("of").ShouldBe(10);
        var rows = test.List("rows");
        rows.Count.ShouldBe(10);
        rows.Count(row => row.GetProperty("inside").GetBoolean())
            .ShouldBe((int)test.Number("inside"));
        // 127.476bn × 1.359: by 35.9 % a year it had grown since 2019.
        rows[0].Number("said").ShouldBe(173_239_884_000m, 1);
        rows[0].Number("filed").ShouldBe(151_084_000_000m);
    }

    [Theory]
    [InlineData("base=2026", "year-not-filed", "chart=projection")]
    [InlineData("year=2036", "tokens-too-late", "chart=projection")]
    [InlineData(
        "entities=coreweave",
        "no-twelve-months",
        "entities=coreweave&chart=projection&base=guided"
    )]
    public async Task Projection_NothingToCarryOn_SaysWhyAndOffersTheNearest(
        string query,
        string reason,
        string nearest
    )
    {
        var answer = await AskAsync("chart=projection&" + query);

        answer.List("projection").ShouldBeEmpty();
        answer.IsNull("projectionBase").ShouldBeTrue();
        var none = answer.GetProperty("noProjection");
        none.Text("reason").ShouldBe(reason);
        none.Text("detail").ShouldBe(answer.Text("headline"));
        answer.GetProperty("noBackTest").Text("reason").ShouldBe("no-projection");
        none.Text("nearest").ShouldBe(nearest);
        (await AskAsync(nearest)).List("projection").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task BackTest_TooLittleFiled_SaysWhyInTheWordsOfThePage()
    {
        var answer = await AskAsync("chart=projection&entities=oracle");

        var none = answer.GetProperty("noBackTest");
        none.Text("reason").ShouldBe("too-few-years");
        answer.Text("says").ShouldContain(none.Text("detail"));
        (await AskAsync("chart=projection")).IsNull("noBackTest").ShouldBeTrue();
    }

    [Fact]
    public async Task ProjectionBase_Guided_NamesTheMeasureOfEach()
    {
        var start = (await AskAsync("chart=projection&base=guided")).GetProperty("projectionBase");

        start
            .List("entities")
            .Select(one => $"{one.Text("entity")} {one.Text("measure")} {one.Text("basis")}")
            .ShouldBe([
                "alphabet cash guidance",
                "amazon cash guidance",
                "meta with-leases guidance",
                "microsoft with-leases guidance",
            ]);
    }

    // What is known stays in the table, whatever is missing to carry it on.
    [Theory]
    [InlineData("year=2036", "376051000000", "720000000000")]
    [InlineData("capexai=0", "0", "0")]
    public async Task Csv_NothingToCarryOn_HasTheYearsThatAreKnown(
        string query,
        string of2025,
        string lowOf2026
    )
    {
        var rows = SeedTable.Parse(
            await dashboard.Client.TextAsync("/compare.csv?chart=projection&" + query)
        );

        rows.Select(row => row["year"])
            .ShouldBe(Enumerable.Range(2019, 8).Select(year => $"{year}"));
        rows[6]["capex_usd"].ShouldBe(of2025);
        rows[7]["kind"].ShouldBe("running");
        rows[7]["capex_low_usd"].ShouldBe(lowOf2026);
    }

    [Fact]
    public async Task Projection_OtherChart_IsNull() =>
        (await AskAsync("")).IsNull("projection").ShouldBeTrue();

    [Fact]
    public async Task Csv_OfTheProjection_HasARowForEachYear()
    {
        var rows = SeedTable.Parse(
            await dashboard.Client.TextAsync(
                "/compare.csv?chart=projection&base=2025&year=2025&capexgrowth=50&latergrowth=50&capgrowth=0"
            )
        );

        rows.Select(row => row["year"])
            .ShouldBe(Enumerable.Range(2019, 17).Select(year => $"{year}"));
        rows[5]["kind"].ShouldBe("filed");
        rows[5]["gap_usd"].ShouldBe("");
        rows[5]["closed_cases"].ShouldBe("");
        rows[6]["gap_usd"].ShouldBe("349384333333.33");
        rows[7]["kind"].ShouldBe("running");
        rows[7]["capex_low_usd"].ShouldBe("720000000000");
        // 26.7bn of tokens a year until 2027.
        rows[7]["gap_low_usd"].ShouldBe("693333333333.33");
        rows[7]["gap_high_usd"].ShouldBe("718333333333.33");
        // Half as much again, and again.
        rows[8]["capex_usd"].ShouldBe("846114750000");
        rows[8]["gap_usd"].ShouldBe("819448083333.33");
        rows[8]["capex_p50_usd"].ShouldBe("846114750000");
        rows[^1]["depin_funding_usd"].ShouldBe("0");
        rows[^1]["closed_cases"].ShouldBe("0");
    }

    // The article's best case pinned beside five years, of 2024's capex.
    [Fact]
    public async Task Pinned_Scenario_IsAnsweredBesideTheOther()
    {
        var gap = await AskAsync("years=5&b.cap=40");

        var pinned = gap.GetProperty("pinned");
        pinned.GetProperty("fundingGap").Number("mode").ShouldBe(201_675_333_333.33m);
        gap.GetProperty("fundingGap").Number("mode").ShouldBe(212_342_000_000m);
        pinned.Number("gapDifference").ShouldBe(10_666_666_666.67m);
        (await AskAsync("years=5")).IsNull("pinned").ShouldBeTrue();
    }

    [Fact]
    public void CapexGrowth_ByDefault_IsThatOfTheFilings()
    {
        var filed = ((int[])[2019, 2022, 2025]).ToDictionary(
            year => year,
            year =>
                (double)
                    SeedTable
                        .Figures.Where(row =>
                            row["metric"] == "capex-cash"
                            && row["period_kind"] == "quarter"
                            && row["entity"] is "alphabet" or "amazon" or "meta" or "microsoft"
                            && row["period_end"].StartsWith($"{year}-", StringComparison.Ordinal)
                        )
                        .Sum(Low)
        );

        ByDefault("capexgrowth")
            .ShouldBe([
                Yearly(filed[2019], filed[2022], 3),
                Yearly(filed[2019], filed[2025], 6),
                Yearly(filed[2022], filed[2025], 3),
            ]);
    }

    private static decimal Low(IReadOnlyDictionary<string, string> row) =>
        decimal.Parse(row["low"], System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Yearly(double first, double last, double years) =>
        decimal.Round((decimal)(Math.Pow(last / first, 1 / years) - 1), 3);

    private static decimal[] ByDefault(string input)
    {
        var range = Domain.FundingGap.ScenarioInputs.Named(input)!.ByDefault;
        return [range.Low, range.Mode, range.High];
    }

    private Task<System.Text.Json.JsonElement> AskAsync(string query) =>
        dashboard.Client.JsonAsync($"/api/v1/gap?{query}");
}
