using System.Globalization;
using System.Net.Sockets;
using System.Text;
using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.Benchmarks;

/// <summary>What a reader in the explorer costs the server: its heap over many circuits that are all open at once.</summary>
internal static class CircuitsBench
{
    // One renderer serves all pages of a context; more than these would not fit into its heap.
    private const int PagesOfOneRenderer = 20;

    public static async Task<Report> RunAsync(bool isShort)
    {
        var socket = Path.Combine(Path.GetTempPath(), $"capex-heap-{Guid.NewGuid():N}");
        await using var program = new PublishedProcess(
            ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location),
            (StartupHook.SocketVariable, socket)
        );
        await program.InitializeAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(
            ChromiumExecutable.Options("--process-per-site")
        );
        var count = isShort ? 10 : 200;
        await OpenAsync(chromium, program.BaseUrl, isShort ? 5 : 20);
        var before = await HeapAsync(socket);
        await OpenAsync(chromium, program.BaseUrl, count);
        var after = await HeapAsync(socket);

        var report = new Report($"{count} circuits of the explorer, each moved once, all open");
        report.Add("heap before", before / 1e6, "MB");
        report.Add("heap after", after / 1e6, "MB");
        report.Add("heap a circuit", (after - before) / 1000.0 / count, "kB", 200);
        File.Delete(socket);
        return report;
    }

    private static async Task OpenAsync(IBrowser chromium, Uri site, int count)
    {
        for (var opened = 0; opened < count; opened += PagesOfOneRenderer)
        {
            var context = await chromium.NewContextAsync(new() { BaseURL = site.AbsoluteUri });
            // Of pages side by side a reader sees one; the others do not listen for new figures, which takes a connection.
            await context.AddInitScriptAsync(
                "Object.defineProperty(document, 'hidden', { value: true })"
            );
            for (var i = opened; i < Math.Min(count, opened + PagesOfOneRenderer); i++)
            {
                var page = await context.NewPageAsync();
                await page.OpenExplorerAsync();
                await page.StepsAsync(1);
            }
        }
    }

    private static async Task<long> HeapAsync(string path)
    {
        using var socket = new Socket(
            AddressFamily.Unix,
            SocketType.Stream,
            ProtocolType.Unspecified
        );
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        var answer = new byte[32];
        var length = await socket.ReceiveAsync(answer);
        return long.Parse(
            Encoding.ASCII.GetString(answer, 0, length),
            CultureInfo.InvariantCulture
        );
    }
}
