using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Decides once which encoding an answer has (RFC 9110, 12.5.3) and leaves only that in the request: what is compressed, what is
/// kept and what a tag is of cannot disagree about it, however a client writes the header.
/// </summary>
internal static class AcceptedEncoding
{
    // The smaller answer first: of two that a client wants equally it gets that one.
    private static readonly string[] Offered = ["br", "gzip"];
    private const string Any = "*";
    private const string Identity = "identity";

    public static void UseAcceptedEncoding(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Request.Headers;
                headers.AcceptEncoding = Of(headers.AcceptEncoding);
                return next(context);
            }
        );

    /// <returns>br or gzip; empty for an answer as it is.</returns>
    public static string Of(StringValues header) =>
        header.ToString() switch
        {
            "" => "",
            // Nearly all of what browsers and programs send.
            "br" or "gzip, deflate, br" or "gzip, deflate, br, zstd" => "br",
            "gzip" or "gzip, deflate" => "gzip",
            _ => StringWithQualityHeaderValue.TryParseList(header, out var accepted)
                ? Best(accepted)
                : "",
        };

    private static string Best(IList<StringWithQualityHeaderValue> accepted)
    {
        var best = Offered.MaxBy(encoding => QualityOf(encoding, accepted)) ?? "";
        var quality = QualityOf(best, accepted);
        return quality > 0 && quality >= (Named(Identity, accepted) ?? 0) ? best : "";
    }

    private static double QualityOf(
        string encoding,
        IList<StringWithQualityHeaderValue> accepted
    ) => Named(encoding, accepted) ?? Named(Any, accepted) ?? 0;

    private static double? Named(string encoding, IList<StringWithQualityHeaderValue> accepted) =>
        accepted.FirstOrDefault(one =>
            one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)
        )
            is { } named
            ? named.Quality ?? 1
            : null;
}
