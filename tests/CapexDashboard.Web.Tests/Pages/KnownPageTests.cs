using CapexDashboard.Web.Tests.Running;
using CapexDashboard.Web.Tests.Seed;

namespace CapexDashboard.Web.Tests.Pages;

/// <summary>The same gap as it was known from month to month.</summary>
public sealed class KnownPageTests(Dashboard dashboard)
{
    // Meta said 30–35, 30–37, 35–40, 37–40 and 38–40 with finance leases, less 80bn / 3. Then it filed 37,256 million in cash.
    [Fact]
    public async Task Known_Guidance_ChangesWithEachStatementAndKeepsItsRange()
    {
        var page = await dashboard.Client.PageAsync(
            "/compare?chart=known&reading=guidance&year=2024&entities=meta"
        );

        page.Headline()
            .ShouldBe(
                "On 25 October 2023 this gap was expected to be $3.3–8.3bn a year (with finance leases); since 29 January 2025 it has been known as $10.6bn a year (cash)."
            );
        page.TableWith("Known on")
            .QuerySelectorAll("tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.Words())))
            .ShouldBe([
                "1 Nov 2023 25 Oct 2023 1 of 1 1 30.0–35.0 3.3–8.3 with finance leases",
                "1 Feb 2024 1 Feb 2024 1 of 1 1 30.0–37.0 3.3–10.3 with finance leases",
                "1 May 2024 24 Apr 2024 1 of 1 1 35.0–40.0 8.3–13.3 with finance leases",
                "1 Aug 2024 31 Jul 2024 1 of 1 1 37.0–40.0 10.3–13.3 with finance leases",
                "1 Nov 2024 30 Oct 2024 1 of 1 1 38.0–40.0 11.3–13.3 with finance leases",
                "1 Feb 2025 29 Jan 2025 1 of 1 0 37.3 10.6 cash",
            ]);
        page.QuerySelector("#says")!.Words().ShouldContain("It changed 5 times");
        page.QuerySelectorAll(".note")
            .Select(note => note.Words())
            .ShouldContain(
                "Measures differ, so part of a step can be a change of measure rather than growth. Meta: with finance leases until January 2025, then cash."
            );
        page.QuerySelectorAll("#gap svg title")
            .Select(title => title.Words())
            .ShouldContain(
                "1 November 2023: capex $30–35bn (expected, not filed); with finance leases; gap $3.3–8.3bn a year; known since 25 October 2023"
            );
    }

    // Meta had guided since October 2023, Amazon since October 2024; the first two of the four filed by February 2025, all by March.
    [Fact]
    public async Task Known_Filings_SayWhenNotAllWereKnown()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=known");

        page.Headline()
            .ShouldBe("Since 6 February 2025 this gap has been known as $201.7bn a year.");
        page.QuerySelectorAll(".note")
            .Select(note => note.Words())
            .ShouldContain(
                "Outlined months hold fewer companies, since nothing that counts was known of Amazon before 31 October 2024, of Alphabet before 4 February 2025 and of Microsoft before 29 January 2025: a step up where a company joins is no growth of the gap."
            );
        page.TableWith("Known on").Words().ShouldContain("1 Feb 2025 29 Jan 2025");
    }

    [Fact]
    public async Task Known_NewestTwelveMonths_AreNamedByTheirEnds()
    {
        var page = await dashboard.Client.PageAsync(
            "/compare?chart=known&year=ttm&entities=oracle"
        );

        // 12,033 + 18,635 + 16,493 + 28,499 million less 26.667bn.
        page.Headline()
            .ShouldEndWith(
                "in the twelve months to 31 August 2026, the newest known since 10 September 2026, the gap is $49bn."
            );
        page.TableWith("Twelve months to").Words().ShouldContain("31 Aug 2026");
        page.QuerySelector("#says")!.Words().ShouldContain("compares two different years");
    }

    // Microsoft's fiscal 2026 was filed on 29 July 2026: before that there was nothing to pick.
    [Fact]
    public async Task Known_PickedFigure_IsNotKnownBeforeItIsPublished()
    {
        var page = await dashboard.Client.PageAsync(
            "/compare?chart=known&pick=microsoft:microsoft-capex-cash-fy2026"
        );

        // 115,948 + 172,790 million less 26.667bn.
        page.Headline().ShouldBe("Since 29 July 2026 this gap has been known as $262.1bn a year.");
        page.TableWith("Known on").Words().ShouldContain("3 of 4");
    }

    // Oracle's 2024 is the year to 30 November, and less than the article gives DePIN.
    [Fact]
    public async Task Known_FiscalQuarters_AreNamedByTheirDays()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=known&entities=oracle");

        page.Headline()
            .ShouldBe(
                "Since 9 December 2024 it has been known that DePIN would have $15.9bn a year to spare."
            );
        page.QuerySelectorAll(".note")
            .Select(note => note.Words())
            .ShouldContain(
                "Oracle's four quarters run from 1 December 2023 to 30 November 2024: fiscal quarters that do not fall together with the calendar's."
            );
    }

    // 695–725bn and 720–745bn less 26.667bn, of the same measures on both days.
    [Fact]
    public async Task Known_SameMeasuresOnBothDays_AreSaidOnce()
    {
        var page = await dashboard.Client.PageAsync(
            "/compare?chart=known&year=2026&reading=guidance"
        );

        page.Headline()
            .ShouldBe(
                "On 29 April 2026 this gap was expected to be $668.3–698.3bn a year; since 30 July 2026 it has been expected to be $693.3–718.3bn a year (measures differ)."
            );
        page.QuerySelectorAll(".note")
            .Select(note => note.Words())
            .ShouldContain(
                "Measures differ, so the sums are not of one kind. Amazon and Alphabet: cash; Microsoft and Meta: with finance leases."
            );
    }

    // What the sentence has called DePIN's money to spare is no 'it' for the gap.
    [Fact]
    public async Task Known_SpareThenGap_NamesTheGap() =>
        (await dashboard.Client.PageAsync("/compare?chart=known&year=ttm&entities=oracle"))
            .Headline()
            .ShouldStartWith(
                "In the twelve months to 31 May 2024, the newest known on 11 June 2024, DePIN would have had $19.8bn to spare; in"
            );

    [Fact]
    public async Task Known_PictureAlone_HasItsKeyAndItsNotes()
    {
        var svg = await dashboard.Client.TextAsync("/compare.svg?chart=known");

        svg.ShouldContain(">fewer companies known<");
        svg.ShouldContain(">filed<");
        svg.ShouldContain("Outlined months hold fewer companies");
        svg.ShouldContain("Measures differ, so part of a step");
    }

    [Fact]
    public async Task Json_OfWhatWasKnown_HasRangeDayAndMeasure()
    {
        var answer = await dashboard.Client.JsonAsync(
            "/compare.json?chart=known&reading=guidance&year=2024&entities=meta"
        );

        var month = answer.List("known").Single(one => one.Text("asOf") == "2023-12-01");
        month.Number("capex").ShouldBe(32_500_000_000);
        month.Number("capexLow").ShouldBe(30_000_000_000);
        month.Number("capexHigh").ShouldBe(35_000_000_000);
        month.Number("gapLow").ShouldBe(3_333_333_333.33m);
        month.Number("gapHigh").ShouldBe(8_333_333_333.33m);
        month.Text("since").ShouldBe("2023-10-25");
        month.List("measures").ShouldHaveSingleItem().Text("measure").ShouldBe("with-leases");
        answer.List("notes").ShouldNotBeEmpty();
    }

    // The article's 2024: at least 142bn of the four, of which it says not what it counts.
    [Fact]
    public async Task Known_AtLeast_StaysAtLeastInEveryForm()
    {
        const string Query = "chart=known&reading=article&asof=2024-06-01";
        var page = await dashboard.Client.PageAsync($"/compare?{Query}");

        page.Headline()
            .ShouldBe(
                "Since 6 May 2024 this gap has been expected to be at least $115.3bn a year (measure not stated)."
            );
        page.TableWith("Known on").Words().ShouldContain("≥ 142.0 ≥ 115.3 measure not stated");
        var month = (await dashboard.Client.JsonAsync($"/compare.json?{Query}")).List("known")[^1];
        month.Number("gapLow").ShouldBe(115_333_333_333.33m);
        month.IsNull("gapHigh").ShouldBeTrue();
        month.IsNull("capexHigh").ShouldBeTrue();
        var row = SeedTable.Parse(await dashboard.Client.TextAsync($"/compare.csv?{Query}"))[^1];
        row["gap_high_usd_per_year"].ShouldBeEmpty();
        row["bound"].ShouldBe("at-least");
        row["since"].ShouldBe("2024-05-06");
    }

    // 30–35bn less 80 × 2 / 3 = 53.3bn, and less 48 × 2 / 3 = 32bn.
    [Theory]
    [InlineData("cap=80", "it was expected that DePIN would have $18.3–23.3bn a year to spare")]
    [InlineData(
        "cap=48",
        "the outcome was expected to be between $2bn to spare and a gap of $3bn a year"
    )]
    public async Task Known_FundingAboveTheCapex_IsMoneyToSpare(string inputs, string said)
    {
        var page = await dashboard.Client.PageAsync(
            $"/compare?chart=known&reading=guidance&year=2024&entities=meta&{inputs}"
        );

        page.Headline().ShouldContain(said);
    }

    [Fact]
    public async Task Csv_OfWhatWasKnown_HasEveryMonthUpToTheDayAskedFor()
    {
        var rows = SeedTable.Parse(
            await dashboard.Client.TextAsync(
                "/compare.csv?chart=known&reading=guidance&year=2024&entities=meta&asof=2024-05-06"
            )
        );

        rows[0]["known_on"].ShouldBe("2023-01-01");
        rows[0]["gap_usd_per_year"].ShouldBeEmpty();
        rows.Single(row => row["known_on"] == "2024-03-01")["gap_usd_per_year"]
            .ShouldBe("6833333333.33");
        rows[^1]["known_on"].ShouldBe("2024-05-06");
        rows[^1]["capex_usd_per_year"].ShouldBe("37500000000");
    }

    [Fact]
    public async Task Known_YearOfWhichNothingIsKnown_SaysSo()
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=known&year=2031");

        page.Headline().ShouldStartWith("There is nothing to compare");
    }

    // Without capex that counts there is no gap, and nothing to spare.
    [Theory]
    [InlineData("capexai=0", "the AI share of capex leaves nothing of")]
    [InlineData("entities=coreweave", "the record holds no filed quarter of CoreWeave in 2024")]
    public async Task Known_NothingCounts_SaysWhyAndLeadsOn(string query, string why)
    {
        var page = await dashboard.Client.PageAsync("/compare?chart=known&" + query);
        var json = await dashboard.Client.JsonAsync("/compare.json?chart=known&" + query);
        var csv = await dashboard.Client.TextAsync("/compare.csv?chart=known&" + query);

        page.Headline().ShouldStartWith("There is nothing to compare: " + why);
        page.TableWith("Why it does not count").Rows().ShouldNotBeEmpty();
        page.QuerySelectorAll("a")
            .ShouldContain(link => link.Words().StartsWith("Nearest comparison with an answer"));
        json.Text("result").ShouldBe("empty");
        json.Texts("notes").ShouldNotBeEmpty();
        csv.ShouldNotContain("known_on");
    }
}
