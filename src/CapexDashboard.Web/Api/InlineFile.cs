using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Api;

/// <summary>A file that browsers show rather than save, with the name it is saved under.</summary>
internal sealed class InlineFile(byte[] bytes, string type, string fileName) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(fileName);
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(bytes, type).ExecuteAsync(httpContext);
    }
}
