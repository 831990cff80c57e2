using System.Net;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Features.Accounts;
using CapexDashboard.Web.Tests.Running;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Web.Tests.Accounts;

/// <summary>Who is let in where, and what is said to all others.</summary>
[Collection(SharedAccounts.Name)]
public sealed class GateTests(EditedDashboard dashboard)
{
    private static readonly string[] Methods = ["GET", "POST"];

    [Fact]
    public async Task Endpoints_UnderAdmin_RefuseAnonymousAndUnderprivileged()
    {
        using var anonymous = dashboard.Program.OpenBrowser();
        using var editor = await dashboard.Program.SignedInAsAsync(Roles.Editor);
        var asked = Endpoints("/admin").ToList();
        asked.Count.ShouldBeGreaterThan(10);
        asked.Count(one => one.IsForAdministrators).ShouldBeGreaterThan(2);

        foreach (var (method, address, isForAdministrators) in asked)
        {
            var what = $"{method} {address}";
            using var refused = await anonymous.AskAsync(new HttpMethod(method), address);
            if (method == "GET")
                refused
                    .Headers.Location?.ToString()
                    .ShouldStartWith("/login", Case.Sensitive, what);
            refused.StatusCode.ShouldBe(
                method == "GET" ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized,
                what
            );
            isForAdministrators.ShouldBe(
                address.StartsWith("/admin/accounts", StringComparison.Ordinal),
                what
            );
            using var answer = await editor.AskAsync(new HttpMethod(method), address);
            HttpStatusCode[] expected =
                isForAdministrators ? [HttpStatusCode.Forbidden]
                : method == "POST" ? [HttpStatusCode.BadRequest]
                // Let in, though there may be no record of that name.
                : [HttpStatusCode.OK, HttpStatusCode.NotFound];
            expected.ShouldContain(answer.StatusCode, what);
        }
    }

    [Fact]
    public async Task Forms_WithoutTheToken_AreRefused()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var posts = ((string[])["/admin", "/login", "/logout", "/setup", "/invitation", "/reset"])
            .SelectMany(Endpoints)
            .Where(one => one.Method == "POST")
            .ToList();
        posts.Count.ShouldBeGreaterThan(10);

        foreach (var (_, address, _) in posts)
        {
            using var without = await administrator.PostAsync(address, []);
            without.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
            (await without.ReadPageAsync()).Headline().ShouldContain("cannot be accepted");
            using var forged = await administrator.PostAsync(
                address,
                [new("__RequestVerificationToken", "forged"), new("_handler", "password")]
            );
            forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        }
        (await administrator.IsSignedInAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/admin/")]
    [InlineData("/ADMIN/log")]
    [InlineData("/%61dmin/log.csv")]
    [InlineData("/admin/no-such-page")]
    public async Task Admin_HoweverItIsWritten_IsForSignedIn(string address)
    {
        using var anonymous = dashboard.Program.OpenBrowser();

        using var answer = await anonymous.AskAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith("/login");
    }

    [Theory]
    [InlineData("/admin/log?q=a%20b", "/login?to=%2Fadmin%2Flog%3Fq%3Da%2520b")]
    [InlineData("/admin", "/login")]
    public async Task Page_Anonymous_LeadsToTheLoginAndBack(string address, string login)
    {
        using var browser = dashboard.Program.OpenBrowser();
        using var answer = await browser.AskAsync(address);
        answer.Headers.Location!.OriginalString.ShouldBe(login);

        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var signedIn = await browser.SendFormAsync(
            login,
            "password",
            ("email", email),
            ("password", SigningIn.Password)
        );

        signedIn.Headers.Location!.PathAndQuery.ShouldBe(address);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example/admin")]
    [InlineData("/admin.elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/logout")]
    public async Task Login_ToElsewhere_LeadsToTheOverview(string to)
    {
        using var browser = dashboard.Program.OpenBrowser();
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);

        using var answer = await browser.SendFormAsync(
            "/login?to=" + Uri.EscapeDataString(to),
            "password",
            ("email", email),
            ("password", SigningIn.Password)
        );

        answer.Headers.Location!.OriginalString.ShouldBe("https://localhost/admin");
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/setup/some-token")]
    [InlineData("/admin/log")]
    public async Task Login_OverPlainHttpFromElsewhere_IsRefusedWithAReason(string address)
    {
        using var client = dashboard.Program.CreateClient(
            new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://capex.example") }
        );

        using var answer = await client.AskAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.ReadPageAsync()).Headline().ShouldBe("Nobody signs in over plain http.");
    }

    [Theory]
    [InlineData("/login", HttpStatusCode.OK)]
    [InlineData("/setup/some-token", HttpStatusCode.NotFound)]
    [InlineData("/admin", HttpStatusCode.Redirect)]
    public async Task AccountPage_Any_IsNotKeptIndexedFramedOrReferredTo(
        string address,
        HttpStatusCode status
    )
    {
        using var browser = dashboard.Program.OpenBrowser();

        using var answer = await browser.AskAsync(address);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .ShouldHaveSingleItem()
            .ShouldContain("frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/figures")]
    [InlineData("/c/realist")]
    [InlineData("/api/v1/claims")]
    public async Task ReaderPage_WhoeverAsks_IsTheSameWithoutCookie(string address)
    {
        using var editor = await dashboard.Program.SignedInAsAsync(Roles.Editor);
        using var reader = dashboard.Program.OpenBrowser();

        foreach (var browser in (HttpClient[])[editor, reader])
        {
            using var answer = await browser.AskAsync(address);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answer.Headers.Vary.ShouldNotContain("Cookie");
        }
        (await ShownAsync(editor, address)).ShouldBe(await ShownAsync(reader, address));
    }

    // What a page remembers for a circuit is encrypted anew each time.
    private static async Task<string> ShownAsync(HttpClient browser, string address) =>
        (await browser.TextAsync(address)).Split("<!--Blazor")[0];

    private IEnumerable<(string Method, string Address, bool IsForAdministrators)> Endpoints(
        string root
    )
    {
        var all = dashboard.Program.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        return from endpoint in all.OfType<RouteEndpoint>()
            let address = Filled(endpoint.RoutePattern)
            where address == root || address.StartsWith(root + "/", StringComparison.Ordinal)
            let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
            from method in methods is { Count: > 0 } ? methods.Intersect(Methods) : Methods
            let isForAdministrators = endpoint
                .Metadata.OfType<IAuthorizeData>()
                .Any(data => data.Policy == Policies.Administrator)
            select (method, address, isForAdministrators);
    }

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePattern route) =>
        "/"
        + string.Join(
            '/',
            route.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part
                            is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal
                            ? literal.Content
                            : "1"
                    )
                )
            )
        );
}
