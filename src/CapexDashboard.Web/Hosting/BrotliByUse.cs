using System.IO.Compression;
using CapexDashboard.Web.Api;
using Microsoft.AspNetCore.ResponseCompression;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Compresses the pages that are kept as small as can be, since they are compressed once and sent often, and all else as quickly
/// as pays: of the API's answers most are asked for once.
/// </summary>
internal sealed class BrotliByUse(IHttpContextAccessor http) : ICompressionProvider
{
    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) =>
        new BrotliStream(
            outputStream,
            http.HttpContext is { } context
            && VintageCache.IsKept(context)
            && !ApiPaths.Contains(context.Request.Path)
                ? CompressionLevel.SmallestSize
                : CompressionLevel.Optimal,
            leaveOpen: true
        );
}
