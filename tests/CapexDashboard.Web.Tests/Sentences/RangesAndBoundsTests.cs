using System.Text.RegularExpressions;
using CapexDashboard.Web.Tests.Permalinks;
using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Sentences;

/// <summary>Ranges and bounds go wherever the numbers go. Worked out by hand from 228.342bn filed for 2024 and 80bn / 3 of tokens a year.</summary>
public sealed partial class RangesAndBoundsTests(Dashboard dashboard)
{
    // 80bn over 3 to 5 years: 16 to 26.7bn a year, of which 43.8 to 73.1m a day.
    [Fact]
    public async Task Assumptions_AreRanges_AreToldAsRanges()
    {
        var text = Text(await dashboard.Client.PageAsync("/compare?years=3..5"));
        var json = await dashboard.Client.JsonAsync("/compare.json?years=3..5");

        text.ShouldContain("assumed: $80bn of new tokens over 3 to 5 years");
        text.ShouldContain("This scenario brings $16–26.7bn of new tokens a year");
        text.ShouldContain("absorb $43.8–73.1m every day");
        text.ShouldContain("of tokens in 3 to 5 years, at the most likely values.");
        json.GetProperty("demand").Number("low").ShouldBe(16_000_000_000);
        json.GetProperty("issuance").Number("low").ShouldBe(0.4m);
        (await PictureAsync("years=3..5")).ShouldContain("$80bn over 3 to 5 years");
    }

    // 82bn / 3 against at least 142bn: 19.25 % and 114.67bn. Half of the capex is at least 71bn.
    [Fact]
    public async Task OpenCapex_EveryNumber_IsRoundedSoThatItsBoundStaysTrue()
    {
        const string Open = "reading=article&cap=41";
        var matrix = await dashboard.Client.PageAsync($"/compare?{Open}&chart=matrix");
        var gap = await dashboard.Client.PageAsync($"/compare?{Open}");
        var tornado = await dashboard.Client.PageAsync($"/compare?{Open}&chart=tornado");

        Text(matrix).ShouldContain("DePIN covers at most 19.3 %");
        Plain(matrix.QuerySelector("td[aria-current]").ShouldNotBeNull().TextContent)
            .ShouldBe("≤ 19.3 %");
        Text(gap).ShouldContain("≥ 114.6");
        tornado
            .Headline()
            .ShouldBe(
                "What matters most is the AI share of capex: from 50 % to 100 % it moves the gap by at least $71bn a year."
            );
    }

    [Fact]
    public async Task Tornado_ExtendedRange_IsExplainedInThePicture()
    {
        const string Beyond = "chart=tornado&cap=400000";
        const string Note = "A range marked * was extended to this scenario's own value";

        (await PictureAsync(Beyond)).ShouldContain(Note);
        string.Join(
                ' ',
                (await dashboard.Client.JsonAsync("/compare.json?" + Beyond)).Texts("notes")
            )
            .Replace('’', '\'')
            .ShouldContain(Note);
    }

    [Fact]
    public async Task ArticleReading_NumbersOfOurs_AreCalledOurs()
    {
        const string Note =
            "The article names no amount for 2024 here: Amazon's at least $48bn and Alphabet's at least $44bn are our reading of its words.";

        Text(await dashboard.Client.PageAsync("/compare?reading=article")).ShouldContain(Note);
        (await PictureAsync("reading=article")).ShouldContain(Note);
    }

    // 228.342bn / 2.
    [Fact]
    public async Task AiShare_OfARangeFromNothing_SaysWhatMayCountAllTheSame()
    {
        var page = await dashboard.Client.PageAsync("/compare?capexai=0..0..50");
        var json = await dashboard.Client.JsonAsync("/compare.json?capexai=0..50");

        page.Headline()
            .ShouldBe(
                "There is nothing to compare: the AI share of capex most likely leaves nothing, and at most $114.2bn, of four tech giants' 2024 capital spending."
            );
        // What stands over next to nothing has no upper end.
        foreach (var ratio in new[] { "coverage", "days" })
        {
            json.GetProperty(ratio).IsNull("high").ShouldBeTrue(ratio);
            json.GetProperty(ratio).GetProperty("open").GetBoolean().ShouldBeTrue(ratio);
        }
    }

    [Fact]
    public async Task Empty_WhateverTheReading_TellsWhatIsFiledAndGuided()
    {
        var guided = await dashboard.Client.PageAsync("/compare?reading=guidance&year=2019");
        var csv = SeedTable.Parse(await dashboard.Client.TextAsync("/compare.csv?year=2026"));
        var meta = csv.Single(row => row["who"] == "meta");

        // 16,861 + 23,548 + 13,546 + 15,102 million.
        Text(guided)
            .ShouldContain("Filed for 2019: $69.1bn by Amazon, Alphabet, Microsoft and Meta.");
        (
            meta["guided_low_usd_per_year"],
            meta["guided_high_usd_per_year"],
            meta["guided_measure"]
        ).ShouldBe(("130000000000", "145000000000", "with-leases"));
        (await PictureAsync("year=2026")).ShouldContain("guided $130–145bn (with finance leases)");
        var page = await dashboard.Client.PageAsync("/compare?year=2026");
        page.QuerySelector("a[href*='meta-capex-guidance-2026-given-2026-07-29']")
            .ShouldNotBeNull();
    }

    [Fact]
    public async Task LeftOut_OnlyAFiscalYearOfThatTime_IsNotSaidOfOtherYears()
    {
        var page = await dashboard.Client.PageAsync("/compare?year=2018&entities=microsoft");

        Text(page)
            .ShouldContain("no quarter of 2018 is held on this measure (cash), only a fiscal year");
    }

    [Fact]
    public async Task NoGuidance_OthersHaveEstimated_OffersTheirEstimate()
    {
        const string Early = "entities=amazon&year=2025&reading=guidance&asof=2025-03-01";
        var page = await dashboard.Client.PageAsync("/compare?" + Early);
        var json = await dashboard.Client.JsonAsync(
            $"/compare.json?{Early}&pick=amazon:amazon-capex-guidance-2025-given-2025-02-06"
        );

        Text(page).ShouldContain("Count its 2025, $100–105bn estimated by others");
        var amazon = json.GetProperty("capex").List("entities")[0];
        (amazon.Text("status"), amazon.Text("basis")).ShouldBe(("estimate", "estimate"));
        json.Text("headline").ShouldContain("what others made of Amazon’s plans in 2025");
    }

    [Fact]
    public async Task Table_WithAPickedYear_SaysWhosePeriod()
    {
        const string Pick = "pick=microsoft:microsoft-capex-cash-fy2026";

        Text(await dashboard.Client.PageAsync($"/compare?entities=microsoft&{Pick}"))
            .ShouldContain("against DePIN funding in the fiscal year to June 2026, $bn a year");
        Text(await dashboard.Client.PageAsync("/compare?" + Pick))
            .ShouldContain("in 2024, picked figures in their own periods, $bn a year");
    }

    // 80bn / 5 is 10.7bn less.
    [Fact]
    public async Task Diff_OfARange_HasItsRange()
    {
        var (point, range) = (
            await dashboard.Client.ShareAsync(""),
            await dashboard.Client.ShareAsync("years=3..5")
        );

        var diff = await dashboard.Client.JsonAsync(
            $"/api/v1/comparisons/diff?left={point}&right={range}"
        );

        diff.List("amounts")
            .Select(row => row.Text("difference"))
            .ShouldBe(["0.0", "0.0 (−10.7 to 0.0)", "0.0 (0.0 to 10.7)"]);
    }

    // 220bn × 2 / 3 over at least 142bn is 1.033 times: more than all at best, and perhaps not closed.
    [Fact]
    public async Task OpenCapex_MayBeCovered_IsNeitherCalledClosedNorAll()
    {
        var page = await dashboard.Client.PageAsync("/compare?reading=article&cap=220");
        var json = await dashboard.Client.JsonAsync("/compare.json?reading=article&cap=220");

        page.Headline().ShouldContain("would pay for at most 1.1 times what the article expected");
        Text(page)
            .ShouldContain(
                "Whether the gap is closed is not known: it can close only at a DePIN market cap of at least $213bn."
            );
        Text(page).ShouldContain("The gap can close only with at least $213bn.");
        json.GetProperty("closedCasesAtMost").GetBoolean().ShouldBeTrue();
    }

    // 342.6bn × 2 / 3 is 228.4 of 228.342bn; 80bn in one year is more than the 69.057 of 2019.
    [Theory]
    [InlineData("cap=342.6", "The gap stays closed up to 0.025 %.")]
    [InlineData("cap=80&years=1&year=2019", "The gap stays closed from 0 % to 100 %.")]
    [InlineData("", "The gap closes nowhere from 0 % to 10,000 %.")]
    public async Task Field_WhereTheGapCloses_SaysOnWhichSideItIsClosed(
        string query,
        string text
    ) => Text(await dashboard.Client.PageAsync("/compare?" + query)).ShouldContain(text);

    [Theory]
    [InlineData("multiple=0")]
    [InlineData("haircut=100")]
    public async Task AiShare_OfNothing_IsNoBreakEven(string query)
    {
        var json = await dashboard.Client.JsonAsync("/compare.json?" + query);

        json.GetProperty("breakEven").IsNull("capexai").ShouldBeTrue();
    }

    // 75 + 38 to 40bn, half as much again of market cap: 169.5 to 172.5.
    [Fact]
    public async Task Field_OfARangedAnswer_HasTheRangeOfItsBreakEven() =>
        Text(await dashboard.Client.PageAsync("/compare?year=2024&reading=guidance"))
            .ShouldContain("The gap closes at $171bn ($169.5bn to $172.5bn).");

    [Fact]
    public async Task DepinRow_OtherAssumptions_AreNotSaidToBeTheArticles()
    {
        Text(await dashboard.Client.PageAsync("/compare"))
            .ShouldContain("over three years (Flipping the AI Coin");
        Text(await dashboard.Client.PageAsync("/compare?cap=5000"))
            .ShouldContain("over three years (this scenario's own assumption)");
    }

    [Fact]
    public async Task FiscalQuarters_OfACalendarYear_AreNotCalledThatYear()
    {
        var page = await dashboard.Client.PageAsync("/compare?entities=oracle&year=2025");

        page.Headline()
            .ShouldEndWith(
                "of Oracle's capital spending in the twelve months to 30 November 2025."
            );
    }

    [Fact]
    public async Task ChosenMeasure_NotReported_NamesWhoIsCountedInCash() =>
        Text(await dashboard.Client.PageAsync("/compare?metric=capex-with-leases"))
            .ShouldContain(
                "The record holds no figures of Amazon and Alphabet on the chosen measure (with finance leases): cash stands in for them."
            );

    // 2.1 + 2.5 + 5.7bn from October 2025 to June 2026.
    [Fact]
    public async Task NewestTwelveMonths_OfOneCompanyWithThreeQuarters_SaysHowManyAreHeld()
    {
        var json = await dashboard.Client.JsonAsync("/compare.json?entities=nebius&year=ttm");
        var why = json.GetProperty("capex").List("entities")[0].GetProperty("leftOut");

        (why.Text("reason"), why.Number("held")).ShouldBe(("quarters-missing", 3));
        why.Text("says").ShouldBe("3 of the newest 4 quarters held, $10.3bn");
        json.Text("headline")
            .ShouldBe(
                "There is nothing to compare: the record does not hold the newest four quarters in a row for Nebius."
            );
    }

    // Of a year that is over nothing more is waited for.
    [Fact]
    public async Task PastYear_NotHeldWhole_IsNotWaitedFor()
    {
        var page = await dashboard.Client.PageAsync("/compare?entities=nebius&year=2025");

        page.Headline()
            .ShouldBe(
                "There is nothing to compare: the record holds one of the four quarters of 2025 for Nebius."
            );
        Text(page).ShouldContain("Held so far:");
    }

    // 40bn × 2 / 3 less 20bn × 2 / 3.
    [Fact]
    public async Task Pinned_BesideManyYears_SaysOfWhichYearTheGapIs()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=projection&b.cap=20");

        Text(page)
            .ShouldContain("In 2024 the gap is $13.3bn a year smaller than the pinned scenario's");
    }

    private async Task<string> PictureAsync(string query) =>
        Plain(
            string.Join(
                ' ',
                new AngleSharp.Html.Parser.HtmlParser()
                    .ParseDocument(await dashboard.Client.TextAsync("/compare.svg?" + query))
                    .QuerySelectorAll("text")
                    .Select(line => line.TextContent)
            )
        );

    private static string Text(AngleSharp.Dom.IDocument page) =>
        Plain(page.Body.ShouldNotBeNull().TextContent);

    private static string Plain(string text) => Space().Replace(text, " ").Replace('’', '\'');

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
