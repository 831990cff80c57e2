using System.Collections.Concurrent;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Web.Api;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using Microsoft.IO;
using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Hosting;

/// <summary>Marks pages and files that only a new vintage changes: their answers are kept until there is one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedByVintageAttribute : Attribute;

/// <summary>
/// Keeps whole answers as they went over the wire, headers and compression included, in front of all else: the framework's
/// output cache lies behind half of the pipeline and serves half as many (./dev bench http). While nobody knows the newest
/// vintage nothing is kept or taken from what was. Of several readers who miss at once one has the answer made.
/// </summary>
internal sealed class VintageCache(VintageWatch vintages) : IDisposable
{
    private const long MostBytes = 100_000_000;

    // Whole answers are large objects to the collector: their buffers are lent and given back.
    private static readonly RecyclableMemoryStreamManager Buffers = new();
    private readonly ConcurrentDictionary<Key, TaskCompletionSource<Answer?>> _making = [];
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>In front of all else: what is kept is not even routed.</summary>
    public Task ServeAsync(HttpContext context, RequestDelegate next) =>
        vintages.Published is { } vintage
        && HttpMethods.IsGet(context.Request.Method)
        && _kept.TryGetValue(Key.Of(context.Request), out Answer? answer)
        && answer!.Vintage == vintage
            ? SendAsync(answer, context)
            : next(context);

    /// <summary>Where it is known what is asked for, and around everything that adds to the answer.</summary>
    public Task FillAsync(HttpContext context, RequestDelegate next) =>
        vintages.Published is { } vintage
        && HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<CachedByVintageAttribute>() is not null
            ? FillOnceAsync(context, next, vintage)
            : next(context);

    /// <summary>Whether this answer is made to be kept.</summary>
    public static bool IsKept(HttpContext context) =>
        context.Items.ContainsKey(typeof(VintageCache));

    public void Dispose() => _kept.Dispose();

    private static async Task SendAsync(Answer answer, HttpContext context)
    {
        var response = context.Response;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.Tag is { } tag && context.Request.Holds(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var length = answer.Body.Length;
        response.ContentLength = length;
        // Once begun, the server lends one piece of memory for all of it, where it would else send many of 4 kB.
        await response.StartAsync();
        answer.Body.CopyTo(response.BodyWriter.GetSpan(length));
        response.BodyWriter.Advance(length);
        await response.BodyWriter.FlushAsync();
    }

    private async Task FillOnceAsync(HttpContext context, RequestDelegate next, Vintage vintage)
    {
        var key = Key.Of(context.Request);
        var mine = new TaskCompletionSource<Answer?>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var making = _making.GetOrAdd(key, mine);
        if (making != mine)
        {
            // Whoever asked before may have been told that there is no such thing, or have hung up.
            if (await making.Task.WaitAsync(context.RequestAborted) is { } answer)
                await SendAsync(answer, context);
            else
                await next(context);
            return;
        }
        Answer? made = null;
        try
        {
            made = await AnswerAsync(context, next, vintage);
            if (made is not null)
                Keep(key, made);
        }
        finally
        {
            _making.TryRemove(key, out _);
            mine.SetResult(made);
        }
    }

    private static async Task<Answer?> AnswerAsync(
        HttpContext context,
        RequestDelegate next,
        Vintage vintage
    )
    {
        var (response, body) = (context.Response, context.Response.Body);
        using var whole = Buffers.GetStream();
        KeyValuePair<string, StringValues>[]? headers = null;
        // Registered first and so called last: by then the headers are as they are sent.
        response.OnStarting(() =>
        {
            if (response.StatusCode == StatusCodes.Status200OK)
                headers = LetKeep(response.Headers);
            return Task.CompletedTask;
        });
        response.Body = whole;
        context.Items[typeof(VintageCache)] = vintage;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }
        var bytes = whole.ToArray();
        // As it will be sent when it is kept.
        if (response is { HasStarted: false, StatusCode: StatusCodes.Status200OK })
            response.ContentLength = bytes.Length;
        await body.WriteAsync(bytes, context.RequestAborted);
        return headers is null
            ? null
            : new Answer(vintage, headers, response.GetTypedHeaders().ETag, bytes);
    }

    private void Keep(Key key, Answer answer) =>
        _kept.Set(key, answer, new MemoryCacheEntryOptions { Size = 1_000 + answer.Body.Length });

    // Pages of components forbid to be kept, and set a cookie for forms that these do not have.
    private static KeyValuePair<string, StringValues>[] LetKeep(IHeaderDictionary headers)
    {
        if (headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            headers.Remove(HeaderNames.SetCookie);
            headers.Remove(HeaderNames.Pragma);
            headers.CacheControl = "public, no-cache";
        }
        // How much is left of whose limit is nothing to others.
        return
        [
            .. headers.Where(header =>
                header.Key != HeaderNames.ContentLength
                && !header.Key.StartsWith("RateLimit", StringComparison.OrdinalIgnoreCase)
            ),
        ];
    }

    private readonly record struct Key(
        string Scheme,
        string Host,
        string Path,
        string Query,
        string Encoding
    )
    {
        public static Key Of(HttpRequest request) =>
            new(
                request.Scheme,
                request.Host.Value ?? "",
                request.Path.Value ?? "",
                request.QueryString.Value ?? "",
                EntityTags.EncodingOf(request)
            );
    }

    private sealed record Answer(
        Vintage Vintage,
        KeyValuePair<string, StringValues>[] Headers,
        EntityTagHeaderValue? Tag,
        byte[] Body
    );
}
