using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Hosting;

public sealed class HeadTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?view=article")]
    [InlineData("/?view=bogus")]
    [InlineData("/nothing")]
    [InlineData("/healthz/live")]
    [InlineData("/api/v1/gap")]
    [InlineData("/api/v1/gap?vintage=1")]
    [InlineData("/api/v1/gap?year=x")]
    [InlineData("/api/v1/figures?limit=2")]
    [InlineData("/api/v1/figures.csv?entity=meta")]
    [InlineData("/api/v1/figures/microsoft-capex-cash-2024q4")]
    [InlineData("/api/v1/figures/no-such-figure")]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/nothing")]
    public async Task Head_OfWhatGetAnswers_HasItsStatusAndHeadersWithoutBody(string address)
    {
        foreach (var encoding in new[] { "identity", "gzip" })
        {
            var accept = ("Accept-Encoding", encoding);
            using var get = await dashboard.Client.AskAsync(HttpMethod.Get, address, accept);
            using var head = await dashboard.Client.AskAsync(HttpMethod.Head, address, accept);

            head.StatusCode.ShouldBe(get.StatusCode);
            Headers(head).ShouldBe(Headers(get), ignoreOrder: true, encoding);
            (await head.TextAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Head_WithTheTagOfTheAnswer_Is304()
    {
        using var get = await dashboard.Client.AskAsync("/api/v1/claims");

        using var head = await dashboard.Client.AskAsync(
            HttpMethod.Head,
            "/api/v1/claims",
            ("If-None-Match", get.Headers.ETag!.ToString())
        );

        head.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotModified);
    }

    // The antiforgery cookie and what is left of the limit are another each time; what is kept does not count.
    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header =>
                header.Key is not ("Set-Cookie" or "Date" or "RateLimit" or "RateLimit-Policy")
            )
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
}
