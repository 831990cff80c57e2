using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CapexDashboard.EndToEnd.Tests.Browsing;

/// <summary>A page with what went on in it since it was opened.</summary>
public sealed class ObservedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri site;
    private readonly ConcurrentQueue<string> consoleErrors = new();
    private readonly ConcurrentQueue<string> requestsElsewhere = new();
    private readonly ConcurrentQueue<string> webSockets = new();

    private ObservedPage(IBrowserContext context, IPage page, Uri site)
    {
        this.context = context;
        this.site = site;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors on the console and exceptions that no script caught.</summary>
    public IReadOnlyCollection<string> ConsoleErrors => consoleErrors;

    /// <summary>Requests and WebSockets to any other origin than the site's.</summary>
    public IReadOnlyCollection<string> RequestsElsewhere => requestsElsewhere;

    /// <summary>All WebSockets: a page for readers has none.</summary>
    public IReadOnlyCollection<string> WebSockets => webSockets;

    internal static async Task<ObservedPage> OpenAsync(IBrowserContext context, Uri site)
    {
        var observed = new ObservedPage(context, await context.NewPageAsync(), site);
        observed.Record();
        return observed;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Record()
    {
        context.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                consoleErrors.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        context.WebError += (_, error) => consoleErrors.Enqueue(error.Error);
        context.Request += (_, request) => KeepIfElsewhere(request.Url);
        Page.WebSocket += (_, socket) =>
        {
            webSockets.Enqueue(socket.Url);
            KeepIfElsewhere(socket.Url);
        };
    }

    private void KeepIfElsewhere(string address)
    {
        // data: and blob: never reach the network.
        var url = new Uri(address);
        var isOnNetwork = url.Scheme is "http" or "https" or "ws" or "wss";
        if (isOnNetwork && !string.Equals(url.Authority, site.Authority, StringComparison.Ordinal))
        {
            requestsElsewhere.Enqueue(address);
        }
    }
}
