using System.Net;
using AngleSharp.Html.Parser;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Hosting;

public sealed class StoreUnreachableTests(ConsoleLog log)
{
    // Another one for each test, in no test's name: what the runner prints is collected too.
    private readonly string _password = $"geheim-{Guid.NewGuid():N}";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> ConnectionStrings =>
        [
            $"Host=127.0.0.1;Port={TcpDoor.FreePort()};Username=capex;Password={{password}};Database=capex",
            // No words of the form name=value, no number where one must be, no host.
            "postgres://capex:{password}@localhost/capex",
            "Host=127.0.0.1;Port={password};Username=capex",
            "Username=capex;Password={password}",
            "Host=;Password={password}",
        ];

    [Theory]
    [MemberData(nameof(ConnectionStrings), DisableDiscoveryEnumeration = true)]
    public async Task Program_StoreOutOfReach_LivesAndSaysSo(string connectionString)
    {
        var before = log.Text.Length;
        await using var program = new DashboardProgram(
            connectionString.Replace("{password}", _password, StringComparison.Ordinal)
        );
        using var client = program.Connect();

        await ShouldSayOnAPageAsync(client);
        var problem = await client.ProblemAsync("/api/v1/gap", HttpStatusCode.ServiceUnavailable);
        problem.Text("title").ShouldContain("store cannot be reached");
        await ShouldBeAsync(client, "/healthz/ready", HttpStatusCode.ServiceUnavailable);
        await ShouldBeAsync(client, "/healthz", HttpStatusCode.ServiceUnavailable);
        await ShouldBeAsync(client, "/healthz/live", HttpStatusCode.OK);
        await ShouldBeAsync(client, "/nothing", HttpStatusCode.NotFound);
        await ShouldBeAsync(client, "/not-found", HttpStatusCode.ServiceUnavailable);
        await ShouldBeAsync(client, "/login", HttpStatusCode.ServiceUnavailable);
        await ShouldBeAsync(client, "/admin/anything", HttpStatusCode.ServiceUnavailable);
        await WaitForLogAsync("The store cannot be reached: ", before);
        await ShouldBeAsync(client, "/healthz/live", HttpStatusCode.OK);
        log.Text.Contains(_password, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task Program_ClosedPort_LogsHostAndPort()
    {
        var port = TcpDoor.FreePort();
        await using var program = new DashboardProgram(
            $"Host=127.0.0.1;Port={port};Username=capex;Password={_password};Database=capex"
        );
        using var client = program.Connect();

        await WaitForLogAsync($"The store cannot be reached: 127.0.0.1:{port}, database capex", 0);
        log.Text.ShouldContain($"The store is 127.0.0.1:{port}, database capex");
        log.Text.Contains(_password, StringComparison.Ordinal).ShouldBeFalse();
    }

    private static async Task ShouldSayOnAPageAsync(HttpClient client)
    {
        using var answer = await client.AskAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        answer.Headers.CacheControl?.Public.ShouldBeFalse();
        var page = new HtmlParser().ParseDocument(await answer.TextAsync());
        page.QuerySelectorAll("h1")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("store cannot be reached");
    }

    private static async Task ShouldBeAsync(
        HttpClient client,
        string address,
        HttpStatusCode status
    )
    {
        using var answer = await client.AskAsync(address);
        answer.StatusCode.ShouldBe(status, address);
    }

    private async Task WaitForLogAsync(string text, int from)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        patience.CancelAfter(Patience);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!log.Text[from..].Contains(text, StringComparison.Ordinal))
            await looks.WaitForNextTickAsync(patience.Token);
    }
}
