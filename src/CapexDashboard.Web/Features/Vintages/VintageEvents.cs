using System.Globalization;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Features.Vintages;

/// <summary>
/// Publications as server-sent events (HTML, 9.2), for open pages and for programs: the newest vintage at once, then each
/// that is published. Written by hand, since the framework's own answer knows no comments, and a connection without a word
/// is cut on the way.
/// </summary>
internal static class VintageEvents
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    public static void MapVintageEvents(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(DashboardUrls.Events, AnswerAsync)
            .Describe(
                "events",
                "Publications as they happen",
                "Server-sent events: the newest vintage at once, then each that is published, as `event: vintage` with `data: {\"vintage\":2}`.",
                [],
                isEndless: true
            )
            .ProducesText("text/event-stream");

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        EventListeners listeners,
        VintageWatch vintages,
        TimeProvider time,
        IHostApplicationLifetime program
    )
    {
        if (!listeners.TryEnter())
            return TooMany(context.Response);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            program.ApplicationStopping
        );
        try
        {
            await TellAsync(context, vintages, time, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The listener has gone, or the program ends.
        }
        finally
        {
            listeners.Leave();
        }
        return Results.Empty;
    }

    private static async Task TellAsync(
        HttpContext context,
        VintageWatch vintages,
        TimeProvider time,
        CancellationToken ending
    )
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // Of nginx, which else would gather what is said.
        response.Headers["X-Accel-Buffering"] = "no";
        await response.WriteAsync("retry: 3000\n\n", ending);
        await response.Body.FlushAsync(ending);
        int? told = null;
        while (!Pages.IsHead(context))
        {
            var next = await vintages.NextAsync(told, Heartbeat, time, ending);
            told = next ?? told;
            await response.WriteAsync(next is { } vintage ? Event(vintage) : ":\n\n", ending);
            await response.Body.FlushAsync(ending);
        }
    }

    private static string Event(int vintage) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"id: {vintage}\nevent: vintage\ndata: {{\"vintage\":{vintage}}}\n\n"
        );

    private static IResult TooMany(HttpResponse response)
    {
        response.Headers.RetryAfter = "30";
        return Results.Problem(
            title: "Too many listen already",
            detail: $"Ask {DashboardUrls.ApiVintages} from time to time, or listen again in half a minute.",
            statusCode: StatusCodes.Status503ServiceUnavailable
        );
    }
}
