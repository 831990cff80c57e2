using System.Globalization;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>
/// Pages and the API over HTTP: what is kept beside nginx with the same headers and bytes, what is not beside an endpoint
/// with hand-written SQL, one after the other in turn; the load comes from wrk on the same machine.
/// </summary>
internal static class HttpBench
{
    public static async Task<Report> RunAsync(bool isShort)
    {
        var turns = isShort ? new Turns(Rounds: 1, Seconds: 2) : new Turns(Rounds: 15, Seconds: 3);
        var report = new Report(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Over HTTP: medians of {turns.Rounds} rounds of {turns.Seconds} s in turn"
            )
        );
        await PermalinkPart.AddAsync(report, turns);
        await ApiPart.AddAsync(report, turns, figures: isShort ? 20_000 : 1_000_000);
        return report;
    }
}

/// <summary>How often two are measured, one after the other, and for how long each time.</summary>
internal sealed record Turns(int Rounds, int Seconds)
{
    // Compiled, and at its best.
    public int SecondsToWarm => Rounds == 1 ? 5 : 45;

    public async Task<List<(double One, double Other)>> TakeAsync(
        Func<Task<double>> one,
        Func<Task<double>> other
    )
    {
        var samples = new List<(double One, double Other)>();
        for (var round = 0; round < Rounds; round++)
            samples.Add((await one(), await other()));
        return samples;
    }
}

internal static class TurnSamples
{
    public static double One(this List<(double One, double Other)> samples) =>
        samples.Select(sample => sample.One).Percentile(0.5);

    public static double Other(this List<(double One, double Other)> samples) =>
        samples.Select(sample => sample.Other).Percentile(0.5);

    public static double Ratio(this List<(double One, double Other)> samples) =>
        samples.Select(sample => sample.One / sample.Other).Percentile(0.5);
}
