using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Api;

/// <summary>
/// CORS for reading: said to everybody, whether they come from another site or not, so that a kept answer serves all. What is
/// made (permalinks) is made from this site or by programs.
/// </summary>
internal static class OpenToOthers
{
    private const string Methods = "GET, HEAD, OPTIONS";
    private const string Exposed =
        "ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After";

    public static Task SayAsync(HttpContext context, RequestDelegate next)
    {
        // When the answer starts: errors begin anew and forget what was said before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = Exposed;
            return Task.CompletedTask;
        });
        return HttpMethods.IsOptions(context.Request.Method) ? Allow(context) : next(context);
    }

    private static Task Allow(HttpContext context)
    {
        var (request, response) = (context.Request.Headers, context.Response);
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = Methods;
        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = request.AccessControlRequestHeaders;
        response.Headers.AccessControlMaxAge = "86400";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AccessControlRequestHeaders);
        return Task.CompletedTask;
    }
}
