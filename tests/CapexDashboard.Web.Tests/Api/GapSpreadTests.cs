using System.Text.Json;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>How sure the answer is, and what matters, as the API says it.</summary>
public sealed class GapSpreadTests(Dashboard dashboard)
{
    private const decimal Filed2024 = 228_342_000_000m;
    private static readonly string[] Percentiles = ["p5", "p10", "p25", "p50", "p75", "p90", "p95"];
    private static readonly string[] Results = ["depinFunding", "fundingGap", "coverage"];

    [Fact]
    public async Task Gap_PointsAlone_HasEveryPercentileAtThePoint()
    {
        var gap = await AskAsync("");

        foreach (var result in Results.Select(name => gap.GetProperty(name)))
        foreach (var percentile in Percentiles)
            result.Number(percentile).ShouldBe(result.Number("mode"), percentile);
        gap.Number("cases").ShouldBe(GapDistribution.Cases);
        gap.Number("closedCases").ShouldBe(0);
    }

    [Theory]
    [InlineData("years=3..5")]
    [InlineData("cap=100..300..900&haircut=0..50..100&year=2025")]
    [InlineData("reading=guidance&year=2025&capexai=50..75..100")]
    [InlineData("multiple=0..0..1000&premium=0..10000")]
    public async Task Gap_Ranges_HasPercentilesInOrderWithinItsBounds(string query)
    {
        var gap = await AskAsync(query);

        foreach (var name in Results)
        {
            var result = gap.GetProperty(name);
            string[] inOrder = ["low", .. Percentiles, "high"];
            inOrder
                .Select(bound => result.Number(bound))
                .ShouldBeInOrder(SortDirection.Ascending, name);
        }
        gap.Number("closedCases").ShouldBeInRange(0, gap.Number("cases"));
    }

    // The largest of what they said is 'at least': nothing is known above.
    [Fact]
    public async Task Gap_OpenCapex_HasPercentilesWithoutAnEndAbove()
    {
        var gap = await AskAsync("reading=article&years=3..5");

        var (amount, coverage) = (gap.GetProperty("fundingGap"), gap.GetProperty("coverage"));
        amount.IsNull("high").ShouldBeTrue();
        coverage.IsNull("low").ShouldBeTrue();
        string[] known = ["low", .. Percentiles];
        known.Select(bound => amount.Number(bound)).ShouldBeInOrder();
        known = [.. Percentiles, "high"];
        known.Select(bound => coverage.Number(bound)).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("cap=40000", true)]
    [InlineData("cap=342", false)]
    [InlineData("cap=343", true)]
    public async Task Gap_Points_AreClosedInAllCasesOrNone(string query, bool isClosed)
    {
        var gap = await AskAsync(query);

        gap.Number("closedCases").ShouldBe(isClosed ? GapDistribution.Cases : 0);
    }

    [Fact]
    public async Task Sensitivity_Default_IsEveryInputByWhatTheEvidenceMoves()
    {
        var rows = (await AskAsync("")).List("sensitivity");

        // 114, 40, 26.7, 18.7, twice 16, twice 13.3, twice 10.7 and 8bn: equal ones in the order of the inputs. The evidence for most
        // shares ends short of the article's own value and is extended to it: a haircut of 30 to 70 % begins at 0.
        rows.Select(row => row.Text("input"))
            .ShouldBe([
                "capexai",
                "cap",
                "multiple",
                "haircut",
                "operators",
                "ai",
                "sold",
                "premium",
                "years",
                "opex",
                "hosted",
            ]);
        rows.Where(row => row.Text("range") == "evidence")
            .Select(row => row.Text("input"))
            .ShouldBe(["capexai", "cap", "multiple", "premium", "years"]);
        rows.ShouldAllBe(row =>
            row.Text("range") == "evidence"
            || row.Text("range") == "evidence, extended to the own value"
        );
        // Half of the capex against all of it, less 80bn / 3.
        ShouldBe(rows[0], "capexai", 0.5m, 1, 87_504_333_333.33m, 201_675_333_333.33m);
        // 20bn and 80bn, twice, over three years.
        var (few, many) = (Filed2024 - 13_333_333_333.33m, Filed2024 - 53_333_333_333.33m);
        ShouldBe(rows[1], "cap", 20_000_000_000, 80_000_000_000, few, many);
    }

    [Fact]
    public async Task Sensitivity_RangesOfItsOwn_AreUsedAndSaidSo()
    {
        var rows = (await AskAsync("years=3..5&haircut=0..40")).List("sensitivity");

        rows.Where(row => row.Text("range") == "own")
            .Select(row => row.Text("input"))
            .ShouldBe(["years", "haircut"], ignoreOrder: true);
        ShouldBe(
            rows.Single(row => row.Text("input") == "years"),
            "years",
            3,
            5,
            201_675_333_333.33m,
            Filed2024 - 16_000_000_000
        );
        // The ends are rounded to the cent.
        foreach (var (larger, smaller) in rows.Zip(rows.Skip(1)))
            Size(larger).ShouldBeGreaterThanOrEqualTo(Size(smaller) - 0.01m);
    }

    // Microsoft: 20 to 25bn by the article.
    [Fact]
    public async Task Sensitivity_CapexThatIsARange_IsARowInDollars()
    {
        var rows = (await AskAsync("reading=article&entities=microsoft")).List("sensitivity");

        ShouldBe(
            rows.Single(row => row.Text("input") == "capex"),
            "capex",
            20_000_000_000,
            25_000_000_000,
            -6_666_666_666.67m,
            -1_666_666_666.67m
        );
    }

    [Fact]
    public void Evidence_Figures_AreAllStored()
    {
        var stored = SeedTable.Figures.Select(row => row["key"]).ToHashSet();

        var named = Evidence.All.SelectMany(evidence => evidence.Figures).ToList();

        named.ShouldNotBeEmpty();
        named.Except(stored).ShouldBeEmpty();
    }

    // The table of the tornado leads to each.
    [Fact]
    public async Task Evidence_Figures_CanBeOpened()
    {
        foreach (var key in Evidence.All.SelectMany(evidence => evidence.Figures))
        {
            var figure = await dashboard.Client.JsonAsync($"/api/v1/figures/{key}");
            figure.Text("key").ShouldBe(key);
        }
    }

    private static decimal Size(JsonElement row) =>
        Math.Abs(row.Number("gapAtHigh") - row.Number("gapAtLow"));

    private static void ShouldBe(
        JsonElement row,
        string input,
        decimal low,
        decimal high,
        decimal gapAtLow,
        decimal gapAtHigh
    )
    {
        row.Text("input").ShouldBe(input);
        (row.Number("lowValue"), row.Number("highValue")).ShouldBe((low, high));
        row.Number("gapAtLow").ShouldBe(gapAtLow);
        row.Number("gapAtHigh").ShouldBe(gapAtHigh);
    }

    private Task<JsonElement> AskAsync(string query) =>
        dashboard.Client.JsonAsync($"/api/v1/gap?{query}");
}
