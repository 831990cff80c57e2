using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>nginx with one file, which it serves with the headers of an answer.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly string[] OfTheServer =
    [
        "Date",
        "Server",
        "Connection",
        "Transfer-Encoding",
    ];
    private readonly ObservedProcess _process;

    private Nginx(ObservedProcess process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<Nginx> StartAsync(string folder, HttpResponseMessage answer)
    {
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "page"),
            await answer.Content.ReadAsByteArrayAsync()
        );
        var port = FreePort();
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, port, answer));
        var process = new ObservedProcess(
            new("nginx") { ArgumentList = { "-p", folder, "-c", configuration } }
        );
        var nginx = new Nginx(process, new Uri($"http://127.0.0.1:{port}/page"));
        await nginx.WaitAsync();
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        // Not killed: its workers would stay.
        await _process.TerminateAsync(TimeSpan.FromSeconds(5));
        _process.Dispose();
    }

    // As a careful administrator would have it for one small file.
    private static string Configuration(string folder, int port, HttpResponseMessage answer)
    {
        var headers = new StringBuilder();
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!OfTheServer.Contains(name) && name is not ("Content-Length" or "Content-Type"))
                headers.Append(
                    CultureInfo.InvariantCulture,
                    $"add_header {name} \"{Quoted(values)}\";\n"
                );
        }
        return $$"""
            daemon off;
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log crit;
            worker_processes auto;
            events { worker_connections 1024; }
            http {
                access_log off;
                server_tokens off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                open_file_cache max=10;
                default_type "{{answer.Content.Headers.ContentType}}";
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                server {
                    listen 127.0.0.1:{{port}};
                    root {{folder}};
                    {{headers}}
                }
            }
            """;
    }

    private static string Quoted(IEnumerable<string> values) =>
        string.Join(", ", values).Replace("\"", "\\\"", StringComparison.Ordinal);

    private async Task WaitAsync()
    {
        using var client = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(Address);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (attempt < 100 && !_process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
