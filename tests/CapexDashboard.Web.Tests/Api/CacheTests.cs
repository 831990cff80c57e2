using System.Net;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Api;

public sealed class CacheTests(Dashboard dashboard)
{
    private const string Key = "microsoft-capex-cash-2024q4";

    public static TheoryData<string> Addresses =>
        [
            "/api/v1/gap",
            "/api/v1/gap?year=2025",
            "/api/v1/figures?entity=meta",
            "/api/v1/figures.csv?entity=meta",
            $"/api/v1/figures/{Key}",
            $"/api/v1/figures/{Key}/revisions",
            "/api/v1/entities",
            "/api/v1/metrics",
            "/api/v1/sources",
            "/api/v1/claims",
            "/api/v1/vintages",
        ];

    public static TheoryData<string> AddressesOfVintage1 =>
        [
            "/api/v1/gap?vintage=1",
            "/api/v1/figures?entity=meta&vintage=1",
            "/api/v1/figures.csv?entity=meta&vintage=1",
            $"/api/v1/figures/{Key}?vintage=1",
            "/api/v1/entities?vintage=1",
            "/api/v1/claims?VINTAGE=1",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    [MemberData(nameof(AddressesOfVintage1))]
    public async Task Answer_AskedAgainWithItsTag_Is304WithoutBody(string address)
    {
        var tag = await TagAsync(address);
        tag.ShouldBe(await TagAsync(address));

        using var again = await AskAsync(address, tag);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.TextAsync()).ShouldBeEmpty();
        again.Headers.ETag!.ToString().ShouldBe(tag);
    }

    [Theory]
    [InlineData("\"other\", {0}")]
    [InlineData("{0}, \"other\"")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", W/{0}")]
    public async Task Answer_AskedAgainWithItsTagAmongOthersOrWeakened_Is304(string form)
    {
        var tag = await TagAsync("/api/v1/gap?year=2025");
        var tags = form.Replace("{0}", tag, StringComparison.Ordinal);

        var (status, text) = await dashboard.AskRawAsync("/api/v1/gap", "year=2025", tags);

        status.ShouldBe(HttpStatusCode.NotModified);
        text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("nonsense")]
    [InlineData("\"")]
    [InlineData("")]
    public async Task Answer_AskedWithAnotherTag_IsWhole(string tag)
    {
        var (status, text) = await dashboard.AskRawAsync("/api/v1/gap", "year=2025", tag);

        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Answers_OfDifferentAddresses_HaveDifferentTags()
    {
        var tags = new List<string>();
        foreach (var address in Addresses.Concat(AddressesOfVintage1))
            tags.Add(await TagAsync(address.Data));

        tags.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(AddressesOfVintage1))]
    public async Task Answer_NamingAVintage_IsImmutable(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        var cache = answer.Headers.CacheControl.ShouldNotBeNull();
        cache.Public.ShouldBeTrue();
        cache.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        cache.Extensions.ShouldContain(extension => extension.Name == "immutable");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Answer_OfTheNewestVintage_IsAskedForAgainEachTime(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        var cache = answer.Headers.CacheControl.ShouldNotBeNull();
        cache.NoCache.ShouldBeTrue();
        cache.MaxAge.ShouldBeNull();
        cache.Extensions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/v1/gap?year=x&vintage=1")]
    [InlineData("/api/v1/gap?vintage=2")]
    [InlineData("/api/v1/figures?limit=0&vintage=1")]
    [InlineData("/api/v1/figures/no-such-figure?vintage=1")]
    [InlineData("/api/v1/nothing?vintage=1")]
    [InlineData("/nothing")]
    [InlineData("/?view=bogus")]
    public async Task Error_Any_IsNotKeptByCaches(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        answer.Headers.ETag.ShouldBeNull();
        if (answer.Headers.CacheControl is not { } cache)
            return;
        cache.Public.ShouldBeFalse();
        (cache.MaxAge ?? TimeSpan.Zero).ShouldBe(TimeSpan.Zero);
    }

    private async Task<string> TagAsync(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return answer.Headers.ETag.ShouldNotBeNull().ToString();
    }

    private Task<HttpResponseMessage> AskAsync(string address, string tag) =>
        dashboard.Client.AskAsync(HttpMethod.Get, address, ("If-None-Match", tag));
}
