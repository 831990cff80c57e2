using System.Net;
using Microsoft.AspNetCore.Http;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>The one program that most tests ask, on a server of its own that it seeded itself. They only read.</summary>
public sealed class Dashboard : IAsyncLifetime
{
    private readonly TestStore _store = new();
    private DashboardProgram? _program;

    public HttpClient Client { get; private set; } = new();

    public string ConnectionString => _store.ConnectionString;

    public IServiceProvider Services => _program!.Services;

    public async ValueTask InitializeAsync()
    {
        await _store.StartAsync();
        _program = new DashboardProgram(
            ConnectionString,
            ("Dashboard:RequestsPerMinute", "1000000"),
            ("Dashboard:SharesPerMinute", "10000"),
            ("Dashboard:SignInsPerMinute", "10000")
        );
        await _program.WaitUntilReadyAsync(CancellationToken.None);
        Client = _program.Connect();
    }

    /// <summary>Asks with query and header exactly as they are: no client on the way that escapes, splits or refuses.</summary>
    public async Task<(HttpStatusCode Status, string Text)> AskRawAsync(
        string path,
        string query,
        string? ifNoneMatch = null
    )
    {
        var answer = await _program!.Server.SendAsync(
            context =>
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.Path = path;
                context.Request.QueryString = new QueryString("?" + query);
                context.Request.Headers.IfNoneMatch = ifNoneMatch;
            },
            TestContext.Current.CancellationToken
        );
        using var body = new StreamReader(answer.Response.Body);
        var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
        return ((HttpStatusCode)answer.Response.StatusCode, text);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_program is not null)
            await _program.DisposeAsync();
        await _store.DisposeAsync();
    }
}
