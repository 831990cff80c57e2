using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>Lists and single figures by what was public on a day, and what was known month by month.</summary>
public sealed class AsOfTests(Dashboard dashboard)
{
    private const string Key = "microsoft-capex-cash-2024q4";

    [Theory]
    [InlineData("2019-12-31")]
    [InlineData("2024-05-06")]
    [InlineData("1999-01-01")]
    public async Task Sources_AsOf_AreThosePublishedByThen(string day)
    {
        var sources = (await dashboard.Client.JsonAsync($"/api/v1/sources?asof={day}")).List(
            "sources"
        );

        sources
            .Select(source => source.Text("key"))
            .ShouldBe(
                SeedTable
                    .Read("sources.csv")
                    .Where(row => string.CompareOrdinal(row["published_on"], day) <= 0)
                    .Select(row => row["key"]),
                ignoreOrder: true
            );
    }

    // The article is of 6 May 2024.
    [Theory]
    [InlineData("2024-05-05", 0)]
    [InlineData("2024-05-06", 60)]
    public async Task Claims_AsOf_AreThoseOfAnArticleThatIsPublic(string day, int count) =>
        (await dashboard.Client.JsonAsync($"/api/v1/claims?asof={day}"))
            .List("claims")
            .Count.ShouldBe(count);

    [Theory]
    [InlineData("entities")]
    [InlineData("metrics")]
    [InlineData("vintages")]
    public async Task List_WithoutADayOfItsOwn_AnswersTheSame(string name) =>
        (await dashboard.Client.TextAsync($"/api/v1/{name}?asof=2019-01-01")).ShouldBe(
            await dashboard.Client.TextAsync($"/api/v1/{name}")
        );

    [Theory]
    [InlineData("entities")]
    [InlineData("sources")]
    [InlineData($"figures/{Key}")]
    public async Task Answer_BadDay_IsRefusedByName(string name) =>
        (await dashboard.Client.RefusedAsync($"/api/v1/{name}?asof=2024-02-30")).ShouldBe(["asof"]);

    // Microsoft's release was public on 29 January 2025.
    [Fact]
    public async Task Figure_AsOf_IsThereFromTheDayOfItsSource()
    {
        var early = await dashboard.Client.ProblemAsync(
            $"/api/v1/figures/{Key}?asof=2025-01-28",
            HttpStatusCode.NotFound
        );

        early.Text("detail").ShouldContain("2025-01-29");
        (await dashboard.Client.JsonAsync($"/api/v1/figures/{Key}?asof=2025-01-29"))
            .Text("key")
            .ShouldBe(Key);
    }

    [Theory]
    [InlineData("chart=known&reading=guidance&year=2024&entities=meta&asof=2024-05-06")]
    [InlineData("chart=known")]
    public async Task Known_Months_AreThoseOfTheCsv(string query)
    {
        var gap = await dashboard.Client.JsonAsync($"/api/v1/gap?{query}");
        var rows = SeedTable.Parse(await dashboard.Client.TextAsync($"/compare.csv?{query}"));

        var months = gap.List("known");
        months.Select(month => month.Text("asOf")).ShouldBe(rows.Select(row => row["known_on"]));
        foreach (var (month, row) in months.Zip(rows))
        {
            month.GetProperty("companies").GetRawText().ShouldBe(row["companies"]);
            Written(month, "capex").ShouldBe(row["capex_usd_per_year"]);
            Written(month, "fundingGap").ShouldBe(row["gap_usd_per_year"]);
        }
        months[^1]
            .Number("capex")
            .ShouldBe(gap.GetProperty("capex").Number("mode"), "the last month is the answer");

        static string Written(System.Text.Json.JsonElement month, string name) =>
            month.IsNull(name) ? "" : month.GetProperty(name).GetRawText();
    }

    [Fact]
    public async Task Known_OtherChart_IsNull() =>
        (await dashboard.Client.JsonAsync("/api/v1/gap")).IsNull("known").ShouldBeTrue();
}
