using System.Net;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Hosting;

public sealed class StoreRecoveryTests(Dashboard dashboard)
{
    [Fact]
    public async Task Program_ServerComesGoesAndComesBack_RecoversByItself()
    {
        using var door = new TcpDoor(dashboard.ConnectionString);
        await using var program = new DashboardProgram(
            $"Host=127.0.0.1;Port={door.Port};Username=postgres;Database=capex;SSL Mode=Disable"
        );
        using var client = program.Connect();
        await ShouldBeAsync(client, HttpStatusCode.ServiceUnavailable);

        door.Open();
        await program.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        await ShouldBeAsync(client, HttpStatusCode.OK);

        door.Shut();
        await ShouldBeAsync(client, HttpStatusCode.ServiceUnavailable);

        door.Open();
        await program.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        await ShouldBeAsync(client, HttpStatusCode.OK);
    }

    private static async Task ShouldBeAsync(HttpClient client, HttpStatusCode status)
    {
        foreach (var address in new[] { "/", "/api/v1/gap", "/healthz/ready" })
        {
            using var answer = await client.AskAsync(address);
            answer.StatusCode.ShouldBe(status, address);
        }
    }
}
