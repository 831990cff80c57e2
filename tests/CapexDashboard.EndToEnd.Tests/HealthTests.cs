using System.Net;
using CapexDashboard.EndToEnd.Tests.Browsing;
using CapexDashboard.EndToEnd.Tests.Running;

namespace CapexDashboard.EndToEnd.Tests;

public sealed class HealthTests(PublishedDashboard dashboard, Browser browser)
{
    [Fact]
    public async Task Live_ProgramRunning_Answers200()
    {
        using var client = new HttpClient { BaseAddress = dashboard.BaseUrl };

        using var answer = await client.GetAsync(
            new Uri("healthz/live", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task FrontPage_InBrowser_StaysOnSiteWithoutFault()
    {
        await using var visit = await browser.NewPageAsync(
            dashboard.BaseUrl,
            width: 390,
            height: 844
        );

        await visit.Page.GotoAsync("/");

        (await Accessibility.ViolationsAsync(visit.Page)).ShouldBeEmpty();
        visit.ConsoleErrors.ShouldBeEmpty();
        visit.RequestsElsewhere.ShouldBeEmpty();
        visit.WebSockets.ShouldBeEmpty();
    }

    [Fact]
    public async Task Dashboard_KilledAndStartedAgain_AnswersAtSameAddress()
    {
        await dashboard.KillAsync();
        await dashboard.StartAsync();

        await using var visit = await browser.NewPageAsync(dashboard.BaseUrl);
        var answer = await visit.Page.GotoAsync("/healthz/ready");

        answer!.Status.ShouldBe(200);
    }
}
