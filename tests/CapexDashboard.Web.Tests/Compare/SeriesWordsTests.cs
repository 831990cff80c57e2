using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Tests.Charts;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class SeriesWordsTests
{
    private static readonly string[] TheFour = ["amazon", "alphabet", "microsoft", "meta"];
    private static readonly SeriesCompany Meta = SmallSeries.Company("meta");
    private static readonly SeriesCompany Oracle = SmallSeries.Company("oracle");

    [Fact]
    public void Headline_FourTechGiants_SaysNewestAndHowManyTimesTheOldest()
    {
        var chart = SmallSeries.Quarters(
            2019,
            TheFour,
            [1, 1, 1, 1],
            [5, 5, 5, 5],
            [20, 10, 9, 9]
        ) with
        {
            Assumption = SmallSeries.Assumed(6.7, 6.7, new DateOnly(2019, 8, 1)),
        };

        Words(chart)
            .Headline.ShouldBe(
                "Four tech giants spent $48bn in Q3 2019, 12 times what they did in Q1 2019; "
                    + "DePIN would add $6.7bn a quarter at the article’s best case."
            );
    }

    [Fact]
    public void Headline_OtherAssumptionsWithRanges_DoesNotCallThemTheArticles()
    {
        var chart = SmallSeries.Quarters(2019, ["meta"], [1], [2]) with
        {
            Assumption = SmallSeries.Assumed(4, 6.7, new DateOnly(2019, 1, 1)),
        };

        Words(chart, "years=3..5")
            .Headline.ShouldBe(
                "Meta spent $2bn in Q2 2019, 2 times what it did in Q1 2019; "
                    + "on these assumptions DePIN would add $4–6.7bn a quarter."
            );
    }

    [Theory]
    [InlineData(2, 2.02, "Meta spent $2bn in Q2 2019, about as much as in Q1 2019.")]
    [InlineData(4, 2, "Meta spent $2bn in Q2 2019, after $4bn in Q1 2019.")]
    [InlineData(0, 2, "Meta spent $2bn in Q2 2019, after $0 in Q1 2019.")]
    [InlineData(0.5, 2, "Meta spent $2bn in Q2 2019, 4 times what it did in Q1 2019.")]
    public void Headline_LessEqualOrNothingBefore_IsSaidWithoutAnEmptyRatio(
        double before,
        double now,
        string headline
    ) => Words(SmallSeries.Quarters(2019, ["meta"], [before], [now])).Headline.ShouldBe(headline);

    [Fact]
    public void Headline_OneColumn_ComparesWithNothing() =>
        Words(SmallSeries.Quarters(2019, ["amazon", "meta"], [1, 2]))
            .Headline.ShouldBe("Amazon and Meta spent $3bn in Q1 2019.");

    // Oracle alone has filed the newest quarter, and had filed nothing in the first.
    [Fact]
    public void Headline_StepsThatNotAllHaveFiled_AreNotComparedWithThoseTheyHave()
    {
        var chart = SmallSeries.Quarters(
            2019,
            ["amazon", "oracle"],
            [1, double.NaN],
            [2, 2],
            [6, 6],
            [double.NaN, 9]
        );

        Words(chart)
            .Headline.ShouldBe(
                "Amazon and Oracle spent $12bn in Q3 2019, 3 times what they did in Q2 2019."
            );
    }

    [Fact]
    public void Headline_NoStepInCommon_NamesWhoeverIsNewest() =>
        Words(SmallSeries.Quarters(2019, ["amazon", "oracle"], [1, double.NaN], [double.NaN, 9]))
            .Headline.ShouldBe("Oracle spent $9bn in Q2 2019.");

    [Fact]
    public void Headline_GuidedYear_SaysWhatTheySaidAndWhatTheyFiledBefore()
    {
        var chart = SmallSeries.Years(
            [Meta],
            (2025, [SmallSeries.Part(Meta, SmallSeries.Filed(70), SmallSeries.Said(70, 72))]),
            (2026, [SmallSeries.Part(Meta, null, SmallSeries.Said(130, 145))])
        );

        Words(chart)
            .Headline.ShouldBe("Meta said it would spend $130–145bn in 2026, after $70bn in 2025.");
    }

    [Fact]
    public void Headline_OneFiledAndOneGuided_SaysBoth()
    {
        var chart = SmallSeries.Years(
            [Meta, Oracle],
            (
                2026,
                [
                    SmallSeries.Part(Meta, null, SmallSeries.Said(130, null)),
                    SmallSeries.Part(Oracle, SmallSeries.Filed(60)),
                ]
            )
        );

        Words(chart)
            .Headline.ShouldBe(
                "Meta and Oracle spent or said they would spend at least $190bn in 2026."
            );
    }

    [Fact]
    public void Headline_FiscalQuarters_SayTheMonthsThatTheyCover()
    {
        var chart = Ending(SmallSeries.Quarters(2026, ["oracle"], [1], [2]), "oracle");

        Words(chart)
            .Headline.ShouldBe(
                "Oracle spent $2bn in the three months to 31 August 2026, 2 times what it did in the three months to 31 May 2026."
            );
        Words(chart).Label.ShouldContain("$2bn in the three months to 31 August 2026");
    }

    [Fact]
    public void Headline_FiscalQuartersBesideTheCalendars_SayWhoseEndWhen() =>
        Words(Ending(SmallSeries.Quarters(2026, ["meta", "oracle"], [1, 1], [2, 2]), "oracle"))
            .Headline.ShouldBe(
                "Meta and Oracle spent $4bn in Q2 2026 (Oracle: to 31 August 2026), 2 times what they did in Q1 2026 (Oracle: to 31 May 2026)."
            );

    [Fact]
    public void Headline_TotalOfSeveralMeasures_SaysThatTheyDiffer()
    {
        var leases = SmallSeries.Company("meta", "capex-with-leases");
        var chart = SmallSeries.Years(
            [leases, Oracle],
            (
                2025,
                [
                    SmallSeries.Part(leases, SmallSeries.Filed(1)),
                    SmallSeries.Part(Oracle, SmallSeries.Filed(1)),
                ]
            )
        );

        Words(chart).Headline.ShouldBe("Meta and Oracle spent $2bn in 2025 (measures differ).");
    }

    [Fact]
    public void Headline_GuidedOnOneOtherMeasure_NamesIt()
    {
        var chart = SmallSeries.Years(
            [Meta],
            (
                2026,
                [SmallSeries.Part(Meta, null, SmallSeries.Said(130, 145, "with finance leases"))]
            )
        );

        Words(chart)
            .Headline.ShouldBe(
                "Meta said it would spend $130–145bn in 2026 (with finance leases)."
            );
        Words(chart).Measure.ShouldStartWith("What companies said they would spend");
    }

    // Three months each to 31 May and 31 August, whatever their columns are called.
    private static SeriesChart Ending(SeriesChart chart, string entity) =>
        chart with
        {
            Columns =
            [
                .. chart.Columns.Select(
                    (column, i) =>
                        column with
                        {
                            Parts =
                            [
                                .. column.Parts.Select(part =>
                                    part.Company.Entity != entity
                                        ? part
                                        : part with
                                        {
                                            OtherDays = (
                                                new DateOnly(2026, 3, 1).AddMonths(3 * i),
                                                new DateOnly(2026, 5, 31).AddMonths(3 * i)
                                            ),
                                        }
                                ),
                            ],
                        }
                ),
            ],
        };

    [Fact]
    public void Headline_NothingKnown_SaysSoAndOfWhen()
    {
        var words = Words(SmallSeries.Quarters(2019, ["oracle"]), "from=2011&to=2012");

        words.Headline.ShouldBe(
            "There is nothing to draw: the record holds no filed quarter of Oracle from 2011 to 2012 on this measure."
        );
        words.Label.ShouldBe(words.Headline);
    }

    [Fact]
    public void Label_OfThePicture_SaysItsEndsAndTheAssumption()
    {
        var chart = SmallSeries.Quarters(2019, TheFour, [1, 1, 1, 1], [20, 10, 9, 9]) with
        {
            Assumption = SmallSeries.Assumed(6.7, 6.7, new DateOnly(2019, 5, 1)),
        };

        Words(chart)
            .Label.ShouldBe(
                "Capex of four tech giants by quarter: $4bn in Q1 2019, $48bn in Q2 2019; assumed for DePIN."
            );
    }

    [Fact]
    public void Assumption_WrittenAfterTheLastColumn_IsNotTold()
    {
        var chart = SmallSeries.Quarters(2019, ["meta"], [1]) with
        {
            Assumption = SmallSeries.Assumed(6.7, 6.7, new DateOnly(2024, 5, 6)),
        };

        var words = Words(chart);

        words.Headline.ShouldNotContain("DePIN");
        words.Label.ShouldNotContain("DePIN");
        words.Explain.ShouldNotContain("DePIN");
    }

    private static SeriesWords Words(SeriesChart chart, string query = "")
    {
        var parse = Comparison.Parse("chart=series&" + query);
        parse.Problems.ShouldBeEmpty();
        return new SeriesWords(chart, parse.Comparison);
    }
}
