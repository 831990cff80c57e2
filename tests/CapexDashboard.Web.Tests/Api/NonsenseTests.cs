using System.Net;
using System.Text.Json;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Api;

public sealed class NonsenseTests(Dashboard dashboard)
{
    private const int Count = 300;

    [Fact]
    public async Task Gap_NonsenseQueries_AreAnsweredOrRefusedByName()
    {
        var refusals = 0;
        foreach (var query in Nonsense.Queries(Count))
        {
            var (status, text) = await dashboard.AskRawAsync("/api/v1/gap", query);
            if (status is HttpStatusCode.OK)
                continue;
            status.ShouldBe(HttpStatusCode.BadRequest, query);
            var problem = JsonElement.Parse(text);
            ShouldNameOneOf(query, problem.Text("parameter"));
            refusals++;
        }
        // Otherwise the nonsense is not nonsense enough.
        refusals.ShouldBeGreaterThan(Count / 2);
    }

    [Fact]
    public async Task Figures_NonsenseQueries_AreAnsweredOrRefusedByName()
    {
        foreach (var query in Nonsense.Queries(Count / 3))
        {
            var (status, text) = await dashboard.AskRawAsync("/api/v1/figures", query);
            if (status is HttpStatusCode.OK)
                continue;
            status.ShouldBe(HttpStatusCode.BadRequest, query);
            JsonElement.Parse(text).Text("parameter").ShouldNotBeNull(query);
        }
    }

    [Fact]
    public async Task Home_NonsenseQueries_AreAPageOf200Or400()
    {
        var statuses = new HashSet<HttpStatusCode>();
        foreach (var query in Nonsense.Queries(Count, often: "view"))
        {
            var (status, text) = await dashboard.AskRawAsync("/", query);
            new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest }.ShouldContain(status, query);
            text.ShouldNotContain("<script>alert");
            text.ShouldNotContain("<img src=x");
            statuses.Add(status);
        }
        statuses.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("/compare", true)]
    [InlineData("/compare.csv", false)]
    [InlineData("/compare.svg", false)]
    public async Task Explorer_NonsenseQueries_AreAnsweredOrRefused(string path, bool isPage)
    {
        var statuses = new HashSet<HttpStatusCode>();
        foreach (var query in Nonsense.Queries(Count))
        {
            var (status, text) = await dashboard.AskRawAsync(path, query);
            new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest }.ShouldContain(status, query);
            // The others are refused with problem details, which no browser takes for markup.
            if (isPage)
            {
                text.ShouldNotContain("<script>alert");
                text.ShouldNotContain("<img src=x");
            }
            statuses.Add(status);
        }
        statuses.Count.ShouldBe(2);
    }

    private static void ShouldNameOneOf(string query, string parameter)
    {
        var names = query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => Uri.UnescapeDataString(pair.Split('=')[0].Replace('+', ' ')).Trim());
        names.ShouldContain(
            name => string.Equals(name, parameter, StringComparison.OrdinalIgnoreCase),
            $"{query} is refused by {parameter}"
        );
    }
}
