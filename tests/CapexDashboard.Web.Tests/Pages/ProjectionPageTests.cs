using AngleSharp.Dom;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Tests.Permalinks;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The projection as a page and as a permalink: what it starts from, what is known, and where each number leads.</summary>
public sealed class ProjectionPageTests(Dashboard dashboard)
{
    [Fact]
    public async Task Form_OfTheProjection_OffersWhatItCanStartFrom()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=projection&base=guided");

        var choice = page.QuerySelector("form.assumptions select[name=base]")!;
        choice
            .QuerySelectorAll("option")
            .Select(option => option.GetAttribute("value"))
            .ShouldBe(["ttm", "guided", "2025", "2024", "2023", "2022", "2021", "2020", "2019"]);
        choice.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("guided");
    }

    [Theory]
    [InlineData("guided", "entities=meta&chart=projection&base=guided")]
    [InlineData("ttm", "entities=meta&chart=projection")]
    public void Form_Submitted_IsTheChosenStart(string start, string query)
    {
        var parse = FormQuery.Parse($"form=1&entities=meta&chart=projection&base={start}");

        parse.Problems.ShouldBeEmpty();
        parse.Comparison.ToQuery().ShouldBe(query);
    }

    [Fact]
    public async Task RunningYear_EachNumber_LeadsToItsReceipt()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=projection");

        var row = page.TableWith("Said on")
            .QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("th")!.Words() == "Microsoft");
        row.QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([
                "/figures/microsoft-capex-cash-2026q1",
                "/figures/microsoft-capex-cash-2026q2",
                "/figures/microsoft-capex-guidance-2026-given-2026-07-29",
            ]);
        row.QuerySelectorAll("td")
            .Select(cell => cell.Words())
            .ShouldBe([
                "2 of 4 Jan–Mar 2026 Apr–Jun 2026",
                "66.7",
                "175.0",
                "with finance leases",
                "29 Jul 2026",
            ]);
    }

    [Fact]
    public async Task Years_AsTheyAreKnown_AreCalledWhatTheyAre()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=projection&reading=article");

        var rows = page.TableWith("Capex is").Rows();
        rows["2025"].Take(3).ShouldBe(["filed", "376.1", "29.6"]);
        // 720 to 745bn were guided; DePIN's 26.7bn of 2024 became 21.6 to 45.1bn at −10 to 30 % a year.
        rows["2026"].Take(2).ShouldBe(["filed and guided", "732.5 (720.0–745.0)"]);
        rows["2026"][3].ShouldEndWith(" (674.9–723.4)");
        rows["2027"][0].ShouldBe("carried on");
        page.QuerySelector("#says")!.Words().ShouldContain("whatever reading is chosen");
        page.TableWith("Asked at the end of").QuerySelectorAll("tbody tr").Length.ShouldBe(10);
    }

    [Fact]
    public async Task Explorer_Caveats_AreSaidOnce()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=projection");

        page.QuerySelector("main")!
            .TextContent.Split("These are rates carried on, not a forecast.")
            .Length.ShouldBe(2);
    }

    // What a reader of the file alone would miss.
    [Theory]
    [InlineData("", "These are rates carried on, not a forecast.")]
    [InlineData("", "what was filed lies inside none of them, so the bands were too narrow.")]
    [InlineData("", "The 11.1 % is an upper bound of what was observed of DePIN: three")]
    [InlineData(
        "",
        "The steps from 2025 to 2026 and from 2026 to 2027 are partly changes of measure: Microsoft and Meta guide with finance leases but are counted in cash as filed."
    )]
    [InlineData(
        "asof=2024-01-15",
        "The rates rest on what is known now, not only on what was public on that day."
    )]
    [InlineData("entities=oracle", "Too little is filed to ask the method about earlier years")]
    [InlineData(
        "entities=oracle",
        "is what the four hyperscalers together have grown by, not Oracle’s own growth."
    )]
    [InlineData(
        "base=2024",
        "Carried on from 2024 as filed, 2027 comes to $474.6bn, less than the $720–745bn already guided for 2026."
    )]
    public async Task Caveat_IsInTheSentencesTheNotesAndThePicture(string query, string caveat)
    {
        query = "chart=projection&" + query;
        var json = await dashboard.Client.JsonAsync("/compare.json?" + query);
        var svg = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            await dashboard.Client.TextAsync("/compare.svg?" + query)
        );

        Spaced(json.Text("says")).ShouldContain(caveat);
        Spaced(string.Join(' ', json.Texts("notes"))).ShouldContain(caveat);
        Spaced(string.Join(' ', svg.QuerySelectorAll("text").Select(line => line.TextContent)))
            .ShouldContain(caveat);
    }

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');

    [Fact]
    public async Task NothingToCarryOn_LeadsToWhatHasAnAnswer()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=projection&entities=coreweave");

        page.Headline()
            .ShouldBe(
                "There is nothing to carry on: the record holds no four quarters in a row that CoreWeave has filed."
            );
        page.QuerySelectorAll("a")
            .Single(link => link.Words() == "Carried on from the running year as guided")
            .GetAttribute("href")
            .ShouldBe("/compare?entities=coreweave&chart=projection&base=guided");
    }

    [Fact]
    public async Task Permalink_OfTheProjection_NamesTheSourcesOfWhatWasGuided()
    {
        var slug = await dashboard.Client.ShareAsync("chart=projection");

        var page = await dashboard.Client.PageAsync("/c/" + slug);

        var title = SeedTable
            .Read("sources.csv")
            .Single(row => row["key"] == "microsoft-fy26-q4-call")["title"];
        page.QuerySelector(".sources")!.TextContent.ShouldContain(title);
        page.QuerySelectorAll("main table").Length.ShouldBe(3);
        // Said once: the notes of the picture are in the sentences above them.
        page.QuerySelector("main")!
            .TextContent.Split("These are rates carried on, not a forecast.")
            .Length.ShouldBe(2);
    }

    // 69,057 million were filed for 2019 and 294,800 of 2026.
    [Fact]
    public async Task AiShare_InEveryForm_IsApartFromWhatIsFiled()
    {
        const string Query = "chart=projection&capexai=50..75..100";
        var titles = string.Join(
            ' ',
            new AngleSharp.Html.Parser.HtmlParser()
                .ParseDocument(await dashboard.Client.TextAsync("/compare.svg?" + Query))
                .QuerySelectorAll("title")
                .Select(title => title.TextContent)
        );
        titles.ShouldContain("2019, AI share of what was filed: $34.5–69.1bn");
        titles.ShouldContain("2026: AI share of what is filed so far $147.4–294.8bn");
        var page = await dashboard.Client.PageAsync("/compare?" + Query);
        page.TableWith("Capex is").Rows()["2019"][0].ShouldBe("AI share of filed");
        var rows = SeedTable
            .Parse(await dashboard.Client.TextAsync("/compare.csv?" + Query))
            .ToDictionary(row => row["year"]);
        rows["2019"]["filed_usd"].ShouldBe("69057000000");
        rows["2019"]["counted"].ShouldBe("ai-share");
        rows["2026"]["filed_usd"].ShouldBe("294800000000");
        rows["2027"]["filed_usd"].ShouldBeEmpty();
        var year = (await dashboard.Client.JsonAsync("/compare.json?" + Query))
            .List("projection")
            .Single(one => one.Number("year") == 2019);
        year.Number("filed").ShouldBe(69_057_000_000);
        year.GetProperty("isAllCounted").GetBoolean().ShouldBeFalse();
    }

    // 220bn guided by Amazon and 63.627bn filed by Oracle, less 80bn / 3 grown by 30 % twice.
    [Fact]
    public async Task RunningYear_WithoutUpperEnd_IsAtLeastItsLowerEndInTheTable()
    {
        var page = await dashboard.Client.PageAsync(
            "/compare?chart=projection&entities=oracle~amazon"
        );

        var row = page.TableWith("Capex is").Rows()["2026"];
        row[1].ShouldBe("≥ 283.6");
        row[3].ShouldBe("≥ 238.5");
        page.QuerySelector("#says")!
            .Words()
            .ShouldContain("Oracle's four at the start are those of Jun 2025 – May 2026.");
    }

    [Fact]
    public async Task Csv_EachYear_HasItsBaseAndMeasures()
    {
        var rows = SeedTable
            .Parse(await dashboard.Client.TextAsync("/compare.csv?chart=projection&base=2025"))
            .ToDictionary(row => row["year"]);

        rows["2026"]["base"].ShouldBe("2025");
        rows["2026"]["measures"].Split(' ').ShouldContain("microsoft:with-leases");
        rows["2027"]["measures"].Split(' ').ShouldContain("microsoft:cash");
        rows["2025"]["counted"].ShouldBe("all");
    }

    // They are of the comparison's year, not of the years that this picture goes on to.
    [Theory]
    [InlineData("projection", true)]
    [InlineData("known", true)]
    [InlineData("gap", false)]
    public async Task Sliders_OfManyYears_DoNotSayWhereOneGapCloses(string chart, bool isSilent) =>
        (await dashboard.Client.PageAsync("/compare?chart=" + chart))
            .QuerySelectorAll(".closes")
            .All(mark => mark.Words().Length == 0)
            .ShouldBe(isSilent);

    [Theory]
    [InlineData("chart=projection&year=2026", "answered")]
    [InlineData("chart=known&year=2026", "answered")]
    [InlineData("chart=series&year=2026", "answered")]
    [InlineData("chart=series&asof=2019-01-01", "empty")]
    [InlineData("chart=gap&year=2026", "empty")]
    [InlineData("chart=projection&entities=coreweave", "empty")]
    public async Task Result_IsOfTheChartAskedFor(string query, string result) =>
        (await dashboard.Client.JsonAsync("/compare.json?" + query))
            .Text("result")
            .ShouldBe(result);
}
