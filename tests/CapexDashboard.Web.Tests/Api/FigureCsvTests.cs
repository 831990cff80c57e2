using System.Globalization;
using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

public sealed class FigureCsvTests(Dashboard dashboard)
{
    private const string Header =
        "key,entity,metric,period_kind,period_start,period_end,definition,given_on,low,high,unit,currency,basis,"
        + "verification,source,source_published_on,source_url,quote,vintage,derived_from";

    // What stands in both under the same name.
    private static readonly string[] Texts =
    [
        "entity",
        "metric",
        "period_kind",
        "period_start",
        "period_end",
        "definition",
        "given_on",
        "currency",
        "basis",
        "verification",
        "quote",
        "derived_from",
    ];

    [Fact]
    public async Task Csv_AllFigures_HasTheHeaderAndARowForEveryRowOfTheSeed()
    {
        var text = await dashboard.Client.TextAsync("/api/v1/figures.csv");

        text.Split('\n')[0].ShouldBe(Header);
        var rows = SeedTable.Parse(text);
        rows.Count.ShouldBe(SeedTable.Figures.Count);
        rows.Select(row => row["key"])
            .Order(StringComparer.Ordinal)
            .ShouldBe(SeedTable.Figures.Select(row => row["key"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Csv_AllFigures_SaysWhatTheSeedSays()
    {
        var units = SeedTable
            .Read("metrics.csv")
            .ToDictionary(row => row["key"], row => row["unit"]);
        var sources = SeedTable.Read("sources.csv").ToDictionary(row => row["key"]);
        var seed = SeedTable.Figures.ToDictionary(row => row["key"]);

        foreach (var row in await RowsAsync(""))
        {
            var expected = seed[row["key"]];
            var source = sources[expected["source"]];
            foreach (var column in Texts)
                row[column].ShouldBe(expected[column], $"{row["key"]}: {column}");
            Number(row["low"]).ShouldBe(Number(expected["low"]));
            Number(row["high"]).ShouldBe(Number(expected["high"]));
            row["unit"].ShouldBe(units[row["metric"]]);
            row["source"].ShouldBe(source["title"]);
            row["source_published_on"].ShouldBe(source["published_on"]);
            row["source_url"].ShouldBe(source["url"]);
            row["vintage"].ShouldBe("1");
        }
    }

    [Fact]
    public async Task Csv_QuartersOfCashCapex_EqualTheSeedToTheDollar()
    {
        var rows = await RowsAsync("metric=capex-cash&period=quarter");

        FiledCapex.Quarters.Count.ShouldBe(30);
        FiledCapex.Quarters[0].ShouldBe("2019Q1");
        FiledCapex.Quarters[^1].ShouldBe("2026Q2");
        foreach (var entity in FiledCapex.Companies)
        {
            var quarters = rows.Where(row => row["entity"] == entity)
                .ToDictionary(row => FiledCapex.QuarterOf(row["period_end"]));
            quarters.Keys.ShouldBe(FiledCapex.Quarters, ignoreOrder: true, entity);
            foreach (var (quarter, row) in quarters)
            {
                Number(row["low"]).ShouldBe(FiledCapex.Of(entity, quarter), row["key"]);
                row["high"].ShouldBe(row["low"]);
                row["currency"].ShouldBe("USD");
            }
        }
    }

    [Fact]
    public async Task Csv_Answer_IsADownloadOfUtf8Text()
    {
        using var answer = await dashboard.Client.AskAsync("/api/v1/figures.csv?entity=meta");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        answer.Content.Headers.ContentType!.CharSet.ShouldBe("utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldContain(".csv");
    }

    [Theory]
    [InlineData("limit=10", "limit")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("metric=happiness", "metric")]
    [InlineData("vintage=2", "vintage")]
    public async Task Csv_BadParameter_IsRefusedByName(string query, string parameter) =>
        (await dashboard.Client.RefusedAsync($"/api/v1/figures.csv?{query}")).ShouldBe([parameter]);

    [Fact]
    public async Task Csv_NothingMatches_IsTheHeaderAlone() =>
        (await dashboard.Client.TextAsync("/api/v1/figures.csv?entity=meta&basis=rhetoric"))
            .TrimEnd('\n')
            .ShouldBe(Header);

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(
        string query
    ) => SeedTable.Parse(await dashboard.Client.TextAsync($"/api/v1/figures.csv?{query}"));

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
