using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Hosting;

public sealed class SecurityHeaderTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?view=bogus")]
    [InlineData("/nothing")]
    [InlineData("/api/v1/gap")]
    [InlineData("/api/v1/gap?year=x")]
    [InlineData("/api/v1/figures.csv?entity=meta")]
    public async Task Answer_Any_CarriesTheSecurityHeaders(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "X-Frame-Options").ShouldBe("DENY");
        Header(answer, "Referrer-Policy").ShouldNotBeEmpty();
        Header(answer, "Permissions-Policy").ShouldContain("camera=()");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/api/v1/gap")]
    public async Task Answer_Any_AllowsScriptsOfThisSiteAlone(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        var policy = Header(answer, "Content-Security-Policy")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(directive => directive.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts[^1]);
        policy["default-src"].ShouldBe("'self'");
        policy["object-src"].ShouldBe("'none'");
        policy["base-uri"].ShouldBe("'none'");
        policy["frame-ancestors"].ShouldBe("'none'");
        var scripts = policy.GetValueOrDefault("script-src", policy["default-src"]);
        scripts.ShouldNotContain("unsafe");
        scripts.ShouldNotContain("http");
        scripts.ShouldNotContain("*");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    public async Task Page_Any_IsIsolatedFromOtherSites(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-site");
    }

    [Theory]
    [InlineData("/api/v1/gap")]
    [InlineData("/api/v1/figures.csv?entity=meta")]
    [InlineData("/compare.json")]
    public async Task OpenAnswer_Any_IsKeptFromNobody(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        Header(answer, "Access-Control-Allow-Origin").ShouldBe("*");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBeEmpty();
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
