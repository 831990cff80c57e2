using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CapexDashboard.Store.Vintages;
using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Api;

/// <summary>
/// ETag and 304. An answer depends on the vintage, the program and the address alone, so the tag is known before the
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
        var tag = Tag(await lists.NewestAsync(http.RequestAborted), http.Request);
        http.Response.OnStarting(() =>
        {
            if (
                http.Response.StatusCode
                is StatusCodes.Status200OK
                    or StatusCodes.Status304NotModified
            )
            {
                http.Response.GetTypedHeaders().ETag = tag;
                http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("vintage")
                    ? "public, max-age=31536000, immutable"
                    : "public, no-cache";
            }
            return Task.CompletedTask;
        });
        // Proxies that compress on the way weaken the tag; several may stand in one line.
        return http
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : await next(context);
    }

    private static EntityTagHeaderValue Tag(int vintage, HttpRequest request)
    {
        var text = $"{Program} {vintage} {request.Path}{request.QueryString}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash)}\"");
    }
}
