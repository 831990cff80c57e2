using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Web.Features.Permalinks;
using Microsoft.AspNetCore.Http.Extensions;

namespace CapexDashboard.Web;

/// <summary>What can be shared, and the same view in other forms.</summary>
public static partial class DashboardUrls
{
    /// <summary>Where a form sends a comparison to be shared.</summary>
    public const string Share = "/c";
    public const string Permalinks = Share + "/";
    public const string EmbedRoot = "/embed";
    public const string Embeds = EmbedRoot + "/c/";
    public const string EmbedScript = "/embed.js";
    public const string Diff = Compare + "/diff";
    public const string OEmbed = "/oembed";
    public const string ApiComparisons = ApiRoot + "/comparisons";

    /// <summary>By slug, or by the name of a curated comparison.</summary>
    public static string PermalinkOf(string name) => Permalinks + name;

    public static string PermalinkOf(string name, ViewForm form) =>
        PermalinkOf(name) + form.Ending();

    /// <summary>The image that stands for a link where it was pasted.</summary>
    public static string PreviewOf(string name) => PermalinkOf(name, ViewForm.Png) + PreviewSize;

    public static string PreviewOf(Comparison comparison)
    {
        var png = CompareOf(comparison, ViewForm.Png);
        return png + (png.Contains('?', StringComparison.Ordinal) ? '&' : '?') + PreviewSize[1..];
    }

    /// <summary>The view of a comparison in another form.</summary>
    public static string CompareOf(Comparison comparison, ViewForm form) =>
        WithQuery(Compare + form.Ending(), comparison);

    /// <summary>
    /// What somebody wrote in place of a comparison, for the page that says what is wrong with it: as an address may hold it,
    /// so that nothing in it ends a header, and no longer than can be read.
    /// </summary>
    public static string CompareAsWritten(string query)
    {
        var pairs = query[..Math.Min(query.Length, 1_000)].TrimStart('?').Split('&');
        return Compare
            + "?"
            + string.Join(
                '&',
                pairs.Select(pair =>
                    string.Join('=', pair.Split('=', 2).Select(part => Uri.EscapeDataString(part)))
                )
            );
    }

    public static string EmbedOf(string name) => Embeds + name;

    /// <summary>The same with the newest figures.</summary>
    public static string FollowingEmbedOf(string name) => EmbedOf(name) + "?data=newest";

    public static string OEmbedOf(string address) =>
        OEmbed + new QueryBuilder { { "url", address } };

    /// <summary>Two links side by side.</summary>
    public static string DiffOf(string left, string right) =>
        Diff + new QueryBuilder { { "left", left }, { "right", right } };

    private static string PreviewSize { get; } =
        new QueryBuilder
        {
            {
                "width",
                PictureSize.PreviewWidth.ToString(System.Globalization.CultureInfo.InvariantCulture)
            },
            {
                "height",
                PictureSize.PreviewHeight.ToString(
                    System.Globalization.CultureInfo.InvariantCulture
                )
            },
        }.ToString();
}
