using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>A permalink's page as most readers get it, and how much there is to load.</summary>
internal static class PermalinkPart
{
    private const string Page = "/c/filed-2025";

    // The largest page there is: every company by every quarter.
    private const string Longest =
        "chart=series&entities=alphabet~amazon~coreweave~lambda~meta~microsoft~nebius~oracle";

    public static async Task AddAsync(Report report, Turns turns)
    {
        await using var program = new PublishedProcess();
        await program.InitializeAsync();
        await BesideNginx.AddAsync(report, turns, new Uri(program.BaseUrl, Page), slowestAtMost: 2);
        using var client = new HttpClient(
            new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }
        )
        {
            BaseAddress = program.BaseUrl,
        };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        report.Add($"{Page}: HTML", await WeightAsync(client, Page), "kB brotli", atMost: 15);
        report.Add(
            "the longest permalink: HTML",
            await WeightAsync(client, await ShareAsync(program.BaseUrl, Longest)),
            "kB brotli",
            atMost: 15
        );
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
