using System.Net;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>What holds for lists in all their forms: chosen fields, order, CSV and NDJSON, other sites.</summary>
public sealed class OpenListTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("entities")]
    [InlineData("metrics")]
    [InlineData("sources")]
    [InlineData("claims")]
    [InlineData("vintages")]
    public async Task List_AsCsv_HasARowForEachOfTheJson(string name)
    {
        var json = (await dashboard.Client.JsonAsync($"/api/v1/{name}")).List(name);
        using var answer = await dashboard.Client.AskAsync($"/api/v1/{name}.csv");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        SeedTable.Parse(await answer.TextAsync()).Count.ShouldBe(json.Count);
    }

    [Fact]
    public async Task Fields_Chosen_AreThoseInTheirOrderInEveryForm()
    {
        const string asked = "entity=meta&fields=low~key~note&sort=period";
        var json = (await dashboard.Client.JsonAsync($"/api/v1/figures?{asked}")).List("figures")[
            0
        ];
        var csv = (await dashboard.Client.TextAsync($"/api/v1/figures.csv?{asked}")).Split('\n');
        var ndjson = (await dashboard.Client.TextAsync($"/api/v1/figures.ndjson?{asked}")).Split(
            '\n'
        );

        json.Names().ShouldBe(["low", "key", "note"]);
        csv[0].ShouldBe("low,key,note");
        System.Text.Json.JsonElement.Parse(ndjson[0]).ToString().ShouldBe(json.ToString());
        csv[1].ShouldStartWith($"{json.GetProperty("low")},{json.Text("key")},");
    }

    [Fact]
    public async Task Ndjson_Whole_SaysOfEachWhatTheJsonSays()
    {
        var json = (await dashboard.Client.JsonAsync("/api/v1/figures?entity=meta&limit=1000"))
            .List("figures")
            .Select(figure => figure.GetRawText());
        using var answer = await dashboard.Client.AskAsync("/api/v1/figures.ndjson?entity=meta");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        (await answer.TextAsync()).TrimEnd('\n').Split('\n').ShouldBe(json);
    }

    [Fact]
    public async Task Sort_OfAWholeList_IsByItsFieldEitherWay()
    {
        var up = await KeysAsync("sort=name");
        var down = await KeysAsync("sort=-name");

        up.ShouldBe(up.Order(StringComparer.Ordinal));
        down.ShouldBe(up.AsEnumerable().Reverse());
    }

    [Theory]
    [InlineData("fields=key~bogus", "fields")]
    [InlineData("fields=", "fields")]
    [InlineData("sort=bogus", "sort")]
    [InlineData("kind=bogus", "kind")]
    public async Task List_BadChoice_IsRefusedByName(string query, string parameter) =>
        (await dashboard.Client.RefusedAsync($"/api/v1/entities?{query}")).ShouldBe([parameter]);

    [Fact]
    public async Task UnknownParameter_Refused_SaysWhichThereAre()
    {
        var problem = await dashboard.Client.ProblemAsync(
            "/api/v1/metrics?limit=1",
            HttpStatusCode.BadRequest
        );

        problem.Text("detail").ShouldContain("asof, fields, sort, vintage");
    }

    [Fact]
    public async Task Changes_SinceNothing_AreAllFiguresPageByPage()
    {
        var keys = new List<string>();
        for (var next = "/api/v1/changes?since=0&limit=1000&fields=key~change"; next is not null; )
        {
            var page = await dashboard.Client.JsonAsync(next);
            page.List("changes").ShouldAllBe(change => change.Text("change") == "added");
            keys.AddRange(page.List("changes").Select(change => change.Text("key")));
            next = page.GetProperty("next").GetString();
        }

        keys.ShouldBe(SeedTable.Figures.Select(row => row["key"]).Order(StringComparer.Ordinal));
        (await dashboard.Client.JsonAsync("/api/v1/changes?since=1"))
            .List("changes")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "since")]
    [InlineData("since=2", "since")]
    [InlineData("since=-1", "since")]
    [InlineData("since=0&cursor=abc", "cursor")]
    [InlineData("since=0&limit=1001", "limit")]
    public async Task Changes_BadParameter_IsRefusedByName(string query, string parameter) =>
        (await dashboard.Client.RefusedAsync($"/api/v1/changes?{query}")).ShouldBe([parameter]);

    [Theory]
    [InlineData("/api/v1/figures?limit=1", HttpStatusCode.OK)]
    [InlineData("/api/v1/figures?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/compare.csv", HttpStatusCode.OK)]
    [InlineData("/c/filed-2025.json", HttpStatusCode.OK)]
    [InlineData("/vintages.atom", HttpStatusCode.OK)]
    public async Task Answer_ForScriptsOfOtherSites_IsOpenWhetherItIsKeptOrNot(
        string address,
        HttpStatusCode status
    )
    {
        for (var i = 0; i < 2; i++)
        {
            using var answer = await dashboard.Client.AskAsync(address);
            answer.StatusCode.ShouldBe(status);
            answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            answer
                .Headers.GetValues("Access-Control-Expose-Headers")
                .Single()
                .ShouldContain("ETag");
        }
    }

    [Fact]
    public async Task Preflight_OfOtherSites_MayReadAlone()
    {
        using var answer = await dashboard.Client.AskAsync(
            HttpMethod.Options,
            "/api/v1/comparisons",
            ("Origin", "https://other.example"),
            ("Access-Control-Request-Method", "POST")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer
            .Headers.GetValues("Access-Control-Allow-Methods")
            .Single()
            .ShouldBe("GET, HEAD, OPTIONS");
    }

    [Fact]
    public async Task Answer_Any_WasLastModifiedWhenItsVintageWasPublished()
    {
        using var answer = await dashboard.Client.AskAsync("/api/v1/claims?vintage=1");

        answer.Content.Headers.LastModified.ShouldBe(
            new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)
        );
    }

    [Fact]
    public async Task Answer_InOtherEncodings_HasOtherTags()
    {
        var tags = new List<string>();
        foreach (var encoding in new[] { "identity", "gzip", "br" })
        {
            using var answer = await dashboard.Client.AskAsync(
                HttpMethod.Get,
                "/api/v1/claims",
                ("Accept-Encoding", encoding)
            );
            tags.Add(answer.Headers.ETag.ShouldNotBeNull().ToString());
        }

        tags.ShouldBeUnique();
        tags.ShouldAllBe(tag => !tag.StartsWith("W/", StringComparison.Ordinal));
    }

    private async Task<List<string>> KeysAsync(string query) =>
        [
            .. (await dashboard.Client.JsonAsync($"/api/v1/entities?{query}"))
                .List("entities")
                .Select(entity => entity.Text("name")),
        ];
}
