using CapexDashboard.Web.Features.Home;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class GapWordsTests
{
    // 80 / 3 of 100bn is 97.3 of 365 days.
    [Theory]
    [InlineData(HomeView.Filed2024, "97 days of Amazon and Meta’s 2024 capital spending.")]
    [InlineData(HomeView.Filed2025, "97 days of Amazon and Meta’s 2025 capital spending.")]
    [InlineData(
        HomeView.NewestTwelveMonths,
        "97 days of Amazon and Meta’s capital spending in the twelve months to June 2026."
    )]
    [InlineData(
        HomeView.Article,
        "97 days of what the article expected Amazon and Meta to spend in 2024."
    )]
    public void Headline_View_SaysWhoseSpendingAndWhen(HomeView view, string end) =>
        SmallAnswers
            .Words(view)
            .Headline.ShouldBe($"Even at the article’s best case, DePIN would match {end}");

    [Fact]
    public void Headline_OpenAbove_SaysAtMostAndRoundsUp()
    {
        var words = SmallAnswers.Words(HomeView.Article, open: true);

        words.Headline.ShouldContain("would match at most 98 days of");
        words.DaysText.ShouldBe("at most 98 days");
        words.DaysNumber.ShouldBe("at most 98");
        words.GapText.ShouldBe("gap at least $73.3bn a year");
        words.AtLeast(words.Capex).ShouldBe("at least $100bn");
    }

    [Fact]
    public void Capex_CompanyLeftOut_IsTheOthersAlone() =>
        SmallAnswers.WordsWithoutAmazon(HomeView.Filed2025).Capex.ShouldBe(40e9);

    [Fact]
    public void Headline_OtherAssumptions_DoesNotCallThemTheArticles() =>
        SmallAnswers
            .Words(HomeView.Filed2025, scenario: "years=5")
            .Headline.ShouldBe(
                "On these assumptions DePIN would match 58 days of Amazon and Meta’s 2025 capital spending."
            );

    [Fact]
    public void Headline_DepinCoversMore_SaysHowManyTimes()
    {
        // 400 × 2 / 3 = 266.7bn against 100bn.
        var words = SmallAnswers.Words(HomeView.Filed2025, scenario: "cap=400");

        words.Headline.ShouldBe(
            "On these assumptions DePIN would pay for 2.7 times Amazon and Meta’s 2025 capital spending."
        );
        words.GapText.ShouldBe("$166.7bn a year to spare");
    }

    [Fact]
    public void Texts_RangesOfAssumptions_SayBothEnds()
    {
        var words = SmallAnswers.Words(HomeView.Filed2025, scenario: "years=3..5");

        words.Scenario.DepinText.ShouldBe("$16–26.7bn");
        words.GapText.ShouldBe("gap $73.3–84bn a year");
        // 80 / 5 and 80 / 3 of 100bn.
        words.DaysText.ShouldBe("97 days (58 to 97)");
    }

    [Fact]
    public void DaysNumber_LessThanADay_IsNotMistakenForHours() =>
        // 0.2 / 3 × 2 = 0.133bn is 12 hours of 100bn.
        SmallAnswers.Words(HomeView.Filed2025, scenario: "cap=0.2").DaysNumber.ShouldBe("under 1");

    [Fact]
    public void Amounts_OfTheAnswer_AreTheOnesOfTheModel()
    {
        var words = SmallAnswers.Words(HomeView.Filed2025);

        words.Capex.ShouldBe(100e9);
        words.Scenario.Depin.ShouldBe(80e9 / 3, 1);
        words.Gap.ShouldBe(100e9 - (80e9 / 3), 1);
        words.Days.ShouldBe(365 * 0.8 / 3, 0.001);
        words.GapText.ShouldBe("gap $73.3bn a year");
        words.AtLeast(words.Capex).ShouldBe("$100bn");
    }

    [Fact]
    public void BreakEvenCap_OfTheAnswer_ClosesTheGap()
    {
        var words = SmallAnswers.Words(HomeView.Filed2025);

        // 100bn × 3 years / 2 new tokens for each dollar of market capitalization.
        words.BreakEvenCap!.Value.ShouldBe(150e9, 1);
    }

    [Fact]
    public void BreakEvenCap_NothingReachesAi_IsNone() =>
        SmallAnswers.Words(HomeView.Filed2025, scenario: "ai=0").BreakEvenCap.ShouldBeNull();

    // 150bn close the gap; 20bn are assumed, and twice the cap is sold.
    [Theory]
    [InlineData(
        "cap=20",
        "The gap would close only at a DePIN market cap of $150bn, 7.5 times the assumed one: that means selling $300bn of tokens in three years."
    )]
    [InlineData("cap=400", "The gap stays closed down to a DePIN market cap of $150bn.")]
    [InlineData(
        "multiple=0",
        "No market cap would close the gap: on these assumptions no token money reaches AI hardware."
    )]
    [InlineData(
        "haircut=100",
        "No market cap would close the gap: on these assumptions no token money reaches AI hardware."
    )]
    public void BreakEvenSentence_Scenario_SaysWhatWouldHaveToBeTrue(
        string scenario,
        string sentence
    ) =>
        SmallAnswers
            .Words(HomeView.Filed2025, scenario: scenario)
            .BreakEvenSentence.ShouldBe(sentence);

    [Fact]
    public void BreakEvenSentence_OpenAbove_SaysAtLeast() =>
        SmallAnswers
            .Words(HomeView.Article, open: true, "cap=20")
            .BreakEvenSentence.ShouldContain("market cap of at least $150bn, 7.5 times");

    [Theory]
    [InlineData("", "three years", "$80bn over 3 years")]
    [InlineData("years=1", "one year", "$80bn over 1 year")]
    [InlineData("years=3.5&multiple=1", "3.5 years", "$40bn over 3.5 years")]
    public void Horizon_OfTheScenario_IsSaidInWords(string scenario, string horizon, string note)
    {
        var words = SmallAnswers.Words(HomeView.Filed2025, scenario: scenario);

        words.Scenario.HorizonWords.ShouldBe(horizon);
        words.Scenario.DepinNote.ShouldBe(note);
    }

    [Theory]
    [InlineData(HomeView.Filed2024, "in 2024", "filed capex, 2024")]
    [InlineData(HomeView.Filed2025, "in 2025", "filed capex, 2025")]
    [InlineData(
        HomeView.NewestTwelveMonths,
        "in the twelve months to June 2026",
        "filed, to June 2026"
    )]
    [InlineData(HomeView.Article, "in 2024", "the article’s 2024")]
    public void When_View_NamesItsYear(HomeView view, string when, string note)
    {
        var words = SmallAnswers.Words(view);

        words.When.ShouldBe(when);
        words.CapexNote.ShouldBe(note);
        words.CompanyNames.ShouldBe("Amazon and Meta");
    }

    [Fact]
    public void Headline_CompanyLeftOutOfTheSum_DoesNotNameIt() =>
        SmallAnswers
            .WordsWithoutAmazon(HomeView.Filed2025)
            .Headline.ShouldEndWith("of Meta’s 2025 capital spending.");

    // 40 × 2 / 3 at the article's cap; capex of 100bn of which 60 are 'at least'.
    [Theory]
    [InlineData("cap=400", "DePIN would pay for at most 2.7 times what the article expected")]
    [InlineData("cap=150.1", "DePIN would pay for at most 1.1 times what the article expected")]
    public void Headline_OpenAboveAndCovered_StillSaysAtMost(string scenario, string part)
    {
        var words = SmallAnswers.Words(HomeView.Article, open: true, scenario);

        words.Headline.ShouldContain(part);
        words.GapText.ShouldStartWith("at most ");
        words.GapText.ShouldEndWith(" a year to spare");
        words.BreakEvenSentence.ShouldContain(
            "it can close only at a DePIN market cap of at least $150bn"
        );
    }

    [Theory]
    [InlineData("cap=150.1", "pay for all of")]
    [InlineData("cap=149.99", "pay for nearly all of")]
    [InlineData("multiple=0", "pay for none of")]
    [InlineData("haircut=100", "pay for none of")]
    public void Headline_AtTheEdges_IsStillASentence(string scenario, string part) =>
        SmallAnswers.Words(HomeView.Filed2025, scenario: scenario).Headline.ShouldContain(part);

    // 80 / 0.25 = 320bn of 100: the article's own assumptions but for the horizon are not the article's.
    [Fact]
    public void GapText_RangesOnBothSidesOfZero_SaysBoth() =>
        SmallAnswers
            .Words(HomeView.Filed2025, scenario: "years=0.25..1..3")
            .GapText.ShouldBe("between $220bn to spare and a gap of $73.3bn a year");

    [Fact]
    public void Notes_CompanyLeftOut_SayWhy() =>
        SmallAnswers
            .WordsWithoutAmazon(HomeView.Filed2025)
            .Notes.ShouldBe(["Left out of the sum: Amazon (3 of 4 quarters of 2025 held)."]);
}
