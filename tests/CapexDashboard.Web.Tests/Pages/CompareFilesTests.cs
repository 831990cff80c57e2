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

    // Oracle's quarter to 31 August stands in the calendar's third.
    [Fact]
    public async Task Csv_FiscalQuarters_HaveTheDaysThatTheyCover()
    {
        var row = SeedTable
            .Parse(await dashboard.Client.TextAsync("/compare.csv?chart=series&entities=oracle"))
            .Single(one => one["who"] == "oracle" && one["step"] == "Q3 2026");

        (row["from"], row["to"]).ShouldBe(("2026-06-01", "2026-08-31"));
        row["low_usd"].ShouldBe("28499000000");
        row["measure"].ShouldBe("cash");
        var json = (
            await dashboard.Client.JsonAsync("/compare.json?chart=series&entities=oracle")
        ).List("series")[^1];
        json.Text("to").ShouldBe("2026-08-31");
        json.Text("step").ShouldBe("Q3 2026");
    }

    [Fact]
    public async Task Csv_GuidanceOfTheSeries_NamesTheCompanysOwnMeasure() =>
        SeedTable
            .Parse(
                await dashboard.Client.TextAsync(
                    "/compare.csv?chart=series&step=year&entities=coreweave"
                )
            )
            .Where(row => row["who"] == "coreweave")
            .Select(row => row["measure"])
            .Distinct()
            .ShouldBe(["own-measure"]);

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

    // Guided for 2026: 195 to 205, 220, 130 to 145 and 175bn; Meta has filed 18,997 + 30,116 million of it.
    [Fact]
    public async Task Json_OfTheSeries_HasItsTotalsItsMarketCapsAndWhatIsFiledSoFar()
    {
        var json = await dashboard.Client.JsonAsync("/compare.json?chart=series&step=year");

        var total = json.List("seriesTogether").Single(one => one.Text("step") == "2026");
        total.Number("low").ShouldBe(720_000_000_000);
        total.Number("high").ShouldBe(745_000_000_000);
        total.Texts("measures").ShouldBe(["cash", "with-leases"]);
        total.Number("filed").ShouldBe(0);
        var meta = json.List("series")
            .Single(one => one.Text("entity") == "meta" && one.Text("step") == "2026");
        meta.Number("filedSoFar").ShouldBe(49_113_000_000);
        meta.GetProperty("guided").Text("measure").ShouldBe("with-leases");
        var caps = SeedTable
            .Parse(await dashboard.Client.TextAsync("/compare.csv?chart=series&step=year"))
            .Where(row => row["what"] == "market-cap")
            .Select(row => row["from"] + row["low_usd"]);
        json.List("marketCaps").Select(one => one.Text("on") + one.Number("low")).ShouldBe(caps);
        json.Text("headline")
            .Replace('\u00A0', ' ')
            .ShouldContain("$720–745bn in 2026 (measures differ)");
    }

    // Its own fiscal year ends in May.
    [Fact]
    public async Task Series_YearsOfFiscalQuarters_AreNotCalledFiscalYears()
    {
        var notes = string.Join(
            ' ',
            (
                await dashboard.Client.JsonAsync(
                    "/compare.json?chart=series&step=year&entities=oracle"
                )
            ).Texts("notes")
        );

        notes.ShouldNotContain("Fiscal years are");
        notes.ShouldContain(
            "a year here is the four that fall mostly into it, which need not be the company’s fiscal year. Oracle’s four end in November."
        );
    }

    [Fact]
    public async Task Series_NothingPublicOnTheDay_NamesTheDay()
    {
        var json = await dashboard.Client.JsonAsync("/compare.json?chart=series&asof=2019-01-01");

        json.Text("headline")
            .ShouldEndWith("on this measure, by what was public on 1 January 2019.");
        json.GetProperty("empty").Text("nearest").ShouldBe("chart=series");
    }
}
