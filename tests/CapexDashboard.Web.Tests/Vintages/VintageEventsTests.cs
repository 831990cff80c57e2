using System.Diagnostics;
using System.Net;
using CapexDashboard.Web.Tests.Running;
using Microsoft.Extensions.Time.Testing;

namespace CapexDashboard.Web.Tests.Vintages;

public sealed class VintageEventsTests(EditedDashboard dashboard) : IClassFixture<EditedDashboard>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Listener_Any_HearsTheNewestVintageAtOnce()
    {
        var newest = await dashboard.RenameAsync("oracle", "Oracle at once");
        await using var program = await StartAsync();
        using var client = program.Connect();

        using var heard = await EventStream.OpenAsync(client);

        (await heard.MessageAsync()).ShouldBe("retry: 3000");
        (await heard.EventAsync()).ShouldBe(Event(newest));
    }

    [Fact]
    public async Task Listener_OfAnotherInstance_HearsOfAPublication()
    {
        await using var other = await StartAsync();
        using var client = other.Connect();
        using var here = await EventStream.OpenAsync(dashboard.Client);
        using var there = await EventStream.OpenAsync(client);
        await here.EventAsync();
        await there.EventAsync();

        var vintage = await dashboard.RenameAsync("oracle", "Oracle on every instance");

        foreach (var heard in (EventStream[])[here, there])
            (await heard.EventAsync()).ShouldBe(Event(vintage));
    }

    [Fact]
    public async Task Answer_Any_IsAStreamThatNobodyKeepsOrCompresses()
    {
        using var heard = await EventStream.OpenAsync(dashboard.Client);

        var headers = heard.Answer.Headers;
        heard.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        heard.Answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
        headers.CacheControl!.NoStore.ShouldBeTrue();
        headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task Head_OfTheStream_EndsWithoutBody()
    {
        using var head = await dashboard.Client.AskAsync(HttpMethod.Head, "/events");

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await head.TextAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Listener_WhenNothingIsPublished_HearsAHeartbeat()
    {
        var time = new FakeTimeProvider();
        await using var program = new DashboardProgram(dashboard.ConnectionString) { Time = time };
        await program.WaitUntilReadyAsync(Cancellation);
        using var client = program.Connect();
        using var heard = await EventStream.OpenAsync(client);
        await heard.EventAsync();

        var heartbeat = heard.MessageAsync();
        // The program may begin to wait only now, so its time goes on until it has been heard.
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!heartbeat.IsCompleted && await looks.WaitForNextTickAsync(Cancellation))
            time.Advance(TimeSpan.FromSeconds(20));

        (await heartbeat).ShouldBe(":");
    }

    [Fact]
    public async Task Listener_BeyondTheLimit_IsToldToComeBack()
    {
        await using var program = await StartAsync(("Dashboard:EventListeners", "1"));
        using var client = program.Connect();
        var first = await EventStream.OpenAsync(client);
        await first.EventAsync();

        using (var refused = await client.AskAsync("/events"))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
            (await refused.TextAsync()).ShouldContain("/api/v1/vintages");
        }

        first.Dispose();
        await UntilThereIsRoomAsync(client);
    }

    [Fact]
    public async Task Listener_WhileTheStoreIsAway_StaysAndHearsWhatIsPublishedThen()
    {
        using var door = new TcpDoor(dashboard.ConnectionString);
        await using var program = new DashboardProgram(
            $"Host=127.0.0.1;Port={door.Port};Username=postgres;Database=capex;SSL Mode=Disable"
        );
        using var client = program.Connect();
        using var heard = await EventStream.OpenAsync(client);
        door.Open();
        await heard.EventAsync();

        door.Shut();
        var vintage = await dashboard.RenameAsync("oracle", "Oracle while the store was away");
        door.Open();

        (await heard.EventAsync()).ShouldBe(Event(vintage));
    }

    [Fact]
    public async Task Program_WithListeners_StopsAtOnce()
    {
        var program = await StartAsync();
        using var client = program.Connect();
        using var heard = await EventStream.OpenAsync(client);
        await heard.EventAsync();
        var end = heard.MessageAsync();

        var stopping = Stopwatch.StartNew();
        await program.DisposeAsync();

        (await end).ShouldBeNull();
        stopping.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private async Task<DashboardProgram> StartAsync(params (string, string)[] settings)
    {
        var program = new DashboardProgram(dashboard.ConnectionString, settings);
        await program.WaitUntilReadyAsync(Cancellation);
        return program;
    }

    // The program hears a moment later that a listener has gone.
    private static async Task UntilThereIsRoomAsync(HttpClient client)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var status = HttpStatusCode.ServiceUnavailable;
        while (status is HttpStatusCode.ServiceUnavailable)
        {
            await looks.WaitForNextTickAsync(Cancellation);
            using var answer = await client.GetAsync(
                Asking.Address("/events"),
                HttpCompletionOption.ResponseHeadersRead,
                Cancellation
            );
            status = answer.StatusCode;
        }
        status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Event(int vintage) =>
        $"id: {vintage}\nevent: vintage\ndata: {{\"vintage\":{vintage}}}";
}
