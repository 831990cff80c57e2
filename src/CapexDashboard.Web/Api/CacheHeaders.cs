using System.Globalization;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Vintages;
using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Api;

/// <summary>
/// ETag, Last-Modified and 304. An answer depends on the vintage, the program and the address alone, so the tag is known before the
/// answer is; what names a vintage never changes.
/// </summary>
internal sealed class CacheHeaders(VintageLists lists) : IEndpointFilter
{
    private static readonly Guid Program = typeof(CacheHeaders)
        .Assembly
        .ManifestModule
        .ModuleVersionId;

    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var newest = await lists.NewestVintageAsync(upTo: null, http.RequestAborted);
        http.Items[typeof(CacheHeaders)] = newest.Number;
        var vintage =
            Named(http.Request) is { } named && named < newest.Number
                ? await lists.NewestVintageAsync(named, http.RequestAborted)
                : newest;
        var tag = Tag(vintage, http.Request);
        http.Response.OnStarting(() =>
        {
            if (
                http.Response.StatusCode
                is StatusCodes.Status200OK
                    or StatusCodes.Status304NotModified
            )
            {
                var headers = http.Response.GetTypedHeaders();
                headers.ETag = tag;
                headers.LastModified = vintage.At;
                http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("vintage")
                    ? "public, max-age=31536000, immutable"
                    : "public, no-cache";
            }
            return Task.CompletedTask;
        });
        return http.Request.Holds(tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : await next(context);
    }

    /// <summary>The newest vintage as this request found it, so that it is not asked for twice; null where nobody has yet.</summary>
    public static int? NewestOf(HttpContext context) => context.Items[typeof(CacheHeaders)] as int?;

    // What is no number of a vintage is refused later.
    private static int? Named(HttpRequest request) =>
        int.TryParse(
            request.Query["vintage"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number > 0
            ? number
            : null;

    // With the moment of publication: after a lost store another vintage may have the number.
    private static EntityTagHeaderValue Tag(Vintage vintage, HttpRequest request) =>
        EntityTags.Of(
            $"{Program} {vintage.Number} {vintage.At.UtcTicks} {EntityTags.EncodingOf(request)} {request.Path}{request.QueryString}"
        );
}
