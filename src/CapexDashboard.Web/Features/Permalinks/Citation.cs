using System.Globalization;
using System.Text;
using CapexDashboard.Domain.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Permalinks;

/// <summary>How to cite the view of a comparison: as a sentence, for BibTeX and as CSL-JSON.</summary>
/// <param name="Day">Of the vintage.</param>
/// <param name="Notes">Who is left out and why, what is measured.</param>
internal sealed record Citation(
    string Id,
    string Title,
    string State,
    DateOnly Day,
    string Address,
    IReadOnlyList<string> Notes
)
{
    public const string Site = "Capex / DePIN";

    public static Citation Of(OpenedPermalink opened, HttpRequest request) =>
        new(
            opened.Link.Slug,
            opened.View.Headline,
            opened.State,
            DayOf(opened.Link.Vintage),
            DashboardUrls.Absolute(request, DashboardUrls.PermalinkOf(opened.Link.Slug)),
            opened.View.Notes
        );

    /// <summary>With the vintage named, so that the address leads to the same figures next year.</summary>
    public static Citation Of(ExplorerView view, HttpRequest request)
    {
        var vintage = view.Reply.Vintage;
        var comparison = view.Reply.Comparison with { Vintage = vintage.Number };
        return new(
            Domain.Permalinks.Slug.Of(comparison, vintage.Number),
            view.Headline,
            StateOf(vintage),
            DayOf(vintage),
            DashboardUrls.Absolute(request, DashboardUrls.CompareOf(comparison)),
            view.Notes
        );
    }

    /// <summary>vintage 1, 23 November 2026.</summary>
    public static string StateOf(Vintage vintage) =>
        $"vintage {vintage.Number}, {Dates.Day(DayOf(vintage))}";

    private string Note => string.Join(" ", Notes.Prepend($"Data {State}."));

    public string Sentence => $"{Site}: “{Title}” Data {State}. {Address}";

    public IResult ToBib(string fileName) =>
        new InlineFile(
            Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$$"""
                    @misc{capex-depin-{{{Id}}},
                      title = {{{{{Tex(Title)}}}}},
                      author = {{{{{Tex(Site)}}}}},
                      year = {{{{Day.Year}}}},
                      month = {{{{Day.Month}}}},
                      url = {{{{Address}}}},
                      note = {{{{Tex(Note)}}}}
                    }

                    """
                )
            ),
            "text/x-bibtex; charset=utf-8",
            fileName + ".bib"
        );

    public IResult ToCsl() =>
        Results.Json(
            new[]
            {
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["id"] = "capex-depin-" + Id,
                    ["type"] = "webpage",
                    ["title"] = Title,
                    ["author"] = new[] { new { literal = Site } },
                    ["container-title"] = Site,
                    ["issued"] = new Dictionary<string, int[][]>(StringComparer.Ordinal)
                    {
                        ["date-parts"] =
                        [
                            [Day.Year, Day.Month, Day.Day],
                        ],
                    },
                    ["version"] = State,
                    ["note"] = Note,
                    ["URL"] = Address,
                },
            },
            contentType: "application/vnd.citationstyles.csl+json"
        );

    private static DateOnly DayOf(Vintage vintage) => DateOnly.FromDateTime(vintage.At.UtcDateTime);

    // What means something to TeX stands for itself.
    private static string Tex(string text) =>
        string.Concat(
            text.Select(letter =>
                letter switch
                {
                    '\\' => @"\textbackslash{}",
                    '~' => @"\textasciitilde{}",
                    '^' => @"\textasciicircum{}",
                    '\u00A0' => "~",
                    '$' or '%' or '&' or '#' or '_' or '{' or '}' => "\\" + letter,
                    _ when char.IsControl(letter) => " ",
                    _ => letter.ToString(),
                }
            )
        );
}
