using System.Text.Json;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>The worked examples of the model by their queries, and the other readings of capex.</summary>
public sealed class GapReadingTests(Dashboard dashboard)
{
    private static readonly string[] Ends = ["mode", "low", "high"];

    // Capex, DePIN funding, gap, coverage, days and break-even cap as the model's table has them.
    public static TheoryData<string, decimal[]> WorkedExamples =>
        new()
        {
            { "", [228.342m, 26.666666667m, 201.675333333m, 0.11678m, 42.63m, 342.513m] },
            { "years=4", [228.342m, 20, 208.342m, 0.08759m, 31.97m, 456.684m] },
            { "years=5", [228.342m, 16, 212.342m, 0.07007m, 25.58m, 570.855m] },
            {
                "years=4&ai=60&haircut=50&hosted=20&opex=30",
                [228.342m, 3.36m, 224.982m, 0.014715m, 5.371m, 2718.357142857m]
            },
            {
                "operators=50&sold=80&premium=25",
                [228.342m, 8.533333333m, 219.808666667m, 0.037371m, 13.64m, 1070.353125m]
            },
            {
                "year=2025",
                [376.051m, 26.666666667m, 349.384333333m, 0.070912m, 25.88m, 564.0765m]
            },
            { "year=ttm", [510.703m, 26.666666667m, 484.036333333m, 0.052216m, 19.06m, 766.0545m] },
        };

    [Theory]
    [MemberData(nameof(WorkedExamples))]
    public async Task Gap_WorkedExample_GivesItsNumbers(string query, decimal[] expected)
    {
        var gap = await AskAsync(query);

        const decimal billion = 1_000_000_000;
        gap.GetProperty("capex").Number("mode").ShouldBe(expected[0] * billion);
        gap.GetProperty("depinFunding").Number("mode").ShouldBe(expected[1] * billion, 0.5m);
        gap.GetProperty("fundingGap").Number("mode").ShouldBe(expected[2] * billion, 0.5m);
        gap.GetProperty("coverage").Number("mode").ShouldBe(expected[3], 0.000005m);
        gap.Number("daysMatched").ShouldBe(expected[4], 0.005m);
        gap.GetProperty("breakEven").Number("cap").ShouldBe(expected[5] * billion, 0.5m);
        gap.Text("comparison").ShouldBe(query);
    }

    [Fact]
    public async Task Gap_ArticleOver3To5Years_IsOpenAboveAndCoverageAtMost()
    {
        var gap = await AskAsync("reading=article&years=3..5");

        // 30 to 37, half of 40 to 50, at least 48, at least 11 × 4.
        ShouldBe(gap, "capex", low: 142_000_000_000, high: null, open: true);
        ShouldBe(gap, "depinFunding", 16_000_000_000, 26_666_666_666.67m, open: false);
        ShouldBe(gap, "fundingGap", low: 115_333_333_333.33m, high: null, open: true);
        ShouldBe(gap, "coverage", low: null, high: 0.18779343m, open: true);
        gap.Text("comparison").ShouldBe("reading=article&years=3..3..5");
    }

    [Fact]
    public async Task Gap_Article_SaysWhatBecameOfEachClaim()
    {
        var gap = await AskAsync("reading=article");

        var companies = gap.GetProperty("capex").List("entities");
        companies
            .Select(company => company.Text("status"))
            .ShouldBe(["claim", "claim", "claim", "annualized"]);
        companies
            .Select(company => company.Number("low"))
            .ShouldBe([44_000_000_000m, 48_000_000_000m, 30_000_000_000m, 20_000_000_000m]);
        var open = companies.Where(company => company.GetProperty("open").GetBoolean()).ToList();
        open.Select(company => company.Text("entity")).ShouldBe(["alphabet", "amazon"]);
        open.ShouldAllBe(company => company.IsNull("high"));
    }

    [Fact]
    public async Task Gap_ArticleWithMicrosoftYearly_IsAtLeast162bn()
    {
        var gap = await AskAsync("reading=article&pick=microsoft:article-a16-yearly");

        ShouldBe(gap, "capex", low: 162_000_000_000, high: null, open: true);
    }

    [Theory]
    [InlineData("2024-04-30", 35, 40)]
    [InlineData("2024-04-01", 30, 37)]
    public async Task Gap_GuidanceAsOf_IsTheNewestRangePublicOnThatDay(
        string day,
        int low,
        int high
    )
    {
        var gap = await AskAsync($"entities=meta&reading=guidance&asof={day}");

        ShouldBe(gap, "capex", low * 1_000_000_000m, high * 1_000_000_000m, open: false);
        gap.GetProperty("capex").List("entities")[0].Text("status").ShouldBe("guidance");
        gap.Text("comparison").ShouldBe($"entities=meta&reading=guidance&asof={day}");
    }

    [Theory]
    [InlineData("year=2000", "nothing-known", "year=2025")]
    [InlineData("capexai=0", "nothing-counted", "")]
    public async Task Gap_NothingToCompare_IsEmptyAndSaysWhereAnAnswerIs(
        string query,
        string reason,
        string nearest
    )
    {
        var gap = await AskAsync(query);

        gap.Text("result").ShouldBe("empty");
        foreach (var missing in new[] { "fundingGap", "coverage", "daysMatched", "days" })
            gap.IsNull(missing).ShouldBeTrue(missing);
        foreach (var end in Ends)
            gap.GetProperty("capex").IsNull(end).ShouldBeTrue(end);
        (gap.Number("closedCases"), gap.Number("cases")).ShouldBe((0, 0));
        gap.List("sensitivity").ShouldBeEmpty();
        gap.GetProperty("breakEven")
            .EnumerateObject()
            .ShouldAllBe(input => input.Value.ValueKind == JsonValueKind.Null);
        var empty = gap.GetProperty("empty");
        empty.Text("reason").ShouldBe(reason);
        empty.Text("says").ShouldStartWith("There is nothing to compare: ");
        empty.Text("nearest").ShouldBe(nearest);
        (await AskAsync(nearest)).Text("result").ShouldBe("answered");
    }

    [Fact]
    public async Task Gap_YearHalfFiled_LeavesOutAndSaysIncomplete()
    {
        var gap = await AskAsync("year=2026&entities=meta");

        var meta = gap.GetProperty("capex").List("entities").ShouldHaveSingleItem();
        meta.Text("status").ShouldBe("incomplete");
        meta.IsNull("mode").ShouldBeTrue();
        meta.Texts("figures").ShouldBe(["meta-capex-cash-2026q1", "meta-capex-cash-2026q2"]);
    }

    [Fact]
    public async Task Gap_NoGuidanceForTheYear_SaysNone()
    {
        var gap = await AskAsync("reading=guidance&entities=meta~microsoft");

        var companies = gap.GetProperty("capex").List("entities");
        companies.Select(company => company.Text("status")).ShouldBe(["guidance", "none"]);
        companies[1].IsNull("mode").ShouldBeTrue();
        gap.GetProperty("capex").Number("low").ShouldBe(38_000_000_000);
    }

    [Theory]
    [InlineData("entities=microsoft~META~amazon~alphabet&year=2024&reading=FILINGS", "")]
    [InlineData("years=5&entities=meta~amazon", "entities=amazon~meta&years=5")]
    [InlineData("Years=05.0&vintage=1", "years=5&vintage=1")]
    [InlineData("capexai=meta%3A70&capexai=50", "capexai=50&capexai=meta:70")]
    public async Task Gap_SameComparisonWrittenOtherwise_EchoesTheCanonicalForm(
        string query,
        string canonical
    )
    {
        var gap = await AskAsync(query);

        gap.Text("comparison").ShouldBe(canonical);
        (await AskAsync(canonical)).GetRawText().ShouldBe(gap.GetRawText());
    }

    private static void ShouldBe(
        JsonElement gap,
        string name,
        decimal? low,
        decimal? high,
        bool open
    )
    {
        var bounded = gap.GetProperty(name);
        decimal? End(string end) => bounded.IsNull(end) ? null : bounded.Number(end);
        End("low").ShouldBe(low, name);
        End("high").ShouldBe(high, name);
        bounded.GetProperty("open").GetBoolean().ShouldBe(open, name);
    }

    private Task<JsonElement> AskAsync(string query) =>
        dashboard.Client.JsonAsync($"/api/v1/gap?{query}");
}
