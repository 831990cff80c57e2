using System.Diagnostics;
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
        using (var postgres = Process.GetProcessById(dashboard.PostgresId!.Value))
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
        var before = dashboard.PostgresId!.Value;
        using (var postgres = Process.GetProcessById(before))
            postgres.Kill();

        using var client = new HttpClient { BaseAddress = dashboard.BaseUrl };
        await UntilAsync(async () =>
            dashboard.PostgresId is { } now && now != before && await AnswersAsync(client)
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

    private async Task ShowsTheDataAsync()
    {
        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        var answer = await visit.Page.GotoAsync("/");
        answer!.Status.ShouldBe(200);
        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldContain("26 days");
        (await visit.Page.Locator("footer").InnerTextAsync()).ShouldContain("vintage 1");
    }
}
