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

    // The same question spelt as it never was before: the number of the request in blanks of two kinds behind the last value.
    private const string Anew = """
        local number = FIRST
        function request()
            number = number + 1
            local blanks, rest = "", number
            while rest > 0 do
                blanks = blanks .. (rest % 2 == 0 and "+" or "%20")
                rest = math.floor(rest / 2)
            end
            return wrk.format("GET", wrk.path .. blanks)
        end
        """;
    private const int MostOfARun = 1_000_000;
    private static int _runs;

    /// <summary>Requests a second, compressed.</summary>
    public static async Task<double> ThroughputAsync(Uri address, int seconds) =>
        Throughput(await RunAsync(address, seconds, Readers, "br"));

    /// <summary>Requests a second of which none was asked before, as they are, without compression.</summary>
    public static async Task<double> AnewAsync(Uri address, int seconds)
    {
        var first = Interlocked.Increment(ref _runs) * MostOfARun;
        var script = Anew.Replace(
            "FIRST",
            first.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        return Throughput(await RunAsync(address, seconds, Readers, "identity", script));
    }

    /// <summary>The 99th percentile of the time to answer at 200 requests a second, in microseconds.</summary>
    public static async Task<double> PercentileAsync(Uri address, int seconds)
    {
        var said = Percentile().Match(await RunAsync(address, seconds, PacedReaders, "br", Pace));
        var unit = said.Groups["unit"].Value switch
        {
            "us" => 1,
            "ms" => 1e3,
            _ => 1e6,
        };
        return double.Parse(said.Groups["number"].Value, CultureInfo.InvariantCulture) * unit;
    }

    private static async Task<string> RunAsync(
        Uri address,
        int seconds,
        int readers,
        string encoding,
        string script = ""
    )
    {
        var file = Path.Combine(Path.GetTempPath(), $"capex-wrk-{Guid.NewGuid():N}.lua");
        await File.WriteAllTextAsync(file, script);
        try
        {
            return await RunWithAsync(address, seconds, readers, encoding, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> RunWithAsync(
        Uri address,
        int seconds,
        int readers,
        string encoding,
        string script
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
            $"Accept-Encoding: {encoding}",
            "-s",
            script,
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

    private static double Throughput(string output) =>
        double.Parse(
            RequestsASecond().Match(output).Groups["number"].Value,
            CultureInfo.InvariantCulture
        );

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestsASecond();

    [GeneratedRegex(@"99%\s+(?<number>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Percentile();
}
