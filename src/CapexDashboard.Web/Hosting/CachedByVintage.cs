using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Marks pages and files that only a new vintage changes: their answers are kept until there is one. Of the query only the
/// named parameters count.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedByVintageAttribute(params string[] parameters) : Attribute
{
    public IReadOnlyList<string> Parameters => parameters;
}

/// <summary>
/// Keeps answers as they go over the wire, compressed, for each vintage, host, encoding and the parameters that count. While
/// nobody knows the newest vintage nothing is kept or taken from what was.
/// </summary>
internal sealed class CachingByVintage(VintageWatch vintages) : IOutputCachePolicy
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var mark = http.GetEndpoint()?.Metadata.GetMetadata<CachedByVintageAttribute>();
        var isCached =
            mark is not null
            && vintages.Newest is not null
            && HttpMethods.IsGet(http.Request.Method);
        context.EnableOutputCaching = isCached;
        context.AllowCacheLookup = isCached;
        context.AllowCacheStorage = isCached;
        context.AllowLocking = isCached;
        if (!isCached)
            return ValueTask.CompletedTask;
        context.ResponseExpirationTimeSpan = Kept;
        http.Response.OnStarting(() => LetKeep(http.Response));
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = new StringValues([.. mark!.Parameters]);
        rules.VaryByValues["vintage"] = vintages.Newest!.Value.ToString(
            CultureInfo.InvariantCulture
        );
        rules.VaryByValues["encoding"] = Encoding(http.Request);
        rules.VaryByValues["scheme"] = http.Request.Scheme;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    ) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    // Pages of components forbid to be kept, and set a cookie for forms that these do not have.
    private static Task LetKeep(HttpResponse response)
    {
        if (
            response.StatusCode == StatusCodes.Status200OK
            && response
                .Headers.CacheControl.ToString()
                .Contains("no-store", StringComparison.Ordinal)
        )
        {
            response.Headers.Remove(HeaderNames.SetCookie);
            response.Headers.Remove(HeaderNames.Pragma);
            response.Headers.CacheControl = "public, no-cache";
        }
        return Task.CompletedTask;
    }

    // The one that the compression will choose; what it does not know is the same for it as none.
    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}
