using System.Globalization;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

public sealed class ListTests(Dashboard dashboard)
{
    // A list, its file in the seed, and the fields with the columns they repeat.
    public static TheoryData<string, string, string> Lists =>
        new()
        {
            { "entities", "entities.csv", "key,name,kind,symbol,basket,service,note" },
            { "metrics", "metrics.csv", "key,name,unit,nature,definition" },
            {
                "sources",
                "sources.csv",
                "key,title,publisher,kind,publishedOn,publishedPrecision,accessedOn,url,note"
            },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_Whole_SaysWhatTheSeedSays(string name, string file, string fields)
    {
        var answer = await dashboard.Client.JsonAsync($"/api/v1/{name}");

        answer.GetProperty("vintage").GetInt32().ShouldBe(1);
        var seed = SeedTable.Read(file).ToDictionary(row => row["key"]);
        var items = answer.List(name);
        items.Count.ShouldBe(seed.Count);
        foreach (var item in items)
        {
            var row = seed[item.Text("key")];
            foreach (var field in fields.Split(','))
                (item.GetProperty(field).GetString() ?? "").ShouldBe(row[Column(field)], field);
        }
    }

    [Fact]
    public async Task Sources_Whole_CountTheFiguresThatRestOnEach()
    {
        var sources = (await dashboard.Client.JsonAsync("/api/v1/sources")).List("sources");

        var counts = SeedTable.Figures.CountBy(row => row["source"]).ToDictionary();
        foreach (var source in sources)
            source
                .GetProperty("figures")
                .GetInt32()
                .ShouldBe(counts.GetValueOrDefault(source.Text("key")), source.Text("key"));
    }

    [Fact]
    public async Task Vintages_Seeded_IsTheOneDatedByTheSeed()
    {
        var answer = await dashboard.Client.JsonAsync("/api/v1/vintages");

        var vintage = answer.List("vintages").ShouldHaveSingleItem();
        var seed = SeedTable.Read("vintage.csv").Single();
        vintage.GetProperty("number").GetInt32().ShouldBe(1);
        vintage
            .GetProperty("at")
            .GetDateTimeOffset()
            .ShouldBe(DateTimeOffset.Parse(seed["at"] + "Z", CultureInfo.InvariantCulture));
        vintage.Text("by").ShouldBe(seed["by"]);
        vintage.Text("message").ShouldBe(seed["message"]);
    }

    [Theory]
    [InlineData("entities")]
    [InlineData("metrics")]
    [InlineData("sources")]
    [InlineData("claims")]
    [InlineData("vintages")]
    public async Task List_AtVintage1_IsTheNewestList(string name)
    {
        var newest = await dashboard.Client.TextAsync($"/api/v1/{name}");

        (await dashboard.Client.TextAsync($"/api/v1/{name}?vintage=1")).ShouldBe(newest);
    }

    [Theory]
    [InlineData("entities")]
    [InlineData("metrics")]
    [InlineData("sources")]
    [InlineData("claims")]
    [InlineData("vintages")]
    public async Task List_BadParameter_IsRefusedByName(string name)
    {
        foreach (var vintage in new[] { "2", "0", "-1", "one", "", "99999999999" })
            (await dashboard.Client.RefusedAsync($"/api/v1/{name}?vintage={vintage}")).ShouldBe(
                ["vintage"],
                vintage
            );
        (await dashboard.Client.RefusedAsync($"/api/v1/{name}?limit=1")).ShouldBe(["limit"]);
    }

    // publishedOn as published_on.
    private static string Column(string field) =>
        string.Concat(
            field.Select(letter =>
                char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}"
            )
        );
}
