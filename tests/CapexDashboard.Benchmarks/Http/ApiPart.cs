using System.Globalization;
using System.Text.Json.Nodes;
using CapexDashboard.Benchmarks.Growth;
using CapexDashboard.EndToEnd.Tests.Running;
using CapexDashboard.Store.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CapexDashboard.Benchmarks.Http;

/// <summary>The list of figures through the API: answered anew, from what is kept, and whole as CSV.</summary>
internal static class ApiPart
{
    private const string List = "/api/v1/figures?limit=200";

    public static async Task AddAsync(Report report, Turns turns, int figures)
    {
        await using var folder = new TemporaryFolder("capex-http-api");
        await using var server = await LocalPostgres.StartAsync(
            Path.Combine(folder.Path, "data"),
            NullLogger.Instance,
            CancellationToken.None
        );
        var (store, _) = await GrownStore.CreateAsync(
            server,
            Path.Combine(folder.Path, "seed"),
            "grown",
            figures,
            vintages: 30
        );
        await using var program = new PublishedProcess(("ConnectionStrings__Dashboard", store));
        await program.InitializeAsync();
        // First, while little of the program's memory is in use that it could grow into.
        await LongCsv.AddAsync(report, program, figures);
        await AnewAsync(report, turns, program, store);
        await BesideNginx.AddAsync(report, turns, new Uri(program.BaseUrl, List));
    }

    private static async Task AnewAsync(
        Report report,
        Turns turns,
        PublishedProcess program,
        string store
    )
    {
        await using var bare = await BareFigures.StartAsync(store);
        var (ours, theirs) = (new Uri(program.BaseUrl, List), new Uri(bare.Address, List));
        await CheckSameAsync(ours, theirs);
        await Wrk.AnewAsync(ours, turns.SecondsToWarm);
        await Wrk.AnewAsync(theirs, turns.SecondsToWarm);
        var throughput = await turns.TakeAsync(
            () => Wrk.AnewAsync(ours, turns.Seconds),
            () => Wrk.AnewAsync(theirs, turns.Seconds)
        );
        report.Add($"{List} anew: requests a second, the program", throughput.One(), "");
        report.Add($"{List} anew: requests a second, bare Npgsql", throughput.Other(), "");
        report.AddAtLeast(
            $"{List} anew: requests a second, in units of bare Npgsql's",
            throughput.Ratio(),
            "times",
            atLeast: 0.5
        );
    }

    // Whoever answered less would be quicker.
    private static async Task CheckSameAsync(Uri ours, Uri theirs)
    {
        using var client = new HttpClient();
        var (one, other) = (await client.GetStringAsync(ours), await client.GetStringAsync(theirs));
        if (!JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other)))
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the bare endpoint answers something else: {one.Length} and {other.Length} characters, {one[..400]} … {other[..400]}"
                )
            );
    }
}
