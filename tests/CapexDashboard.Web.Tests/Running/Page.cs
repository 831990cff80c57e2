using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>A page as its reader has it: texts with plain spaces, tables by what stands in them.</summary>
internal static partial class Page
{
    public static async Task<IDocument> PageAsync(
        this HttpClient client,
        string address,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var answer = await client.AskAsync(address);
        answer.StatusCode.ShouldBe(status, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return new HtmlParser().ParseDocument(await answer.TextAsync());
    }

    /// <summary>The text with every run of white space as one space and plain apostrophes.</summary>
    public static string Words(this IElement element) =>
        Space().Replace(element.TextContent, " ").Replace('’', '\'').Trim();

    public static string Headline(this IDocument page) =>
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().Words();

    /// <summary>The one table with a column or row of that name.</summary>
    public static IElement TableWith(this IDocument page, string heading) =>
        page.QuerySelectorAll("table")
            .Where(table => table.QuerySelectorAll("th").Any(th => th.Words() == heading))
            .ShouldHaveSingleItem(heading);

    /// <summary>Row headings with the texts of their cells.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Rows(this IElement table) =>
        table
            .QuerySelectorAll("tbody tr")
            .ToDictionary(
                row => row.QuerySelector("th")!.Words(),
                IReadOnlyList<string> (row) =>
                    [.. row.QuerySelectorAll("td").Select(cell => cell.Words())]
            );

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
