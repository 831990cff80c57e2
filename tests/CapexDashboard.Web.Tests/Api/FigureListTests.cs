using System.Globalization;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CapexDashboard.Web.Tests.Api;

public sealed class FigureListTests(Dashboard dashboard)
{
    private static readonly Dictionary<string, Row> Sources = SeedTable
        .Read("sources.csv")
        .ToDictionary(row => row["key"]);

    // Each filter with what it means for a row of the seed.
    public static TheoryData<string, Func<Row, bool>> Filters =>
        new()
        {
            { "entity=meta", row => row["entity"] == "meta" },
            { "entity=META~render", row => row["entity"] is "meta" or "render" },
            { "metric=token-issuance", row => row["metric"] == "token-issuance" },
            {
                "metric=capex-cash~capex-with-leases&entity=microsoft",
                row =>
                    row["entity"] == "microsoft"
                    && row["metric"] is "capex-cash" or "capex-with-leases"
                    && row["entity"] == "microsoft"
            },
            { "period=quarter", row => row["period_kind"] == "quarter" },
            { "period=year", row => row["period_kind"] is "fiscal-year" or "calendar-year" },
            { "period=span", row => row["period_kind"] == "span" },
            {
                "period=date&metric=market-cap&entity=render",
                row =>
                    row["period_kind"] == "date"
                    && row["metric"] == "market-cap"
                    && row["entity"] == "render"
            },
            { "basis=guidance", row => row["basis"] == "guidance" },
            { "basis=run-rate", row => row["key"] == "article-a29" },
            { "verification=disputed", row => row["verification"] == "disputed" },
            {
                "from=2024-04-30&to=2024-05-01",
                row => IsWithin(row["period_end"], "2024-04-30", "2024-05-01")
            },
            {
                "asof=2024-05-06&entity=meta",
                row =>
                    row["entity"] == "meta"
                    && IsWithin(Sources[row["source"]]["published_on"], "0001-01-01", "2024-05-06")
            },
            { "basis=rhetoric&entity=meta", _ => false },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Figures_Filter_GivesTheRowsOfTheSeedThatMatch(
        string query,
        Func<Row, bool> matches
    )
    {
        var list = await dashboard.Client.JsonAsync($"/api/v1/figures?limit=1000&{query}");

        var expected = SeedTable.Figures.Where(matches).ToDictionary(row => row["key"]);
        list.GetProperty("total").GetInt32().ShouldBe(expected.Count);
        list.GetProperty("vintage").GetInt32().ShouldBe(1);
        list.IsNull("next").ShouldBeTrue();
        var figures = list.List("figures");
        figures
            .Select(figure => figure.Text("key"))
            .ShouldBe(expected.Keys, ignoreOrder: true, query);
        foreach (var figure in figures)
        {
            var row = expected[figure.Text("key")];
            figure.ShouldBeFigure();
            figure.ShouldBeOf(row, Sources[row["source"]]);
        }
    }

    [Theory]
    [InlineData("", "period_end", false)]
    [InlineData("&sort=period", "period_end", false)]
    [InlineData("&sort=-period", "period_end", true)]
    [InlineData("&sort=value", "low", false)]
    [InlineData("&sort=-value", "low", true)]
    [InlineData("&sort=published", "published_on", false)]
    [InlineData("&sort=-published", "published_on", true)]
    public async Task Figures_Sort_OrdersByTheColumn(string sort, string column, bool descending)
    {
        var list = await dashboard.Client.JsonAsync(
            $"/api/v1/figures?limit=1000&entity=amazon~meta~depin-sector{sort}"
        );

        var rows = SeedTable.Figures.ToDictionary(row => row["key"]);
        var values = list.List("figures").Select(figure => Value(rows[figure.Text("key")], column));
        var ordered = descending ? values.OrderDescending() : values.Order();
        values.ShouldBe(ordered);
    }

    [Theory]
    [InlineData("entity=nobody", "entity")]
    [InlineData("entity=Not a key", "entity")]
    [InlineData("entity=meta%00", "entity")]
    [InlineData("entity=meta&entity=amazon", "entity")]
    [InlineData("metric=happiness", "metric")]
    [InlineData("metric=", "metric")]
    [InlineData("period=month", "period")]
    [InlineData("basis=hope", "basis")]
    [InlineData("verification=maybe", "verification")]
    [InlineData("from=2024-13-01", "from")]
    [InlineData("to=today", "to")]
    [InlineData("asof=2024", "asof")]
    [InlineData("sort=colour", "sort")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("cursor=%00", "cursor")]
    [InlineData("cursor=MjAyNC0wMS0wMSBub3QgYSBrZXk", "cursor")]
    [InlineData("sort=value&cursor=MjAyNC0wMS0wMSBtZXRh", "cursor")]
    [InlineData("vintage=2", "vintage")]
    [InlineData("vintage=0", "vintage")]
    [InlineData("page=2", "page")]
    public async Task Figures_BadParameter_IsRefusedByName(string query, string parameter) =>
        (await dashboard.Client.RefusedAsync($"/api/v1/figures?{query}")).ShouldBe([parameter]);

    [Fact]
    public async Task Figures_SeveralBadParameters_NamesAll() =>
        (
            await dashboard.Client.RefusedAsync(
                "/api/v1/figures?entity=nobody&metric=happiness&limit=0&page=2"
            )
        ).ShouldBe(["entity", "metric", "limit", "page"], ignoreOrder: true);

    private static bool IsWithin(string day, string from, string to) =>
        string.CompareOrdinal(day, from) >= 0 && string.CompareOrdinal(day, to) <= 0;

    private static IComparable Value(Row row, string column) =>
        column switch
        {
            "low" => decimal.Parse(row["low"], CultureInfo.InvariantCulture),
            "published_on" => Sources[row["source"]]["published_on"],
            _ => row[column],
        };
}
