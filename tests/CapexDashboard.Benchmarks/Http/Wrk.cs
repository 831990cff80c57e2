using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>The load generator: one thread, so that a core is left for whoever is measured.</summary>
internal static partial class Wrk
{
    // As fast as it goes, from as many readers.
    private const int Readers = 64;

    // Each of 20 readers asks again a tenth of a second after it was answered.
    private const int PacedReaders = 20;
    private const string Pace = "function delay() return 100 end";

    /// <summary>Requests a second.</summary>
    public static async Task<double> ThroughputAsync(Uri address, int seconds) =>
        Number(RequestsASecond(), await RunAsync(address, seconds, Readers, script: null));

    /// <summary>The 99th percentile of the time to answer at 200 requests a second, in microseconds.</summary>
    public static async Task<double> PercentileAsync(Uri address, int seconds)
    {
        var script = Path.Combine(Path.GetTempPath(), $"capex-pace-{Guid.NewGuid():N}.lua");
        await File.WriteAllTextAsync(script, Pace);
        try
        {
            var said = Percentile().Match(await RunAsync(address, seconds, PacedReaders, script));
            var unit = said.Groups["unit"].Value switch
            {
                "us" => 1,
                "ms" => 1e3,
                _ => 1e6,
            };
            return double.Parse(said.Groups["number"].Value, CultureInfo.InvariantCulture) * unit;
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static async Task<string> RunAsync(
        Uri address,
        int seconds,
        int readers,
        string? script
    )
    {
        var start = new ProcessStartInfo("wrk")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "-t1",
            string.Create(CultureInfo.InvariantCulture, $"-c{readers}"),
            string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"),
            "--latency",
            "-H",
            "Accept-Encoding: br",
            .. script is null ? (string[])[] : ["-s", script],
            address.AbsoluteUri,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var wrk = Process.Start(start)!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (wrk.ExitCode != 0 || output.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException($"wrk on {address} failed: {output}");
        return output;
    }

    private static double Number(Regex line, string output) =>
        double.Parse(line.Match(output).Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestsASecond();

    [GeneratedRegex(@"99%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Percentile();
}
