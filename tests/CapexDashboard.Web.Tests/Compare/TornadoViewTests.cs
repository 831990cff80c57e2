using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Features.Compare.Tornado;
using CapexDashboard.Web.Features.Home;

namespace CapexDashboard.Web.Tests.Compare;

/// <summary>Capex of 100bn. The article's tokens pay for 80 / 3 = 26.7 of them a year.</summary>
public sealed class TornadoViewTests
{
    private const string NoTokenMoney =
        "No market cap would close the gap: on these assumptions no token money reaches AI hardware.";

    [Fact]
    public void Words_Article_NameTheThreeThatMatterMost()
    {
        var view = SmallAnswers.Tornado(HomeView.Filed2025);

        view.Headline.ShouldBe(
            "What matters most is the AI share of capex: from 50\u00A0% to 100\u00A0% it moves the gap by $50bn a year."
        );
        // A cap of 20 to 80 pays for 13.3 to 53.3 a year, once to three times the market cap for 13.3 to 40.
        view.Says.ShouldStartWith(
            "Then come the DePIN market capitalization ($40bn) and the new token value, as a multiple of it ($26.7bn), "
                + "each moved alone. The gap would close only at "
        );
    }

    // 228.342bn × 3 / 2 of market cap, and twice that of tokens.
    [Fact]
    public void Says_ArticleOnTheFilingsOf2024_SaysWhatWouldHaveToBeTrue() =>
        SmallAnswers
            .Tornado(Scenario.Article, InputRange.Point(188_342_000_000), open: false)
            .Says.ShouldEndWith(
                "The gap would close only at a DePIN market cap of $342.5bn, 8.6 times the article’s: "
                    + "that means selling $685bn of tokens in three years."
            );

    [Fact]
    public void Swings_Realist_AreItsOwnRangesAndTheEvidencesForTheOthers()
    {
        var view = SmallAnswers.Tornado(HomeView.Filed2025, scenario: SmallAnswers.Realist);

        view.Headline.ShouldContain("AI share of capex: from 50\u00A0% to 100\u00A0%");
        view.Swings.Where(swing => !swing.IsOwn)
            .Select(swing => swing.Input!.Value)
            .ShouldBe(
                [ScenarioInput.Cap, ScenarioInput.Multiple, ScenarioInput.Premium],
                ignoreOrder: true
            );
        // 80 / 4 × 0.6 × 0.7 × 0.6 × 0.5 × 0.8 × 0.7 = 1.4112bn at a cap of 40: half of it at 20, twice at 80.
        var cap = Of(view, ScenarioInput.Cap);
        cap.GapAtLow.ShouldBe(75e9 - 705.6e6, 1);
        cap.GapAtHigh.ShouldBe(75e9 - 2822.4e6, 1);
    }

    [Fact]
    public void Words_NothingIsFunded_SayThatNoMarketCapWouldCloseTheGap()
    {
        var view = SmallAnswers.Tornado(HomeView.Filed2025, scenario: "multiple=0");

        // Nothing but two of the inputs moves it: there is no third to name.
        view.Says.ShouldBe(NoTokenMoney);
        view.BreakEven(Of(view, ScenarioInput.Cap)).ShouldBe("–");
    }

    [Fact]
    public void Swings_HaircutOf100Percent_ReachFromTheEvidencesHaircutToItsOwn()
    {
        var view = SmallAnswers.Tornado(HomeView.Filed2025, scenario: "haircut=100");

        var haircut = view.Swings[1];
        (haircut.Input, haircut.IsOwn).ShouldBe((ScenarioInput.Haircut, false));
        haircut.GapAtLow.ShouldBe(100e9 - (0.7 * 80e9 / 3), 1);
        // The evidence ends at 70 %, the scenario stands at 100.
        haircut.GapAtHigh.ShouldBe(100e9, 1);
        view.Says.ShouldEndWith(NoTokenMoney);
    }

    [Fact]
    public void Words_NothingMovesTheGap_SaySoAndNoMore()
    {
        var view = SmallAnswers.Tornado(
            HomeView.Filed2025,
            scenario: "operators=0&sold=0&capexai=amazon:0&capexai=meta:0"
        );

        view.Swings.ShouldAllBe(swing => swing.Size == 0);
        view.Headline.ShouldBe("None of the assumptions moves the gap.");
        view.Says.ShouldBe(NoTokenMoney);
    }

    [Fact]
    public void Chart_OpenCapex_SaysAtLeastOfEachGap()
    {
        var chart = SmallAnswers.Tornado(HomeView.Article, open: true).Chart;

        chart.GapText.ShouldBe("gap at least $73.3bn a year");
        chart
            .Rows.Single(row => row.Input == "cap")
            .Says.ShouldBe(
                "DePIN market capitalization: $20bn gives gap at least $86.6bn a year, $80bn gives gap at least $46.6bn a year"
            );
    }

    [Fact]
    public void Swings_CompanyThatGaveARange_HaveTheCapexAsARowWithoutInput()
    {
        var view = SmallAnswers.Tornado(
            Scenario.Article,
            new InputRange(50_000_000_000, 60_000_000_000, 70_000_000_000),
            open: false
        );

        var row = view.Chart.Rows.Single(row => row.Input is null);
        row.Title.ShouldBe("Hyperscaler capex, as given");
        (row.LowText, row.HighText).ShouldBe(("$90bn", "$110bn"));
        row.GapAtLow.ShouldBe(90e9 - (80e9 / 3), 1);
        row.GapAtHigh.ShouldBe(110e9 - (80e9 / 3), 1);
        view.BreakEven(view.Swings.Single(swing => swing.Input is null)).ShouldBe("–");
    }

    // 100 = 40 × multiple / 3 = 80 / years; of the capex 26.7 % are 26.7bn; no share of operators brings more than all.
    [Theory]
    [InlineData(ScenarioInput.Cap, "$150bn")]
    [InlineData(ScenarioInput.Multiple, "7.5\u00A0×")]
    [InlineData(ScenarioInput.Years, "0.8 years")]
    [InlineData(ScenarioInput.CapexAi, "26.7\u00A0%")]
    [InlineData(ScenarioInput.Operators, "–")]
    [InlineData(ScenarioInput.Haircut, "–")]
    public void BreakEven_Input_IsItsValueThatClosesTheGap(ScenarioInput input, string value)
    {
        var view = SmallAnswers.Tornado(HomeView.Filed2025);

        view.BreakEven(Of(view, input)).ShouldBe(value);
    }

    private static Swing Of(TornadoView view, ScenarioInput input) =>
        view.Swings.Single(swing => swing.Input == input);
}
