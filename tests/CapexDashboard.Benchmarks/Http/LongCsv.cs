using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>
/// All figures as one CSV: what of the program lies in memory while the second half goes out, in units of what lay there
/// while the first did. Held in memory they would take several times as much as the program itself.
/// </summary>
internal static class LongCsv
{
    private const string Path = "/api/v1/figures.csv";
    private const int LinesBetweenLooks = 1000;

    public static async Task AddAsync(Report report, PublishedProcess program, int figures)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var answer = await client.GetAsync(
            new Uri(program.BaseUrl, Path),
            HttpCompletionOption.ResponseHeadersRead
        );
        answer.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await lines.ReadLineAsync();
        var (rows, early, late) = (0, 0L, 0L);
        while (await lines.ReadLineAsync() is not null)
        {
            if (++rows % LinesBetweenLooks != 0)
                continue;
            if (rows <= figures / 2)
                early = Math.Max(early, program.WorkingSet);
            else
                late = Math.Max(late, program.WorkingSet);
        }
        report.Add($"{Path}: every figure has its line", rows == figures);
        report.Add($"{Path}: most memory in the first half", early / 1e6, "MB");
        report.Add($"{Path}: most memory in the second half", late / 1e6, "MB");
        report.Add(
            $"{Path}: the second half in units of the first",
            (double)late / early,
            "times",
            atMost: 1.2
        );
    }
}
