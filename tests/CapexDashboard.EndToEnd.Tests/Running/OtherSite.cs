using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CapexDashboard.EndToEnd.Tests.Running;

/// <summary>A site of somebody else: one page, the same at every address.</summary>
internal sealed class OtherSite : IDisposable
{
    private readonly HttpListener listener = new();

    public OtherSite(string html)
    {
        var port = FreePort();
        // Another host than the dashboard's 127.0.0.1, and so another site.
        Address = new Uri($"http://localhost:{port}/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = AnswerAsync(Encoding.UTF8.GetBytes(html));
    }

    public Uri Address { get; }

    public void Dispose() => listener.Close();

    private async Task AnswerAsync(byte[] html)
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(html);
                context.Response.Close();
            }
        }
        catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
        {
            // The site was closed.
        }
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
