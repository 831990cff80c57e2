using System.Net;
using System.Xml.Linq;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The view of the explorer in other forms.</summary>
public sealed class CompareFilesTests(Dashboard dashboard)
{
    [Fact]
    public async Task Csv_OfTheGap_IsItsTableInFullDollars()
    {
        using var answer = await dashboard.Client.AskAsync("/compare.csv?year=2025&utm_source=x");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("capex-depin-gap-2025.csv");
        var rows = SeedTable.Parse(await answer.TextAsync()).ToDictionary(row => row["who"]);
        rows["microsoft"]["mode_usd_per_year"].ShouldBe("83094000000");
        rows["microsoft"]["figures"].Split(' ').Length.ShouldBe(4);
        rows["hyperscalers"]["mode_usd_per_year"].ShouldBe("376051000000");
        rows["depin"]["mode_usd_per_year"].ShouldBe("26666666666.67");
        rows["gap"]["mode_usd_per_year"].ShouldBe("349384333333.33");
    }

    [Fact]
    public async Task Csv_OpenAbove_HasNoHigh()
    {
        using var answer = await dashboard.Client.AskAsync(
            "/compare.csv?reading=article&years=3..5"
        );

        var rows = SeedTable.Parse(await answer.TextAsync()).ToDictionary(row => row["who"]);
        rows["amazon"]["high_usd_per_year"].ShouldBeEmpty();
        rows["gap"]["low_usd_per_year"].ShouldBe("115333333333.33");
        rows["gap"]["high_usd_per_year"].ShouldBeEmpty();
    }

    [Fact]
    public async Task Csv_OfTheSeries_HoldsFilingsGuidanceAndMarketCaps()
    {
        using var answer = await dashboard.Client.AskAsync(
            "/compare.csv?chart=series&step=year&from=2024&entities=meta"
        );

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("capex-by-year-2024-2026.csv");
        var rows = SeedTable.Parse(await answer.TextAsync());
        rows.ShouldContain(row =>
            row["who"] == "meta"
            && row["what"] == "capex-cash"
            && row["to"] == "2024-12-31"
            && row["low_usd"] == "37256000000"
        );
        rows.ShouldContain(row =>
            row["what"] == "capex-guidance"
            && row["said_on"] == "2026-07-29"
            && row["low_usd"] == "130000000000"
            && row["high_usd"] == "145000000000"
        );
        rows.ShouldContain(row => row["what"] == "market-cap" && row["from"] == row["to"]);
    }

    [Theory]
    [InlineData("/compare.svg?year=2025", "gap $349.4bn a year")]
    [InlineData("/compare.svg?chart=series", "$165.1bn")]
    public async Task Svg_OfAView_IsADocumentWithItsOwnColours(string address, string text)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var picture = XDocument.Parse(await answer.TextAsync()).Root!;
        picture.Name.ShouldBe(XName.Get("svg", "http://www.w3.org/2000/svg"));
        picture.Descendants().Select(element => element.Value).ShouldContain(text);
        picture.ToString().ShouldNotContain("var(");
        picture.ToString().ShouldContain("#af8118");
    }

    [Theory]
    [InlineData("/compare.csv?year=abc")]
    [InlineData("/compare.svg?entities=nobody")]
    public async Task Form_OfABadAddress_SaysWhatIsWrong(string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
