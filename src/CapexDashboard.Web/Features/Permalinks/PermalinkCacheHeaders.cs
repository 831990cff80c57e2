using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>
/// ETag and 304 for the files of permalinks. What the JSON and the CSV of a slug say never changes; a name may lead to
/// another link at a later vintage, and the drawing of a picture may be mended, so those are asked for again.
/// </summary>
internal sealed class PermalinkCacheHeaders(VintageLists lists) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (!IsForEver(http.Request))
            return await new CacheHeaders(lists).InvokeAsync(context, next);
        // The bytes behind a slug are the same everywhere.
        var tag = EntityTags.Of($"{http.Request.Path} {EntityTags.EncodingOf(http.Request)}");
        if (http.Request.Holds(tag))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var answer = await next(context);
        // Now, not when the answer starts: it is kept with the headers it has by then.
        if (answer is not IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            http.Response.GetTypedHeaders().ETag = tag;
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }
        return answer;
    }

    private static bool IsForEver(HttpRequest request) =>
        request.RouteValues["name"] is string name
        && Domain.Permalinks.Slug.IsSlug(name)
        && request.RouteValues["form"] is "json" or "csv";
}
