using CapexDashboard.Benchmarks.Model;
using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace CapexDashboard.Benchmarks;

/// <summary>A drag of a slider on loopback: how long a step takes, what it sends, whether steps queue up; and the page's weight.</summary>
internal static class ExplorerBench
{
    private const int WarmUp = 20;
    private const double Frame = 17;

    public static async Task<Report> RunAsync(bool isShort)
    {
        await using var program = new PublishedProcess();
        await program.InitializeAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(
            ChromiumExecutable.Options()
        );
        var report = new Report("The explorer on loopback, published output, headless Chromium");
        await WeighAsync(report, chromium, program.BaseUrl);
        await DragAsync(report, chromium, program.BaseUrl, isShort ? 40 : 400);
        foreach (
            var chart in (string[])
                ["gap", "distribution", "tornado", "matrix", "projection", "known"]
        )
            await DragUnfoldedAsync(report, chromium, program.BaseUrl, chart, isShort ? 20 : 200);
        return report;
    }

    private static async Task WeighAsync(Report report, IBrowser chromium, Uri site)
    {
        var page = await OpenAsync(chromium, site);
        var requests = new List<IRequest>();
        page.RequestFinished += (_, request) => requests.Add(request);
        await page.OpenExplorerAsync();
        var sizes = await Task.WhenAll(requests.Select(request => request.SizesAsync()));
        var bytes = requests
            .Zip(
                sizes,
                (request, size) => (new Uri(request.Url).AbsolutePath, size.ResponseBodySize)
            )
            .OrderByDescending(one => one.ResponseBodySize)
            .ToList();
        report.Add("page until live", bytes.Sum(one => one.ResponseBodySize) / 1000.0, "kB", 550);
        foreach (var (path, size) in bytes.Take(4))
            report.Add($"  {path}", size / 1000.0, "kB");
        report.Add(
            "Plotly is asked for after the first paint",
            await page.EvaluateAsync<bool>(
                "performance.getEntriesByType('resource').find(one => one.name.includes('plotly-basic')).startTime"
                    + " > performance.getEntriesByName('first-contentful-paint')[0].startTime"
            )
        );
        await page.Context.CloseAsync();
    }

    private static async Task DragAsync(Report report, IBrowser chromium, Uri site, int steps)
    {
        var page = await OpenAsync(chromium, site);
        var messages = new List<double>();
        var isDragging = false;
        page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) => Keep(frame);
            socket.FrameSent += (_, frame) => Keep(frame);
        };
        await page.OpenExplorerAsync();
        await page.StepsAsync(WarmUp);

        isDragging = true;
        var times = await page.StepsAsync(steps);
        isDragging = false;
        await page.LetGoAsync();
        report.Add("a step, median", times.Percentile(0.5), "ms");
        report.Add("a step, 95th percentile", times.Percentile(0.95), "ms", 30);
        report.Add("a step, slowest", times.Max(), "ms");
        report.Add("a message, median", messages.Percentile(0.5), "bytes");
        report.Add("a message, largest", messages.Max(), "bytes", 2000);

        var flood = await page.FloodAsync(500);
        var patience = Math.Max(100, (3 * times.Percentile(0.95)) + Frame);
        report.Add("500 events in 2 s: redraws", flood.Redraws, "");
        report.Add("  the last value is shown after", flood.Late, "ms", patience);
        report.Add("  and stands in the address after", flood.Address, "ms", 300 + patience);

        await SlowDownAsync(page, rate: 4);
        var slow = await page.StepsAsync(steps / 4);
        report.Add("a step on a phone four times as slow, median", slow.Percentile(0.5), "ms");
        await page.Context.CloseAsync();

        void Keep(IWebSocketFrame frame)
        {
            if (isDragging)
                messages.Add(frame.Binary?.Length ?? frame.Text?.Length ?? 0);
        }
    }

    // Everything that follows a slider: ranges on all inputs, a pinned scenario, all panels unfolded.
    private static async Task DragUnfoldedAsync(
        Report report,
        IBrowser chromium,
        Uri site,
        string chart,
        int steps
    )
    {
        var page = await OpenAsync(chromium, site);
        await page.OpenExplorerAsync($"?{ModelCase.EveryInput}&b.cap=40&chart={chart}");
        await page.UnfoldAllAsync();
        await page.StepsAsync(WarmUp);
        var times = await page.StepsAsync(steps);
        report.Add(
            $"a step of {chart}, all panels open, 95th percentile",
            times.Percentile(0.95),
            "ms",
            40
        );
        await page.Context.CloseAsync();
    }

    private static async Task SlowDownAsync(IPage page, int rate)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync(
            "Emulation.setCPUThrottlingRate",
            new Dictionary<string, object> { ["rate"] = rate }
        );
    }

    private static async Task<IPage> OpenAsync(IBrowser chromium, Uri site)
    {
        var context = await chromium.NewContextAsync(new() { BaseURL = site.AbsoluteUri });
        return await context.NewPageAsync();
    }
}
