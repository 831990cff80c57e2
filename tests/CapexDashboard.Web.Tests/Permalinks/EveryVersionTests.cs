using System.Globalization;
using System.Text;
using System.Text.Json;
using CapexDashboard.Domain.Permalinks;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Permalinks;

/// <summary>One link of every version of the definition that there ever was, as the program of its time wrote it.</summary>
public sealed class EveryVersionTests(EditedDashboard dashboard) : IClassFixture<EditedDashboard>
{
    public static TheoryData<int, string, string> Versions =>
        new()
        {
            {
                1,
                "On these assumptions DePIN would match 58 days of four tech giants' 2023 capital spending.",
                "/compare?year=2023&haircut=12.5&vintage=1"
            },
            {
                2,
                "On these assumptions the gap never closes: in 2035 it would be about $2.23tn a year.",
                "/compare?years=5&chart=projection&base=guided&vintage=1"
            },
        };

    [Fact]
    public void Versions_AllThatThereWere_AreKept() =>
        Versions
            .Select(row => row.Data.Item1)
            .ShouldBe(Enumerable.Range(1, ComparisonDefinition.Version));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Link_OfAnOlderVersion_OpensAndLeadsOn(
        int version,
        string headline,
        string onwards
    )
    {
        var link = Read(version);
        await using var db = dashboard.CreateDbContext();
        db.Add(link);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var page = await dashboard.Client.PageAsync("/c/" + link.Slug);

        page.Headline().ShouldBe(headline);
        page.QuerySelectorAll("figure svg.scene").Length.ShouldBe(3);
        page.QuerySelectorAll("main table tbody tr").ShouldNotBeEmpty();
        page.QuerySelectorAll(".sources li").ShouldNotBeEmpty();
        page.QuerySelector("a.go")!.GetAttribute("href").ShouldBe(onwards);
        await dashboard.Client.PageAsync(onwards);
        (await dashboard.Client.BytesAsync($"/c/{link.Slug}.json")).ShouldBe(link.Json);
        (await dashboard.Client.BytesAsync($"/c/{link.Slug}.csv")).ShouldBe(link.Csv);
        Png.Size(await dashboard.Client.BytesAsync($"/c/{link.Slug}.png?width=600"))
            .Width.ShouldBe(600);
    }

    private static StoredPermalink Read(int version)
    {
        var file = Path.Combine(
            AppContext.BaseDirectory,
            "Permalinks",
            "Kept",
            string.Create(CultureInfo.InvariantCulture, $"definition-{version}.json")
        );
        var row = JsonElement.Parse(File.ReadAllText(file));
        return new StoredPermalink
        {
            Slug = row.Text("slug"),
            DefinitionVersion = row.GetProperty("definitionVersion").GetInt32(),
            Comparison = row.Text("comparison"),
            Vintage = row.GetProperty("vintage").GetInt32(),
            ModelVersion = row.GetProperty("modelVersion").GetInt32(),
            At = row.GetProperty("at").GetDateTimeOffset().ToUniversalTime(),
            Json = Encoding.UTF8.GetBytes(row.Text("json")),
            Csv = Encoding.UTF8.GetBytes(row.Text("csv")),
            View = Encoding.UTF8.GetBytes(row.Text("view")),
        };
    }
}
