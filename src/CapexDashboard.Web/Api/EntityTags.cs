using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Api;

/// <summary>ETags (RFC 9110, 8.8.3): made from what an answer depends on, and compared with what a client holds.</summary>
internal static class EntityTags
{
    public static EntityTagHeaderValue Of(string whatItDependsOn)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(whatItDependsOn)).AsSpan(0, 12);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash)}\"");
    }

    /// <summary>
    /// The encoding of the answer, as <see cref="Hosting.AcceptedEncoding"/> has left it: a strong tag is of the very bytes, and
    /// they are others in each.
    /// </summary>
    public static string EncodingOf(HttpRequest request) =>
        request.Headers.AcceptEncoding.ToString();

    /// <summary>Whether the client has the answer already.</summary>
    public static bool Holds(this HttpRequest request, EntityTagHeaderValue tag) =>
        // Most hold nothing: then no header is parsed.
        request.Headers.IfNoneMatch.Count > 0
        &&
        // Proxies that compress on the way weaken the tag; several may stand in one line.
        request
            .GetTypedHeaders()
            .IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false));
}
