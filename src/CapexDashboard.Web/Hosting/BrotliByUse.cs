using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Compresses what is kept as small as can be, since it is compressed once and sent often, and all else as quickly as pays.
/// </summary>
internal sealed class BrotliByUse(IHttpContextAccessor http) : ICompressionProvider
{
    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) =>
        new BrotliStream(
            outputStream,
            VintageCache.IsKept(http.HttpContext)
                ? CompressionLevel.SmallestSize
                : CompressionLevel.Optimal,
            leaveOpen: true
        );
}
