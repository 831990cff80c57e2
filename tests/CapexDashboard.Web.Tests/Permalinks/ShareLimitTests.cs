using System.Globalization;
using System.Net;
using System.Text.Json;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Permalinks;

public sealed class ShareLimitTests(Dashboard dashboard)
{
    [Fact]
    public async Task Share_OverTheLimit_SaysWhenAndOffersTheLongAddress()
    {
        await using var program = new DashboardProgram(
            dashboard.ConnectionString,
            ("Dashboard:SharesPerMinute", "2")
        );
        await program.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        using var client = program.Connect();
        await client.ShareAsync("haircut=21");
        await client.ShareAsync("haircut=22");

        using var third = await client.PostAsync(new { comparison = "haircut=23" });

        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var wait = int.Parse(
            third.Headers.GetValues("Retry-After").ShouldHaveSingleItem(),
            CultureInfo.InvariantCulture
        );
        wait.ShouldBeInRange(1, 60);
        var problem = JsonElement.Parse(await third.TextAsync());
        problem.Text("url").ShouldBe("http://localhost/compare?haircut=23");
        // What was shared before is told as often as anybody likes.
        await client.ShareAsync("haircut=21");
        using var form = new FormUrlEncodedContent([new("comparison", "haircut=23")]);
        using var page = await client.PostAsync(
            Asking.Address("/c"),
            form,
            TestContext.Current.CancellationToken
        );
        page.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Headers.Contains("Retry-After").ShouldBeTrue();
        (await page.TextAsync()).ShouldContain("href=\"/compare?haircut=23\"");
    }
}
