using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Permalinks;

public sealed partial class PermalinkFilesTests(Dashboard dashboard)
{
    [Theory]
    [InlineData(200)]
    [InlineData(360)]
    [InlineData(499)]
    [InlineData(500)]
    [InlineData(899)]
    [InlineData(1201)]
    [InlineData(2400)]
    public async Task Png_OfAnyWidth_IsExactlyThatWide(int width)
    {
        foreach (var theme in (string[])["light", "dark"])
        {
            var png = await dashboard.Client.BytesAsync(
                $"/c/realist.png?width={width}&theme={theme}"
            );
            Png.Size(png).Width.ShouldBe(width);
        }
    }

    [Theory]
    [InlineData("png?width=199", "width")]
    [InlineData("png?width=2401", "width")]
    [InlineData("png?width=abc", "width")]
    [InlineData("png?width=-300", "width")]
    [InlineData("png?width=99999999999", "width")]
    [InlineData("png?height=1", "height")]
    [InlineData("svg?theme=pink", "theme")]
    public async Task Picture_OfNoSuchSize_SaysWhatIs(string form, string parameter) =>
        (await dashboard.Client.RefusedAsync("/c/realist." + form)).ShouldBe([parameter]);

    [Fact]
    public async Task Svg_IsWellFormedAndSaysWhereItIsFrom()
    {
        var svg = XDocument.Parse(await dashboard.Client.TextAsync("/c/filed-2025.svg?width=360"));

        var texts = svg.Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Select(element => element.Value)
            .ToList();
        string.Join(' ', texts.Take(4)).ShouldContain("Even at the article’s best case");
        string.Join(' ', texts).ShouldContain("Sources: U.S. Securities and Exchange Commission");
        string.Join("", texts).ShouldMatch("http://localhost/c/[a-z2-7]{12}");
        // What the narrow picture has no room for stands under it.
        texts.ShouldContain("Amazon $131.8bn");
    }

    [Fact]
    public async Task Bib_HasTheHeadlineAddressAndVintage()
    {
        using var answer = await dashboard.Client.AskAsync("/c/filed-2025.bib");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/x-bibtex");
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldMatch(
            "^\"?capex-depin-gap-2025-[a-z2-7]{12}.bib\"?$"
        );
        var bib = await answer.TextAsync();
        bib.ShouldMatch(@"^@misc\{capex-depin-[a-z2-7]{12},\n");
        bib.ShouldContain("title = {{Even at the article’s best case, DePIN would match 26 days");
        bib.ShouldContain("year = {2026}");
        bib.ShouldMatch(@"url = \{http://localhost/c/[a-z2-7]{12}\}");
        bib.ShouldContain("note = {Data vintage 1, 23 November 2026.}");
        Braces().Count(bib).ShouldBe(Ends().Count(bib));
    }

    [Fact]
    public async Task Csl_HasTheSame()
    {
        using var answer = await dashboard.Client.AskAsync("/c/filed-2025.csl");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(
            "application/vnd.citationstyles.csl+json"
        );
        var item = System.Text.Json.JsonElement.Parse(await answer.TextAsync())[0];

        item.Text("title").ShouldContain("26 days");
        item.Text("URL").ShouldStartWith("http://localhost/c/");
        item.GetProperty("issued").GetProperty("date-parts").ToString().ShouldBe("[[2026,11,23]]");
    }

    [Fact]
    public async Task Comparison_InEveryForm_IsNamedAfterWhatItHolds()
    {
        foreach (var form in (string[])["png", "svg", "csv", "bib"])
        {
            using var answer = await dashboard.Client.AskAsync(
                $"/compare.{form}?year=2025&utm_source=mail"
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, form);
            answer
                .Content.Headers.ContentDisposition!.FileName!.Trim('"')
                .ShouldBe("capex-depin-gap-2025." + form);
        }
    }

    [Theory]
    [InlineData("/compare.pdf", HttpStatusCode.NotFound)]
    [InlineData("/c/realist.exe", HttpStatusCode.NotFound)]
    [InlineData("/compare.png?year=abc", HttpStatusCode.BadRequest)]
    [InlineData("/compare.bib?vintage=2", HttpStatusCode.BadRequest)]
    public async Task Form_ThatIsNone_IsRefused(string address, HttpStatusCode status)
    {
        using var answer = await dashboard.Client.AskAsync(address);
        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Json_OfASlug_IsForEverAndNotSentTwice()
    {
        var slug = await dashboard.Client.ShareAsync("year=2025");
        using var answer = await dashboard.Client.AskAsync($"/c/{slug}.json");

        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        using var again = await dashboard.Client.AskAsync(
            HttpMethod.Get,
            $"/c/{slug}.json",
            ("If-None-Match", answer.Headers.ETag!.ToString())
        );
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [GeneratedRegex(@"(?<!\\)\{", RegexOptions.None, 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"(?<!\\)\}", RegexOptions.None, 1000)]
    private static partial Regex Ends();
}
