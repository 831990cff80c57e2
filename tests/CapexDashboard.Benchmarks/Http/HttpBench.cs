using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>
/// A permalink's page as the program serves it beside nginx serving the same headers and bytes, one after the other in turn;
/// the load comes from wrk on the same machine.
/// </summary>
internal static class HttpBench
{
    private const string Page = "/c/filed-2025";

    // The largest page there is: every company by every quarter.
    private const string Longest =
        "chart=series&entities=alphabet~amazon~coreweave~lambda~meta~microsoft~nebius~oracle";

    public static async Task<Report> RunAsync(bool isShort)
    {
        var (rounds, seconds) = isShort ? (1, 2) : (15, 3);
        await using var program = new PublishedProcess();
        await program.InitializeAsync();
        await using var folder = new TemporaryFolder("capex-http");
        using var client = new HttpClient(
            new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }
        )
        {
            BaseAddress = program.BaseUrl,
        };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var page = await client.GetAsync(new Uri(Page, UriKind.Relative));
        await using var nginx = await Nginx.StartAsync(folder.Path, page);
        var ours = new Uri(program.BaseUrl, Page);
        // Compiled, and at its best.
        await Wrk.ThroughputAsync(ours, isShort ? 5 : 10);

        var (throughput, latency) = await MeasureAsync(ours, nginx.Address, rounds, seconds);
        var report = new Report(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Page}, cached and compressed, beside nginx with the same bytes: medians of {rounds} rounds in turn"
            )
        );
        Add(report, "requests a second", "", throughput);
        Add(report, "p99 at 200 requests a second", "µs", latency);
        report.AddAtLeast(
            "requests a second, in units of nginx's",
            throughput.Select(one => one.Ours / one.Nginx).Percentile(0.5),
            "times",
            atLeast: 0.75
        );
        report.Add(
            "p99 at 200 requests a second, in units of nginx's",
            latency.Select(one => one.Ours / one.Nginx).Percentile(0.5),
            "times",
            atMost: 2
        );
        report.Add("HTML", await WeightAsync(client, Page), "kB brotli", atMost: 15);
        report.Add(
            "HTML of the longest page",
            await WeightAsync(client, await ShareAsync(program.BaseUrl, Longest)),
            "kB brotli",
            atMost: 15
        );
        return report;
    }

    private static async Task<(
        List<(double Ours, double Nginx)> Throughput,
        List<(double Ours, double Nginx)> Latency
    )> MeasureAsync(Uri ours, Uri nginx, int rounds, int seconds)
    {
        var throughput = new List<(double Ours, double Nginx)>();
        var latency = new List<(double Ours, double Nginx)>();
        for (var round = 0; round < rounds; round++)
        {
            throughput.Add(
                (
                    Ours: await Wrk.ThroughputAsync(ours, seconds),
                    Nginx: await Wrk.ThroughputAsync(nginx, seconds)
                )
            );
            latency.Add(
                (
                    Ours: await Wrk.PercentileAsync(ours, seconds),
                    Nginx: await Wrk.PercentileAsync(nginx, seconds)
                )
            );
        }
        return (throughput, latency);
    }

    private static void Add(
        Report report,
        string what,
        string unit,
        List<(double Ours, double Nginx)> samples
    )
    {
        report.Add($"{what}, the program", samples.Select(one => one.Ours).Percentile(0.5), unit);
        report.Add($"{what}, nginx", samples.Select(one => one.Nginx).Percentile(0.5), unit);
    }

    private static async Task<string> ShareAsync(Uri site, string comparison)
    {
        using var client = new HttpClient { BaseAddress = site };
        using var answer = await client.PostAsJsonAsync(
            new Uri("/api/v1/comparisons", UriKind.Relative),
            new { comparison }
        );
        answer.EnsureSuccessStatusCode();
        using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return "/c/" + json.RootElement.GetProperty("slug").GetString();
    }

    private static async Task<double> WeightAsync(HttpClient client, string path) =>
        (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length / 1000.0;
}
