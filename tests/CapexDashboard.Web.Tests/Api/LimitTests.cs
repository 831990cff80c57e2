using System.Net;
using System.Text.Json;
using CapexDashboard.Web.Tests.Running;
using Microsoft.AspNetCore.Http;

namespace CapexDashboard.Web.Tests.Api;

public sealed class LimitTests(Dashboard dashboard)
{
    private const string Proxy = "10.1.2.3";

    [Fact]
    public async Task Api_OverTheLimit_Is429ThatSaysWhenForThatAddressAlone()
    {
        await using var program = await StartAsync(("Dashboard:RequestsPerMinute", "2"));
        var first = await AskAsync(program, "/api/v1/figures.csv", "192.0.2.1");
        await AskAsync(program, "/api/v1/figures.csv", "192.0.2.1");
        var third = await AskAsync(program, "/api/v1/figures.csv", "192.0.2.1");
        var other = await AskAsync(program, "/api/v1/figures.csv", "192.0.2.2");

        first.Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
        first.Response.Headers["RateLimit"].ToString().ShouldBe("\"api\";r=1;t=30");
        first.Response.Headers["RateLimit-Policy"].ToString().ShouldBe("\"api\";q=2;w=60");
        third.Response.StatusCode.ShouldBe(StatusCodes.Status429TooManyRequests);
        third.Response.Headers.RetryAfter.ToString().ShouldBe("30");
        third.Response.Headers.AccessControlAllowOrigin.ToString().ShouldBe("*");
        using var body = new StreamReader(third.Response.Body);
        JsonElement
            .Parse(await body.ReadToEndAsync(TestContext.Current.CancellationToken))
            .Text("type")
            .ShouldBe("/api#too-many");
        other.Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
    }

    [Fact]
    public async Task Page_HoweverOften_IsNotCounted()
    {
        await using var program = await StartAsync(("Dashboard:RequestsPerMinute", "1"));
        for (var i = 0; i < 3; i++)
            (await AskAsync(program, "/sources", "192.0.2.1")).Response.StatusCode.ShouldBe(
                StatusCodes.Status200OK
            );
    }

    [Theory]
    [InlineData(Proxy, "198.51.100.1", "198.51.100.2", false)]
    [InlineData(Proxy, "198.51.100.1", "198.51.100.1", true)]
    // Whoever is not trusted is himself, whatever he says.
    [InlineData("192.0.2.9", "198.51.100.1", "198.51.100.2", true)]
    // What stands before the trusted proxy's own word is said by anybody.
    [InlineData(Proxy, "198.51.100.7, 198.51.100.1", "198.51.100.8, 198.51.100.1", true)]
    public async Task Address_BehindAProxy_IsTheRealOneWhereTheProxyIsTrusted(
        string connection,
        string first,
        string second,
        bool isSame
    )
    {
        await using var program = await StartAsync(
            ("Dashboard:RequestsPerMinute", "1"),
            ("Dashboard:TrustedProxies", "127.0.0.1, 10.1.0.0/16")
        );
        await AskAsync(program, "/api/v1/metrics.csv", connection, first);
        var again = await AskAsync(program, "/api/v1/metrics.csv", connection, second);

        again.Response.StatusCode.ShouldBe(
            isSame ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK
        );
    }

    [Fact]
    public async Task Address_NoProxyTrusted_IsThatOfTheConnectionHoweverTheFrameworkIsTold()
    {
        await using var program = await StartAsync(
            ("Dashboard:RequestsPerMinute", "1"),
            ("FORWARDEDHEADERS_ENABLED", "true")
        );
        await AskAsync(program, "/api/v1/metrics.csv", "192.0.2.9", "198.51.100.1");
        var again = await AskAsync(program, "/api/v1/metrics.csv", "192.0.2.9", "198.51.100.2");

        again.Response.StatusCode.ShouldBe(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<HttpContext> AskAsync(
        DashboardProgram program,
        string path,
        string connection,
        string? forwardedFor = null
    ) =>
        await program.Server.SendAsync(
            context =>
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.Path = path;
                context.Connection.RemoteIpAddress = IPAddress.Parse(connection);
                if (forwardedFor is not null)
                    context.Request.Headers["X-Forwarded-For"] = forwardedFor;
            },
            TestContext.Current.CancellationToken
        );

    private async Task<DashboardProgram> StartAsync(params (string, string)[] settings)
    {
        var program = new DashboardProgram(dashboard.ConnectionString, settings);
        await program.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        return program;
    }
}
