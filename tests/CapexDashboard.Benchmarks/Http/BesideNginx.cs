using System.Net;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>What the program keeps, compressed, beside nginx with the same headers and bytes.</summary>
internal static class BesideNginx
{
    public const double LeastThroughput = 0.75;

    public static async Task AddAsync(
        Report report,
        Turns turns,
        Uri ours,
        double? slowestAtMost = null
    )
    {
        await using var folder = new TemporaryFolder("capex-http");
        using var client = new HttpClient(
            new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }
        );
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        // The second is what is kept, without what was told to the first alone.
        using var first = await client.GetAsync(ours);
        using var answer = await client.GetAsync(ours);
        await using var nginx = await Nginx.StartAsync(folder.Path, answer);
        await Wrk.ThroughputAsync(ours, turns.SecondsToWarm);

        var throughput = await turns.TakeAsync(
            () => Wrk.ThroughputAsync(ours, turns.Seconds),
            () => Wrk.ThroughputAsync(nginx.Address, turns.Seconds)
        );
        var slowest = await turns.TakeAsync(
            () => Wrk.PercentileAsync(ours, turns.Seconds),
            () => Wrk.PercentileAsync(nginx.Address, turns.Seconds)
        );
        var what = ours.PathAndQuery;
        report.Add($"{what} kept: requests a second, the program", throughput.One(), "");
        report.Add($"{what} kept: requests a second, nginx", throughput.Other(), "");
        report.AddAtLeast(
            $"{what} kept: requests a second, in units of nginx's",
            throughput.Ratio(),
            "times",
            LeastThroughput
        );
        report.Add($"{what} kept: p99 at 200 a second, the program", slowest.One(), "µs");
        report.Add($"{what} kept: p99 at 200 a second, nginx", slowest.Other(), "µs");
        report.Add(
            $"{what} kept: p99 at 200 a second, in units of nginx's",
            slowest.Ratio(),
            "times",
            slowestAtMost
        );
    }
}
