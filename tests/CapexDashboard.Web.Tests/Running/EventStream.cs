using System.Net;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>What a listener hears, message by message as it goes over the wire.</summary>
internal sealed class EventStream : IDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _reader;

    private EventStream(HttpResponseMessage answer, Stream body) =>
        (_answer, _reader) = (answer, new StreamReader(body));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpResponseMessage Answer => _answer;

    public static async Task<EventStream> OpenAsync(HttpClient client)
    {
        var answer = await client.GetAsync(
            Asking.Address("/events"),
            HttpCompletionOption.ResponseHeadersRead,
            Cancellation
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new EventStream(answer, await answer.Content.ReadAsStreamAsync(Cancellation));
    }

    /// <summary>Up to the empty line that ends it; null at the end of the stream.</summary>
    public async Task<string?> MessageAsync()
    {
        var lines = new List<string>();
        while (await _reader.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.Length == 0)
                return string.Join('\n', lines);
            lines.Add(line);
        }
        return null;
    }

    /// <summary>The next that is no comment and no setting.</summary>
    public async Task<string?> EventAsync()
    {
        while (true)
        {
            var message = await MessageAsync();
            if (message is null || message.Contains("event:", StringComparison.Ordinal))
                return message;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _answer.Dispose();
    }
}
