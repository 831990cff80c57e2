using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

public sealed class FigureByKeyTests(Dashboard dashboard)
{
    private const string Key = "microsoft-capex-cash-2024q4";

    [Theory]
    [InlineData("")]
    [InlineData("?vintage=1")]
    public async Task Figure_Known_SaysWhatTheSeedSays(string query)
    {
        var figure = await dashboard.Client.JsonAsync($"/api/v1/figures/{Key}{query}");

        var row = SeedTable.Figures.Single(row => row["key"] == Key);
        figure.ShouldBeFigure();
        figure.ShouldBeOf(
            row,
            SeedTable.Read("sources.csv").Single(source => source["key"] == row["source"])
        );
        figure.Number("low").ShouldBe(15_804_000_000m);
        figure.Text("unit").ShouldBe("money");
        figure.GetProperty("revision").GetInt32().ShouldBe(1);
        figure.GetProperty("vintage").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Revisions_OfSeededFigure_AreTheOneOfTheSeed()
    {
        var history = await dashboard.Client.JsonAsync($"/api/v1/figures/{Key}/revisions");

        var revision = history.List("revisions").ShouldHaveSingleItem();
        revision.GetProperty("figure").ShouldBeFigure();
        revision.GetProperty("figure").Text("key").ShouldBe(Key);
        revision.GetProperty("fromVintage").GetInt32().ShouldBe(1);
        revision.IsNull("untilVintage").ShouldBeTrue();
        revision.Text("by").ShouldBe("seed data");
        revision.Text("at").ShouldStartWith("2026-11-23T00:00:00");
        revision.Text("why").ShouldNotBeNullOrEmpty();
        revision.Text("origin").ShouldBe("seed");
    }

    [Theory]
    [InlineData("/api/v1/figures/no-such-figure")]
    [InlineData("/api/v1/figures/no-such-figure?vintage=1")]
    [InlineData("/api/v1/figures/no-such-figure/revisions")]
    [InlineData("/api/v1/figures/%27%20or%201%3D1%20--")]
    [InlineData("/api/v1/figures/a%01b")]
    [InlineData("/api/v1/figures/%F0%9F%92%B8")]
    [InlineData("/api/v1/figures/MICROSOFT-CAPEX-CASH-2024Q4/history")]
    [InlineData("/api/v1/nothing")]
    public async Task Figure_Unknown_Is404ProblemDetails(string address)
    {
        var problem = await dashboard.Client.ProblemAsync(address, HttpStatusCode.NotFound);

        problem.Text("title").ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData($"/api/v1/figures/{Key}?vintage=2", "vintage")]
    [InlineData($"/api/v1/figures/{Key}?limit=1", "limit")]
    [InlineData($"/api/v1/figures/{Key}/revisions?limit=1", "limit")]
    public async Task Figure_BadParameter_IsRefusedByName(string address, string parameter) =>
        (await dashboard.Client.RefusedAsync(address)).ShouldBe([parameter]);
}
