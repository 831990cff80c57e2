using System.Diagnostics;
using System.Globalization;
using System.Net;
using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.EndToEnd.Tests;

public sealed class SurvivalTests(PublishedDashboard dashboard, Browser browser)
{
    [Fact]
    public async Task Dashboard_KilledAndStartedAgain_ComesUpWithItsData()
    {
        await dashboard.KillAsync();
        await dashboard.StartAsync();

        await ShowsTheDataAsync();
    }

    [Fact]
    public async Task Dashboard_KilledTogetherWithItsPostgres_ComesUpWithItsData()
    {
        using (var postgres = Process.GetProcessById(PostmasterId()!.Value))
        {
            postgres.Kill();
            await dashboard.KillAsync();
        }
        await dashboard.StartAsync();

        await ShowsTheDataAsync();
    }

    [Fact]
    public async Task Dashboard_ItsPostgresKilled_RecoversByItself()
    {
        var before = PostmasterId()!.Value;
        using (var postgres = Process.GetProcessById(before))
            postgres.Kill();

        using var client = new HttpClient { BaseAddress = dashboard.BaseUrl };
        await UntilAsync(async () =>
            PostmasterId() is { } now && now != before && await AnswersAsync(client)
        );
        await ShowsTheDataAsync();
    }

    // The server's backends outlive it for a moment, so only a new server that answers is a recovery.
    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(
            new Uri("/api/v1/gap", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return answer.StatusCode is HttpStatusCode.OK;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    // None for the moment in which a new server takes the place of one that was killed.
    private int? PostmasterId()
    {
        var file = Path.Combine(dashboard.DataFolder, "cluster", "postmaster.pid");
        try
        {
            return int.TryParse(
                File.ReadLines(file).FirstOrDefault(),
                CultureInfo.InvariantCulture,
                out var id
            )
                ? id
                : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private async Task ShowsTheDataAsync()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        var answer = await visit.Page.GotoAsync("/");
        answer!.Status.ShouldBe(200);
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldContain("26 days");
        (await visit.Page.Locator("footer").InnerTextAsync()).ShouldContain("vintage 1");
    }
}
