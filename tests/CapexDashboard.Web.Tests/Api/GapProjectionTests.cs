using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>The years after, and a pinned scenario, as the API and the CSV say them; and whether the rates are those of the record.</summary>
public sealed class GapProjectionTests(Dashboard dashboard)
{
    private const decimal Filed2025 = 376_051_000_000m;

    private static readonly string[] Held =
    [
        "arweave",
        "bittorrent",
        "fetch-ai",
        "filecoin",
        "helium",
        "iotex",
        "the-graph",
        "theta-network",
    ];

    [Fact]
    public async Task Projection_Points_IsWorkedOutByHand()
    {
        var years = (
            await AskAsync(
                "chart=projection&year=2025&capexgrowth=50&latergrowth=50&capgrowth=0&reissue=50"
            )
        ).List("projection");

        years
            .Select(year => year.Number("year"))
            .ShouldBe(Enumerable.Range(2025, 11).Select(y => (decimal)y));
        years[2].Number("capex").ShouldBe(2.25m * Filed2025);
        years[2].Number("depinFunding").ShouldBe(26_666_666_666.67m);
        years[3].Number("depinFunding").ShouldBe(13_333_333_333.33m);
        years[3].Number("fundingGap").ShouldBe((3.375m * Filed2025) - 13_333_333_333.33m, 0.02m);
        years[3]
            .GetProperty("gapPercentiles")
            .Number("p50")
            .ShouldBe(years[3].Number("fundingGap"), 0.02m);
    }

    [Fact]
    public async Task Projection_NewestTwelveMonths_BeginsInTheYearTheyEnd() =>
        (await AskAsync("chart=projection&year=ttm"))
            .List("projection")[0]
            .Number("year")
            .ShouldBe(2026);

    [Fact]
    public async Task Projection_OtherChart_IsNull() =>
        (await AskAsync("")).IsNull("projection").ShouldBeTrue();

    [Fact]
    public async Task Csv_OfTheProjection_HasARowForEachYear()
    {
        var rows = SeedTable.Parse(
            await dashboard.Client.TextAsync(
                "/compare.csv?chart=projection&year=2025&capexgrowth=50&capgrowth=0"
            )
        );

        rows.Select(row => row["year"])
            .ShouldBe(Enumerable.Range(2025, 11).Select(year => $"{year}"));
        rows[1]["capex_usd"].ShouldBe("564076500000");
        rows[1]["gap_usd"].ShouldBe("537409833333.33");
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

    [Fact]
    public void CapGrowth_ByDefault_IsThatOfTheNetworksHeldThroughout()
    {
        var (first, last) = (SumOn("2021-01-01"), SumOn("2025-10-01"));

        ByDefault("capgrowth")[1].ShouldBe(Yearly(first, last, 4.75));

        double SumOn(string day) =>
            (double)
                SeedTable
                    .Figures.Where(row =>
                        Held.Any(network => row["key"] == $"{network}-market-cap-{day}")
                    )
                    .Sum(Low);
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
