using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CapexDashboard.Web.Tests.Permalinks;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Sentences;

/// <summary>
/// Comparisons whose sentences once said what the figures do not: each read as page, JSON, CSV, SVG and permalink. The amounts were
/// worked out from the seed's CSV by hand: 80bn / 3 of tokens a year against the capex that is named beside each.
/// </summary>
public sealed partial class ListedComparisonsTests(Dashboard dashboard)
{
    private const string Nothing = "There is nothing to compare";

    public static readonly TheoryData<string, string, string> Headlines = new()
    {
        // 5,000bn × 2 / 3 over at least 142bn is 23.47 times, so at most 24.
        {
            "reading=article&cap=5000",
            "On these assumptions DePIN would pay for at most 24 times what the article expected four tech giants to spend in 2024.",
            "Microsoft's amount is what was said of several years, divided by their number."
        },
        // 12,033 + 18,635 + 16,493 + 28,499 million to 31 August.
        {
            "entities=oracle&year=ttm",
            "Even at the article's best case, DePIN would match 129 days of Oracle's capital spending in the twelve months to 31 August 2026.",
            "Oracle's four quarters run from 1 September 2025 to 31 August 2026"
        },
        {
            "entities=coreweave~amazon&year=ttm",
            Nothing
                + ": the record holds no four quarters in a row that Amazon and CoreWeave have both filed.",
            "CoreWeave (only fiscal years are held on this measure (cash), no quarters"
        },
        {
            "year=2026",
            Nothing
                + " yet: the record holds two of the four quarters of 2026 for Amazon, Alphabet, Microsoft and Meta.",
            "Nearest comparison with an answer: what they have guided for 2026."
        },
        {
            "entities=coreweave",
            Nothing
                + ": the record holds no filed quarter of CoreWeave in 2024 on this measure (cash).",
            "held: fiscal year to December 2024, $8.7bn filed"
        },
        {
            "reading=guidance&year=2019",
            Nothing
                + ": the record holds no guidance of Amazon, Alphabet, Microsoft and Meta for 2019.",
            "Amazon (no guidance for 2019)"
        },
        // 75 + 38 to 40bn: 86.1 to 84.6 days.
        {
            "year=2024&reading=guidance",
            "Even at the article's best case, DePIN would match 85 days (85 to 86) of what Amazon and Meta said they would spend in 2024 (measures differ).",
            "Left out of the sum: Alphabet (no guidance for 2024), Microsoft (no guidance for 2024; held: fiscal year to June 2025, $80bn guided)."
        },
        // 115,948 million in Microsoft's fiscal 2026, 172,790 million of the others in 2024.
        {
            "pick=microsoft:microsoft-capex-cash-fy2026",
            "Even at the article's best case, DePIN would match 34 days of Amazon, Alphabet and Meta's 2024 capital spending and Microsoft's capital spending in the fiscal year to June 2026.",
            ""
        },
        // 250,359 million, of which two companies' with finance leases.
        {
            "metric=capex-with-leases",
            "Even at the article's best case, DePIN would match 39 days of four tech giants' 2024 capital spending (measures differ).",
            "Measures differ, so the sum is not of one kind: cash: Amazon and Alphabet; with finance leases: Microsoft and Meta."
        },
        // 220 + 195 to 205 + 175 + 130 to 145bn.
        {
            "year=2026&reading=guidance",
            "Even at the article's best case, DePIN would match 13 days (13 to 14) of what four tech giants said they would spend in 2026 (measures differ).",
            "cash: Amazon and Alphabet; with finance leases: Microsoft and Meta."
        },
        {
            "multiple=0",
            "On these assumptions DePIN would pay for none of four tech giants' 2024 capital spending.",
            ""
        },
        {
            "haircut=100",
            "On these assumptions DePIN would pay for none of four tech giants' 2024 capital spending.",
            ""
        },
        // 342.6 × 2 / 3 is 228.4bn against 228.342.
        {
            "cap=342.6",
            "On these assumptions DePIN would pay for all of four tech giants' 2024 capital spending.",
            ""
        },
        // 2025 with leases where the company guides with them: 413,481 million.
        {
            "chart=series&step=year",
            "Four tech giants said they would spend $720–745bn in 2026 (measures differ), after $376.1bn in 2025 ($413.5bn on the measures they guide by); DePIN would add $26.7bn a year at the article's best case.",
            "Guidance is on each company's own measure"
        },
        // Amazon filed last, on 6 February 2025.
        {
            "chart=known&year=2024&reading=guidance",
            "Since 6 February 2025 this gap has been known as $201.7bn a year.",
            ""
        },
        // 510.7bn to June 2026 grows by √1.326, then by 26.5, 20.3, 14.2 and six times 8 %; the tokens are over by then. The
        // range was found with random numbers of another program's.
        {
            "chart=projection&reading=article",
            "On these assumptions the gap does not close by 2035: it would then be about $1.62tn a year ($1.18–2.22tn in 8 of 10 cases).",
            "These are rates carried on, not a forecast."
        },
        {
            "capexai=0",
            Nothing
                + ": the AI share of capex leaves nothing of four tech giants' 2024 capital spending.",
            "Nearest comparison with an answer: with all of the capex counted."
        },
    };

    [Theory]
    [MemberData(nameof(Headlines))]
    public async Task EveryForm_ListedComparison_SaysTheSameTruth(
        string query,
        string headline,
        string note
    )
    {
        var page = await dashboard.Client.PageAsync("/compare?" + query);
        page.Headline().ShouldBe(headline);
        var isEmpty = headline.StartsWith(Nothing, StringComparison.Ordinal);
        // There a table says of each company why it does not count.
        if (isEmpty)
            page.TableWith("Why it does not count").Rows().ShouldNotBeEmpty();
        else
            Plain(page.Body.ShouldNotBeNull().TextContent).ShouldContain(note);

        var json = await dashboard.Client.JsonAsync("/compare.json?" + query);
        Plain(json.Text("headline")).ShouldBe(headline);
        Plain(string.Join(' ', json.Texts("notes"))).ShouldContain(note);
        json.Text("result").ShouldBe(isEmpty ? "empty" : "answered");

        var svg = new HtmlParser()
            .ParseDocument(await dashboard.Client.TextAsync("/compare.svg?" + query))
            .QuerySelectorAll("text")
            .Select(line => line.TextContent);
        var drawn = Plain(string.Join(' ', svg));
        drawn.ShouldContain(headline);
        drawn.ShouldContain(note);

        var csv = SeedTable.Parse(await dashboard.Client.TextAsync("/compare.csv?" + query));
        csv.ShouldNotBeEmpty();

        var slug = await dashboard.Client.ShareAsync(query);
        var kept = await dashboard.Client.PageAsync("/c/" + slug);
        kept.Headline().ShouldBe(headline);
        Plain(kept.Body.ShouldNotBeNull().TextContent).ShouldContain(note);
        // The link names its vintage.
        var answer = JsonElement.Parse(await dashboard.Client.BytesAsync($"/c/{slug}.json"));
        answer.Text("headline").ShouldBe(json.Text("headline"));
        answer.GetProperty("capex").GetRawText().ShouldBe(json.GetProperty("capex").GetRawText());
    }

    [Theory]
    [InlineData("entities=coreweave", "coreweave", "only-fiscal-year")]
    [InlineData("entities=coreweave~amazon&year=ttm", "amazon", "no-common-twelve-months")]
    [InlineData("entities=oracle&reading=article", "oracle", "not-in-article")]
    [InlineData("year=2026", "meta", "quarters-missing")]
    [InlineData("year=2024&reading=guidance", "microsoft", "no-guidance")]
    [InlineData("entities=lambda", "lambda", "no-figure")]
    public async Task LeftOut_Company_HasItsCodeInJsonAndCsv(
        string query,
        string entity,
        string code
    )
    {
        var json = await dashboard.Client.JsonAsync("/compare.json?" + query);
        var csv = SeedTable.Parse(await dashboard.Client.TextAsync("/compare.csv?" + query));

        json.GetProperty("capex")
            .List("entities")
            .Single(company => company.Text("entity") == entity)
            .GetProperty("leftOut")
            .Text("reason")
            .ShouldBe(code);
        var row = csv.Single(row => row["who"] == entity);
        row["left_out"].ShouldBe(code);
        row["left_out_because"].ShouldNotBeEmpty();
        row["mode_usd_per_year"].ShouldBeEmpty();
    }

    // At least 142bn on one side, 228.342 on the other: 86.3 more at most, or 86.3 less at least.
    [Fact]
    public async Task Diff_OpenAndClosedSide_IsBounded()
    {
        var open = await dashboard.Client.ShareAsync("reading=article");
        var closed = await dashboard.Client.ShareAsync("");
        var slower = await dashboard.Client.ShareAsync("reading=article&years=5");

        (await AmountsAsync(open, closed)).ShouldBe(["≤ 86.3", "0.0", "≤ 86.3"]);
        (await AmountsAsync(closed, open)).ShouldBe(["≥ −86.3", "0.0", "≥ −86.3"]);
        // The same capex, however high: 10.7bn less of funding is that much more of a gap.
        (await AmountsAsync(open, slower)).ShouldBe(["0.0", "−10.7", "10.7"]);
    }

    [Fact]
    public async Task Json_OfEachChart_HoldsItsNumbers()
    {
        var series = await dashboard.Client.JsonAsync("/compare.json?chart=series&step=year");
        var meta = series
            .List("series")
            .Single(row => row.Text("entity") == "meta" && row.Text("from") == "2024-01-01");
        meta.GetProperty("filed").Number("low").ShouldBe(37_256_000_000);
        meta.GetProperty("guided").Number("high").ShouldBe(40_000_000_000);

        var matrix = (await dashboard.Client.JsonAsync("/compare.json?chart=matrix")).GetProperty(
            "matrix"
        );
        // 800bn in one year of 228.342.
        matrix.List("coverage")[0].EnumerateArray().Last().GetDecimal().ShouldBe(3.50351665m);

        var sure = await dashboard.Client.JsonAsync("/compare.json?chart=distribution&years=3..5");
        var counts = sure.GetProperty("distribution").List("counts").Sum(one => one.GetInt32());
        (counts + sure.GetProperty("distribution").GetProperty("beyond").GetInt32()).ShouldBe(
            32_768
        );

        var tornado = await dashboard.Client.JsonAsync("/compare.json?chart=tornado");
        tornado.List("sensitivity").Count.ShouldBe(11);

        var known = await dashboard.Client.JsonAsync("/compare.json?chart=known");
        known.List("known")[^1].Number("capex").ShouldBe(228_342_000_000);

        var gap = await dashboard.Client.JsonAsync("/compare.json");
        foreach (var other in new[] { "series", "matrix", "distribution", "known", "projection" })
            gap.IsNull(other).ShouldBeTrue(other);
    }

    // Filed 228.342 and 376.051bn; 720 to 745 guided; 510.703 × √1.326 × 1.2645 is 743.634.
    [Fact]
    public async Task Projection_OfTheArticlesReading_HoldsTheSameYearsInEveryForm()
    {
        const string Query = "chart=projection&reading=article";
        var page = await dashboard.Client.PageAsync("/compare?" + Query);
        Years(page).ShouldBe(["228.3", "376.1", "732.5 (720.0–745.0)", "743.6"]);

        var json = (await dashboard.Client.JsonAsync("/compare.json?" + Query)).List("projection");
        Of(json, 2024).Number("capex").ShouldBe(228_342_000_000);
        Of(json, 2025).Number("capex").ShouldBe(376_051_000_000);
        Of(json, 2026).Number("capexLow").ShouldBe(720_000_000_000);
        Of(json, 2026).Number("capexHigh").ShouldBe(745_000_000_000);
        Of(json, 2027).Number("capex").ShouldBe(743_634_000_000, 1_000_000);

        var slug = await dashboard.Client.ShareAsync(Query);
        Years(await dashboard.Client.PageAsync("/c/" + slug)).ShouldBe(Years(page));
        var csv = await dashboard.Client.TextAsync("/compare.csv?" + Query);
        (await dashboard.Client.TextAsync($"/c/{slug}.csv")).ShouldBe(csv);
        var rows = SeedTable.Parse(csv).ToDictionary(row => row["year"]);
        rows["2024"]["capex_usd"].ShouldBe("228342000000");
        rows["2025"]["capex_usd"].ShouldBe("376051000000");
        rows["2026"]["capex_low_usd"].ShouldBe("720000000000");
        rows["2027"]["capex_usd"].ShouldStartWith("74363");

        var svg = new HtmlParser().ParseDocument(
            await dashboard.Client.TextAsync("/compare.svg?" + Query)
        );
        svg.QuerySelectorAll("text")
            .Select(text => text.TextContent)
            .ShouldContain("$720–745bn guided");
        svg.QuerySelectorAll("title")
            .Select(title => title.TextContent)
            .ShouldContain(title => title.StartsWith("2025, filed: $376.1bn; DePIN"));

        static IEnumerable<string> Years(AngleSharp.Dom.IDocument page)
        {
            var rows = page.TableWith("Capex is").Rows();
            return ((string[])["2024", "2025", "2026", "2027"]).Select(year => rows[year][1]);
        }

        static JsonElement Of(IReadOnlyList<JsonElement> years, int year) =>
            years.Single(one => one.Number("year") == year);
    }

    // A third of each company's capex is counted; the parts still make the whole.
    [Fact]
    public async Task Csv_PartOfTheCapexCounted_AddsUpAsReadAndAsCounted()
    {
        var rows = SeedTable.Parse(await dashboard.Client.TextAsync("/compare.csv?capexai=33"));

        var total = rows.Single(row => row["who"] == "hyperscalers");
        // 0.33 × 228.342bn
        total["mode_usd_per_year"].ShouldBe("75352860000");
        total["read_mode_usd_per_year"].ShouldBe("228342000000");
        Sum("mode_usd_per_year").ShouldBe(75_352_860_000);
        Sum("read_mode_usd_per_year").ShouldBe(228_342_000_000);

        decimal Sum(string column) =>
            rows.Take(4)
                .Sum(row =>
                    decimal.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture)
                );
    }

    private async Task<IEnumerable<string>> AmountsAsync(string left, string right)
    {
        var diff = await dashboard.Client.JsonAsync(
            $"/api/v1/comparisons/diff?left={left}&right={right}"
        );
        return diff.List("amounts").Select(row => row.Text("difference"));
    }

    private static string Plain(string text) => Space().Replace(text, " ").Replace('’', '\'');

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
