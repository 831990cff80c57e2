using System.Globalization;
using System.Text.Encodings.Web;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>The frame that shows a link within a page of somebody else.</summary>
internal static class EmbedHtml
{
    /// <summary>Until the page within says its own, in pixels.</summary>
    public const int Height = 480;

    /// <summary>Wide enough for the picture as it is laid out for a page.</summary>
    public const int Width = 760;

    public static string Of(HttpRequest request, string address, string title, int height)
    {
        var encode = HtmlEncoder.Default;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <iframe src="{encode.Encode(
                DashboardUrls.Absolute(request, address)
            )}" title="{encode.Encode(
                title
            )}" width="100%" height="{height}" style="border:0" loading="lazy" data-capex-depin></iframe>
            <script src="{encode.Encode(
                DashboardUrls.Absolute(request, DashboardUrls.EmbedScript)
            )}" async></script>
            """
        );
    }
}
