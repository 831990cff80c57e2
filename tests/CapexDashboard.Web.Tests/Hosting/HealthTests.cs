using System.Net;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Hosting;

public sealed class HealthTests(Dashboard dashboard)
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Health_ProgramOnItsStore_Is200(string address)
    {
        using var answer = await dashboard.Client.GetAsync(
            new Uri(address, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
