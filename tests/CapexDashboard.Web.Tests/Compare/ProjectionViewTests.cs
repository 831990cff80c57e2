using CapexDashboard.Web.Formatting;
using static CapexDashboard.Web.Tests.Compare.SmallProjections;

namespace CapexDashboard.Web.Tests.Compare;

/// <summary>Capex of 100bn in 2025, growing by nothing unless a test says so.</summary>
public sealed class ProjectionViewTests
{
    private const string Still = "capexgrowth=0&latergrowth=0&fadeby=2030&capgrowth=0";
    private const string Rates = "These are rates carried on, not a forecast.";

    [Fact]
    public void Words_GapDoesNotClose_SayHowLargeItIsInTheEnd()
    {
        var view = Meta2025(Still);

        // New tokens end after three years, so all of the capex is left.
        view.Headline.ShouldBe(
            "On these assumptions the gap does not close by 2035: it would then be about $100bn a year."
        );
        view.Says.ShouldBe(
            "Filings reach to December 2025. From the twelve months to December 2025 ($100bn) capex stays as it is; "
                + "DePIN’s market cap stays as it is, and new tokens begin in 2025 and end after three years. "
                + "In 2035 the gap is closed in none of the 32,768 cases. "
                + "Too little is filed to ask the method about earlier years: it needs two filed years before the one it is asked "
                + $"at the end of, and one after. {Rates}"
        );
    }

    [Fact]
    public void Says_DefaultRates_AreWithTheirRanges() =>
        Meta2025("")
            .Says.ShouldContain(
                "capex grows by 32.6\u00A0% (29.8 to 35.5) a year, fading to 8\u00A0% (0 to 16) by 2030 (2028 to 2032); "
                    + "DePIN’s market cap grows by 11.1\u00A0% (−10 to 30) a year"
            );

    [Fact]
    public void Words_GuidanceWithoutUpperEnd_SayAtLeast()
    {
        var view = Of(
            $"entities=meta&base=guided&{Still}",
            Years("meta", 2025, 100),
            Guided("meta", "2026-01-30", "cash", 120, null)
        );

        view.Headline.ShouldBe(
            "On these assumptions the gap does not close by 2035: it would then be at least $120bn a year."
        );
        view.Says.ShouldContain("For 2026 Meta guided to at least $120bn (cash, 30 Jan 2026).");
        view.Says.ShouldContain("From 2026 as guided (at least $120bn) capex stays as it is;");
        view.Says.ShouldContain("In 2035 the gap is closed in none of the 32,768 cases.");
    }

    [Fact]
    public void Headline_FundingOvertakes_NamesTheYear() =>
        // 80 / 3 × 2 = 53.3bn, half as much again every year: 80, then 120; after ten years 3,075.5.
        Meta2025("multiple=4&capexgrowth=0&latergrowth=0&capgrowth=50&reissue=100")
            .Headline.ShouldBe(
                "On these assumptions the gap would close in 2027 and stay closed to 2035: there would then be about $2.98tn a year to spare."
            );

    [Fact]
    public void Headline_ClosesForAWhile_SaysThatItOpensAgain() =>
        // The same, and in 2028 the three years are over.
        Meta2025("multiple=4&capexgrowth=0&latergrowth=0&capgrowth=50")
            .Headline.ShouldBe(
                "On these assumptions the gap would close in 2027 and be open again by 2035: it would then be about $100bn a year."
            );

    [Fact]
    public void Headline_CloseOfWhatIsAtLeast_IsAtTheEarliest() =>
        Of(
            "entities=meta&year=2026&base=guided&multiple=4&capexgrowth=0&latergrowth=0&capgrowth=50&reissue=100",
            Years("meta", 2025, 100),
            Guided("meta", "2026-01-30", "cash", 100, null)
        )
            .Headline.ShouldBe(
                // A year later begun, so that nine years of growth make 2,050.3.
                "On these assumptions the gap would close in 2028 at the earliest: there would then be at most $1.96tn a year to spare."
            );

    [Fact]
    public void Headline_ClosedAtOnce_SaysWhatComesOfIt() =>
        // 40 × 15 / 3 = 200bn against the 100 that are needed; after three years nothing is issued.
        Meta2025($"multiple=15&{Still}")
            .Headline.ShouldBe(
                "On these assumptions the gap is closed in 2025 but open again by 2035: it would then be about $100bn a year."
            );

    [Fact]
    public void Headline_ClosedInAFiledYearAlone_DoesNotSayNever() =>
        // 40 × 2.5 = 100bn against the 80 of 2024, for one year.
        Of($"entities=meta&years=1&multiple=2.5&{Still}", Years("meta", 2024, 80, 100))
            .Headline.ShouldBe(
                "On these assumptions the gap would have been closed in 2024 but does not close again by 2035: it would then be about $100bn a year."
            );

    [Fact]
    public void Headline_ClosedOnceAndLater_SaysAgain() =>
        // 100bn against 80 in 2024; half of them, growing by a half, against 100: 75, 112.5, and after eleven years 4,324.9.
        Of(
            "entities=meta&years=1&multiple=2.5&reissue=50&capgrowth=50&capexgrowth=0&latergrowth=0",
            Years("meta", 2024, 80, 100)
        )
            .Headline.ShouldBe(
                "On these assumptions the gap would close again in 2026 and stay closed to 2035: there would then be about $4.22tn a year to spare."
            );

    [Fact]
    public void Headline_ClosedForEver_SaysWhatIsToSpare() =>
        Meta2025($"multiple=15&reissue=100&{Still}")
            .Headline.ShouldBe(
                "On these assumptions the gap is closed in 2025 and stays closed to 2035: there would then be about $100bn a year to spare."
            );

    [Theory]
    [InlineData("reissue=100", "new tokens begin in 2025 and go on without end.")]
    [InlineData(
        "reissue=40&years=2",
        "new tokens begin in 2025 and after two years go on at 40\u00A0% of a year’s amount."
    )]
    [InlineData("years=1", "new tokens begin in 2025 and end after one year.")]
    [InlineData("years=3..4..5", "new tokens begin in 2025 and end after four years (3 to 5).")]
    [InlineData("multiple=0", "a year, but its new tokens fund nothing.")]
    public void Says_Reissue_IsInTheSentence(string scenario, string words) =>
        Meta2025(scenario).Says.ShouldContain(words);

    [Fact]
    public void Says_RunningYear_TellsWhoSaidWhatOnWhichMeasure() =>
        Of(
            "entities=amazon~meta",
            Years("amazon", 2025, 100),
            Years("meta", 2025, 60),
            Quarters("meta", 2026, 20),
            Guided("amazon", "2026-02-05", "cash", 200, 200),
            Guided("meta", "2026-01-28", "with finance leases", 115, 135)
        )
            .Says.ShouldStartWith(
                "Filings reach to December 2025 for all of the companies. For 2026 Amazon guided to $200bn (cash, 5 Feb 2026) and Meta "
                    + "to $115–135bn (with finance leases, 28 Jan 2026), not all on the same measure. From the twelve months to "
                    + "December 2025 ($160bn) "
            );

    [Fact]
    public void Words_NoGuidance_CountWhatIsFiledAndSayWho()
    {
        var view = Of(
            "entities=amazon~meta&year=2026",
            Years("amazon", 2025, 100),
            Years("meta", 2025, 60),
            Quarters("meta", 2026, 20)
        );

        view.Says.ShouldContain(
            "The record holds no guidance for 2026 of Meta (1 of 4 quarters filed), so what is filed counts as ‘at least’. "
                + "The record holds nothing of Amazon for 2026, so it is left out of that year."
        );
        view.Chart.Years[1].Label.ShouldBe("at least $20bn");
        view.Chart.Years[1]
            .Title.ShouldStartWith(
                "2026: $20bn filed so far; DePIN, assumed, $26.7bn; gap at least −$6.7bn"
            );
    }

    [Theory]
    [InlineData("reading=article", "It rests on filings and guidance, whatever reading is chosen.")]
    [InlineData(
        "pick=meta:article-a12",
        "It rests on filings and guidance: picked figures do not count in it."
    )]
    [InlineData(
        "metric=capex-with-leases",
        "Mixed measures: Meta files no capex with finance leases, so cash stands in."
    )]
    [InlineData("capexai=50", "Only the AI share of the capex is counted.")]
    public void Says_WhatItDoesNotRestOn(string query, string words) =>
        Meta2025(query).Says.ShouldContain(words);

    [Fact]
    public void Says_BackTest_CountsTheYearsInsideItsBand() =>
        // From 2021 by 8 to 12 % a year, at first: 10.7 % were filed, and 22.3 % in two years. From 2022 by 9.4 to 12 %: 10.4 %.
        Of("entities=meta", Years("meta", 2019, 100, 112, 121, 134, 148))
            .Says.ShouldContain(
                "Asked at the end of 2021 and of 2022 about each year filed since, the same method gave 3 bands of 80\u00A0%; "
                    + "what was filed lies inside 3 of them."
            );

    [Fact]
    public void Says_BackTestOfOneYear_SaysWhetherItWasInside() =>
        Of("entities=meta", Years("meta", 2019, 100, 110, 121, 242))
            .Says.ShouldContain(
                "Asked at the end of 2021 about 2022, the same method gave an 80\u00A0% band, and what was filed lies outside it."
            );

    [Fact]
    public void Says_BackTestThatMissed_SaysThatTheBandWasTooNarrow() =>
        Of("entities=meta", Years("meta", 2019, 100, 110, 121, 242, 484))
            .Says.ShouldContain(
                "the same method gave 3 bands of 80\u00A0%; what was filed lies inside none of them, so the bands were too narrow."
            );

    [Fact]
    public void Chart_PartOfTheCapexCounted_LeavesOutWhatWasSaidOfAllOfIt()
    {
        var filed = Years("meta", 2019, 100, 110, 130, 140, 150).ToList();

        Of("entities=meta", filed).Chart.Years[3].SaidBefore.ShouldNotBeNull();
        var half = Of("entities=meta&capexai=50", filed).Chart;
        half.Years.ShouldAllBe(year => year.SaidBefore == null);
        half.AxisTitle.ShouldBe("AI share of the capital spending of Meta, $bn a year");
    }

    [Theory]
    [InlineData(
        "entities=meta&base=2019",
        "There is nothing to carry on from 2019: the record does not hold all four quarters of it.",
        "Nearest comparison with an answer: carried on from the newest twelve months."
    )]
    [InlineData(
        "entities=meta&base=guided",
        "There is nothing to carry on from 2026: the record holds no guidance of Meta for it.",
        "Nearest comparison with an answer: carried on from the newest twelve months."
    )]
    [InlineData(
        "entities=meta&year=2040",
        "There is nothing to set beside new tokens from 2040 on: a projection ends in 2035.",
        "Nearest comparison with an answer: with new tokens from 2024 on."
    )]
    [InlineData(
        "entities=meta&capexai=0",
        "There is nothing to carry on: none of the capex of Meta is counted.",
        "Nearest comparison with an answer: with all of the capex counted."
    )]
    [InlineData(
        "entities=amazon~meta",
        "There is nothing to carry on: the record holds no four quarters in a row that Amazon and Meta have both filed.",
        ""
    )]
    [InlineData(
        "entities=amazon&asof=2015-01-01",
        "There is nothing to carry on: the record holds no four quarters in a row that Amazon has filed, by what was public on 1 January 2015.",
        ""
    )]
    [InlineData(
        "entities=amazon",
        "There is nothing to carry on: the record holds no four quarters in a row that Amazon has filed.",
        ""
    )]
    public void Words_NothingToCarryOn_SayWhyAndOfferTheNearest(
        string query,
        string headline,
        string offer
    )
    {
        var view = Of(query, Years("meta", 2024, 80, 100));

        view.Headline.ShouldBe(headline);
        view.Says.ShouldEndWith(offer);
        view.Chart.Years.ShouldBeEmpty();
        view.Years.ShouldBeEmpty();
        view.Notes.ShouldBe(offer == "" ? [] : [offer]);
    }

    [Fact]
    public void Headline_WithRanges_GivesTheGapOfEightInTen()
    {
        var view = Meta2025("");

        var spread = view.Years[^1].Gap!.Spread;
        view.Headline.ShouldEndWith(
            $" a year ({Numbers.MoneyRange(spread.P10, spread.P90)} in 8 of 10 cases)."
        );
        view.Headline.ShouldNotContain("never");
    }

    [Fact]
    public void Headline_OpenWithRanges_GivesWhatNineInTenAreAbove()
    {
        var view = Of(
            "entities=meta&base=guided",
            Years("meta", 2025, 100),
            Guided("meta", "2026-01-30", "cash", 120, null)
        );

        var low = view.Years[^1].Gap!.Spread.P10;
        view.Headline.ShouldEndWith($" a year ({Numbers.AtLeast(low)} in 9 of 10 cases).");
        view.Chart.Years[^1]
            .Title.ShouldContain(
                $", in 9 of 10 cases {Numbers.AtLeast(view.Years[^1].Capex.Spread.P10)}; "
            );
    }

    [Fact]
    public void Headline_SomeCasesClosed_GoesFromWhatIsToSpareToTheGap()
    {
        // 53.3bn against 100 if it stays; at most 53.3 × 1.5^10.
        var view = Meta2025(
            "multiple=4&reissue=100&capgrowth=-10..0..50&capexgrowth=0&latergrowth=0"
        );

        var spread = view.Years[^1].Gap!.Spread;
        view.Headline.ShouldEndWith(
            $"it would then be about $46.7bn a year (from {Numbers.Money(-spread.P10)} to spare to a gap of {Numbers.Money(spread.P90)} in 8 of 10 cases)."
        );
    }

    // 60 filed in cash in 2025; 115 to 135 guided for 2026.
    [Theory]
    [InlineData(
        "",
        "The steps from 2025 to 2026 and from 2026 to 2027 are partly changes of measure: Meta guides with finance leases but is counted in cash as filed."
    )]
    [InlineData(
        "&base=guided",
        "The step from 2025 to 2026 is partly a change of measure: Meta guides with finance leases but is counted in cash as filed."
    )]
    public void Says_RunningYearOfAnotherMeasure_TellsWhichStepsAreNotGrowth(
        string query,
        string sentence
    )
    {
        var view = Of(
            "entities=amazon~meta" + query,
            Years("amazon", 2025, 100),
            Years("meta", 2025, 60),
            Guided("amazon", "2026-02-05", "cash", 200, 200),
            Guided("meta", "2026-01-28", "with finance leases", 115, 135)
        );

        view.Says.ShouldContain(sentence);
        view.Notes.ShouldContain(sentence);
    }

    [Fact]
    public void Says_RunningYearOfTheSameMeasure_TellsOfNoChange() =>
        Of("entities=meta", Years("meta", 2025, 60), Guided("meta", "2026-01-28", "cash", 115, 135))
            .Says.ShouldNotContain("of measure");

    [Fact]
    public void Says_FirstCarriedYearBelowTheNewestKnown_GivesBoth()
    {
        var guided = Of(
            $"entities=meta&base=2024&{Still}",
            Years("meta", 2024, 80, 100),
            Guided("meta", "2026-01-28", "cash", 190, 200)
        );
        var filed = Of($"entities=meta&base=2024&{Still}", Years("meta", 2024, 80, 100));
        var above = Of($"entities=meta&base=2025&{Still}", Years("meta", 2024, 80, 100));

        guided.Notes.ShouldContain(
            "Carried on from 2024 as filed, 2027 comes to $80bn, less than the $190–200bn already guided for 2026."
        );
        filed.Notes.ShouldContain(
            "Carried on from 2024 as filed, 2026 comes to $80bn, less than the $100bn already filed for 2025."
        );
        above.Says.ShouldNotContain("Carried on from");
        Of(
            $"entities=meta&base=2025&{Still}",
            Years("meta", 2024, 80, 100),
            Guided("meta", "2026-01-28", "cash", 90, 130)
        )
            .Notes.ShouldContain(
                "Carried on from 2025 as filed, 2027 comes to $100bn, less than $110bn, the middle of the $90–130bn already guided for 2026."
            );
    }

    [Fact]
    public void Says_DefaultGrowthOfOtherCompanies_SaysWhoseItIs()
    {
        Meta2025("")
            .Notes.ShouldContain(
                "The 32.6\u00A0% (29.8 to 35.5) is what the four hyperscalers together have grown by, not Meta’s own growth."
            );
        Meta2025("capexgrowth=20").Says.ShouldNotContain("the four hyperscalers");
        // Faded before it starts, that rate is not used.
        Meta2025("fadeby=2024").Says.ShouldNotContain("the four hyperscalers");
    }

    [Fact]
    public void Says_DefaultGrowthOfDepin_IsAtMostWhatWasObserved()
    {
        Meta2025("")
            .Notes.ShouldContain(
                "The 11.1\u00A0% is an upper bound of what was observed of DePIN: three of the eleven networks behind it have left the 200 "
                    + "largest tokens and count as the most that they can have been worth. The ends of its range are assumed."
            );
        Meta2025("capgrowth=11.1").Says.ShouldNotContain("observed");
    }

    [Theory]
    [InlineData("fadeby=2024", "capex grows by 8\u00A0% (0 to 16) a year; ")]
    [InlineData("capexgrowth=-10&latergrowth=-10", "capex shrinks by 10\u00A0% a year; ")]
    [InlineData(
        "capexgrowth=5&latergrowth=9&fadeby=2030",
        "capex grows by 5\u00A0% a year, moving to 9\u00A0% by 2030; "
    )]
    [InlineData("capgrowth=-20..-10..0", "market cap grows by −10\u00A0% (−20 to 0) a year, and")]
    public void Says_Growth_IsWordedByItsSign(string scenario, string words) =>
        Meta2025(scenario).Says.ShouldContain(words);

    // 190 to 200bn guided, and 26.7bn of tokens.
    [Fact]
    public void Title_OfTheRunningYear_GivesTheRangeOfItsGap() =>
        Of(
            $"entities=meta&year=2025&{Still}",
            Years("meta", 2025, 100),
            Guided("meta", "2026-01-28", "cash", 190, 200)
        )
            .Chart.Years[1]
            .Title.ShouldEndWith("gap $168.3bn ($163.3–173.3bn)");

    [Fact]
    public void Rows_NothingToCarryOn_AreTheYearsThatAreKnown()
    {
        var view = Of(
            "entities=meta&year=2025&base=2019",
            Years("meta", 2024, 80, 100),
            Quarters("meta", 2026, 30)
        );

        view.Rows.Select(row => (row.Year, row.Capex.AtModes, row.Capex.IsOpen))
            .ShouldBe([(2024, 80e9, false), (2025, 100e9, false), (2026, 30e9, true)]);
        view.Rows[1].Gap!.AtModes.ShouldBe(100e9 - (80e9 / 3), 1);
    }

    // A quarter to a half of 80bn in 2024 and of 100bn in 2025.
    [Fact]
    public void AiShare_OfFiledYears_IsNotCalledFiled()
    {
        var view = Meta2025("capexai=25..50");

        view.Chart.Years[0].Title.ShouldStartWith("2024, AI share of what was filed: $20–40bn");
        view.Chart.Years[1].Label.ShouldBe("$25–50bn");
        view.Chart.FiledText.ShouldBe("AI share of what was filed");
        Meta2025("").Chart.Years[1].Title.ShouldStartWith("2025, filed: $100bn");
    }

    // Half of what is filed so far, 20bn, and of the 115 to 135bn that are guided.
    [Fact]
    public void AiShare_OfTheRunningYear_IsNotCalledFiled()
    {
        var view = Of(
            "entities=meta&capexai=50",
            Years("meta", 2025, 60),
            Quarters("meta", 2026, 20),
            Guided("meta", "2026-01-28", "cash", 115, 135)
        );

        view.Chart.Years[1]
            .Title.ShouldStartWith(
                "2026: AI share of what is filed so far $10bn, $57.5–67.5bn with that of what is guided"
            );
    }

    // 20bn filed and 100 to 120bn guided: at least 120bn, and less 80bn / 3 at least 93.3bn. The middle is 130bn.
    [Fact]
    public void RunningYear_WithoutUpperEnd_IsAtLeastItsLowerEnd()
    {
        var year = Of(
            "entities=amazon~meta&year=2026",
            Years("amazon", 2025, 100),
            Years("meta", 2025, 60),
            Quarters("meta", 2026, 20),
            Guided("amazon", "2026-02-05", "cash", 100, 120)
        ).Chart.Years[1];

        year.Label.ShouldBe("at least $120bn");
        year.Title.ShouldStartWith(
            "2026: $20bn filed so far, at least $120bn with what is guided; DePIN, assumed, $26.7bn; gap at least $93.3bn"
        );
        year.Capex.Top.ShouldBe(120e9);
    }

    // 40bn × 15 / 3 against 100bn at the most likely values, but nothing at the lowest.
    [Fact]
    public void Headline_ClosedInSomeCases_SaysInHowMany() =>
        Meta2025($"multiple=0..15..16&{Still}")
            .Headline.ShouldMatch(
                @"the gap is most likely closed in 2025 \(in [\d,]+ of 32,768 cases\) but open again by 2035"
            );

    [Fact]
    public void Notes_OfTheFile_SayWhatItStartsFromAndHowItGrows() =>
        Meta2025(Still)
            .Notes.ShouldContain(note =>
                note.StartsWith(
                    "From the twelve months to December 2025 ($100bn) capex stays as it is"
                )
            );

    [Fact]
    public void Says_BackTestOfManyYears_NamesTheFirstAndTheLast() =>
        Of("entities=meta", Years("meta", 2019, 100, 110, 121, 133, 146, 161))
            .Says.ShouldContain("Asked at the end of each year from 2021 to 2023 about each year");
}
