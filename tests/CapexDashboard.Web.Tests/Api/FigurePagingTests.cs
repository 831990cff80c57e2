using System.Text.Json;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

public sealed class FigurePagingTests(Dashboard dashboard)
{
    private static readonly IReadOnlyList<string> Keys =
    [
        .. SeedTable.Figures.Select(row => row["key"]).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData("limit=1000")]
    [InlineData("limit=1000&sort=-value")]
    [InlineData("limit=700&sort=published")]
    [InlineData("limit=900&sort=value&vintage=1")]
    public async Task Figures_FollowingNext_VisitsEveryFigureOnce(string query)
    {
        var pages = await FollowAsync($"/api/v1/figures?{query}");

        pages
            .SelectMany(page => page.List("figures"))
            .Select(figure => figure.Text("key"))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Keys);
        pages.ShouldAllBe(page => page.GetProperty("total").GetInt32() == SeedTable.Figures.Count);
    }

    [Fact]
    public async Task Figures_FollowingNext_KeepsFilterSortAndLimit()
    {
        var pages = await FollowAsync(
            "/api/v1/figures?limit=7&entity=meta~amazon&metric=capex-cash&sort=-published"
        );

        var all = await dashboard.Client.JsonAsync(
            "/api/v1/figures?limit=1000&entity=meta~amazon&metric=capex-cash&sort=-published"
        );
        pages
            .SelectMany(page => page.List("figures"))
            .Select(figure => figure.Text("key"))
            .ShouldBe(all.List("figures").Select(figure => figure.Text("key")));
        pages.SkipLast(1).ShouldAllBe(page => page.List("figures").Count == 7);
    }

    [Fact]
    public async Task Figures_NoLimit_GivesAPageThatLeadsOn()
    {
        var page = await dashboard.Client.JsonAsync("/api/v1/figures");

        page.Names().ShouldBe(["vintage", "total", "next", "figures"]);
        page.List("figures").Count.ShouldBeInRange(1, 1000);
        page.Text("next").ShouldStartWith("/api/v1/figures?");
    }

    [Fact]
    public async Task Figures_CursorWrittenInCapitals_LeadsOnAllTheSame()
    {
        var first = await dashboard.Client.JsonAsync("/api/v1/figures?LIMIT=3");
        var second = await dashboard.Client.JsonAsync(
            first.Text("next").Replace("cursor=", "Cursor=", StringComparison.Ordinal)
        );

        var third = await dashboard.Client.JsonAsync(second.Text("next"));

        IReadOnlyList<JsonElement> pages = [first, second, third];
        pages
            .SelectMany(page => page.List("figures"))
            .Select(figure => figure.Text("key"))
            .Distinct()
            .Count()
            .ShouldBe(9);
    }

    private async Task<IReadOnlyList<JsonElement>> FollowAsync(string address)
    {
        var pages = new List<JsonElement>();
        for (string? next = address; next is not null; )
        {
            var page = await dashboard.Client.JsonAsync(next);
            pages.Add(page);
            pages.Count.ShouldBeLessThan(100, "next leads nowhere");
            next = page.GetProperty("next").GetString();
        }
        return pages;
    }
}
