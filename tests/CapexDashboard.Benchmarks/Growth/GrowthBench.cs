using System.Diagnostics;
using System.Globalization;
using CapexDashboard.EndToEnd.Tests.Running;
using CapexDashboard.Store.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CapexDashboard.Benchmarks.Growth;

/// <summary>What pages and answers take with a million figures, in units of what they take with a thousand.</summary>
internal static class GrowthBench
{
    private const double Mark = 1.5;
    private const int Few = 1000;

    public static async Task<Report> RunAsync(bool isShort)
    {
        var many = isShort ? 20_000 : 1_000_000;
        var rounds = isShort ? 3 : 30;
        await using var folder = new TemporaryFolder("capex-growth");
        await using var server = await LocalPostgres.StartAsync(
            Path.Combine(folder.Path, "data"),
            NullLogger.Instance,
            CancellationToken.None
        );
        var seed = Path.Combine(folder.Path, "seed");
        var (small, _) = await GrownStore.CreateAsync(server, seed, "few", Few, vintages: 3);
        var (large, revisions) = await GrownStore.CreateAsync(
            server,
            seed,
            "many",
            many,
            isShort ? 30 : 300
        );
        await using var few = new PublishedProcess(("ConnectionStrings__Dashboard", small));
        await using var more = new PublishedProcess(("ConnectionStrings__Dashboard", large));
        await few.InitializeAsync();
        await more.InitializeAsync();

        var report = new Report(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{many:#,##0} current figures in {revisions:#,##0} revisions beside {Few:#,##0}: medians of {rounds} rounds over all addresses of a kind"
            )
        );
        var table = new Table("", "few", "many");
        using var one = new HttpClient { BaseAddress = few.BaseUrl };
        using var other = new HttpClient { BaseAddress = more.BaseUrl };
        foreach (var asked in GrowthCase.All)
            await CompareAsync(report, table, asked, one, other, rounds);
        report.Add(table);
        return report;
    }

    private static async Task CompareAsync(
        Report report,
        Table table,
        GrowthCase asked,
        HttpClient few,
        HttpClient many,
        int rounds
    )
    {
        var (a, b) = (new List<double>(), new List<double>());
        for (var round = -2; round < rounds; round++)
        {
            foreach (var path in asked.Paths)
            {
                // The same question, which no cache has seen.
                var anew =
                    $"{path}{(path.Contains('?', StringComparison.Ordinal) ? "" : "?")}{new string('&', round + 3)}";
                var (x, y) = (await AskAsync(few, anew), await AskAsync(many, anew));
                if (round < 0)
                    continue;
                a.Add(x);
                b.Add(y);
            }
        }
        var (before, after) = (a.Percentile(0.5), b.Percentile(0.5));
        table.Add(asked.Name, Milliseconds(before), Milliseconds(after));
        report.Add(asked.Name, after / before, "times", asked.IsHeld ? Mark : null);
    }

    private static async Task<double> AskAsync(HttpClient client, string path)
    {
        var from = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path} answers {answer.StatusCode}");
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static string Milliseconds(double time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time:0.0} ms");
}
