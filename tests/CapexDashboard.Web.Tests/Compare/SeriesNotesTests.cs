using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Tests.Charts;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class SeriesNotesTests
{
    private static readonly SeriesCompany Meta = SmallSeries.Company("meta");
    private static readonly SeriesCompany Oracle = SmallSeries.Company("oracle");

    [Theory]
    [InlineData("", "Purchases of property and equipment in cash, without finance leases,")]
    [InlineData(
        "metric=capex-cash-net",
        "Purchases of property and equipment in cash, net of proceeds and incentives,"
    )]
    [InlineData("metric=capex-with-leases", "Capital spending with finance leases,")]
    public void Explain_Metric_IsNamedWithItsUnitAndSpan(string query, string measure)
    {
        var metric = query.Length == 0 ? "capex-cash" : query["metric=".Length..];
        var company = SmallSeries.Company("meta", metric);
        var chart = SmallSeries.Quarters(2019, ["meta"], [1], [2]);
        var columns = chart.Columns.Select(column =>
            column with
            {
                Parts = [column.Parts[0] with { Company = company }],
            }
        );

        Notes(chart with { Companies = [company], Columns = [.. columns] }, query)
            .Explain.ShouldStartWith($"{measure} $bn a quarter, Q1 2019 to Q2 2019.");
    }

    [Fact]
    public void CashStandsIn_IsSaidInTheCaptionAndTheNotes()
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

        var notes = Notes(chart, "metric=capex-with-leases");

        notes.Explain.ShouldContain("Capital spending with finance leases (Oracle: cash), $bn");
        notes.All.ShouldContain(
            "Cash stands in where figures on the chosen measure are not held: Oracle."
        );
        var cash = Notes(SmallSeries.Quarters(2019, ["meta"], [1]), "metric=capex-with-leases");
        cash.Explain.ShouldStartWith(
            "Purchases of property and equipment in cash, without finance leases, $bn a quarter"
        );
        Notes(SmallSeries.Quarters(2019, ["meta"], [1]))
            .All.ShouldNotContain(note => note.Contains("stands in"));
    }

    [Fact]
    public void Measure_WithGuidance_HoldsForWhatIsFiled()
    {
        var chart = SmallSeries.Years(
            [Meta],
            (2025, [SmallSeries.Part(Meta, SmallSeries.Filed(70), SmallSeries.Said(70, 72))])
        );

        Notes(chart)
            .Measure.ShouldBe(
                "Purchases of property and equipment in cash, without finance leases, as far as filed; guidance is on each company’s own measure. $bn a year, 2025."
            );
    }

    [Fact]
    public void Notes_FiscalQuarters_SayWhenTheyEnd()
    {
        var chart = SmallSeries.Quarters(2026, ["oracle"], [1], [2], [3]);
        var ends = new[] { 2, 5, 8 };
        var columns = chart.Columns.Select(
            (column, i) =>
                column with
                {
                    Parts =
                    [
                        column.Parts[0] with
                        {
                            OtherDays = (
                                new DateOnly(2025, 12, 1).AddMonths(3 * i),
                                new DateOnly(2026, ends[i], 28)
                            ),
                        },
                    ],
                }
        );

        Notes(chart with { Columns = [.. columns] })
            .All.ShouldContain(
                "Fiscal quarters are not the calendar’s: Oracle’s end in February, May and August; each quarter is drawn in the calendar quarter that holds most of it."
            );
    }

    [Fact]
    public void Explain_Looks_AreExplainedWhereTheyOccur()
    {
        var guided = SmallSeries.Years(
            [Meta],
            (2025, [SmallSeries.Part(Meta, SmallSeries.Filed(70), SmallSeries.Said(70, 72))]),
            (2026, [SmallSeries.Part(Meta, null, SmallSeries.Said(130, 145))])
        );

        Notes(guided).Explain.ShouldContain("Hatched");
        Notes(guided).Explain.ShouldNotContain("bracket");
        Notes(guided with { IsStacked = false }).Explain.ShouldContain("bracket");
        Notes(SmallSeries.Quarters(2019, ["meta"], [1])).Explain.ShouldNotContain("Hatched");
    }

    [Fact]
    public void Notes_CompaniesThatMissSteps_AreNamedWithThem()
    {
        var chart = SmallSeries.Quarters(
            2019,
            ["amazon", "meta", "nebius", "oracle"],
            [1, 1, double.NaN, double.NaN],
            [1, 1, double.NaN, 1],
            [1, 1, 1, 1],
            [double.NaN, double.NaN, double.NaN, 1]
        );

        Notes(chart)
            .All.ShouldContain(
                "Left out for want of quarterly figures on this measure: Amazon and Meta Q4 2019; "
                    + "Nebius Q1 2019 to Q2 2019, Q4 2019; Oracle Q1 2019."
            );
    }

    [Fact]
    public void Notes_IncompleteYear_SaysHowMuchOfItIsFiled()
    {
        var chart = SmallSeries.Years(
            [Meta, Oracle],
            (2024, [SmallSeries.Part(Meta, SmallSeries.Filed(1)), SmallSeries.Part(Oracle, null)]),
            (
                2025,
                [
                    SmallSeries.Part(Meta, SmallSeries.Filed(1)),
                    SmallSeries.Part(Oracle, null, missing: "2 of 4 quarters held"),
                ]
            )
        );

        Notes(chart)
            .All.ShouldBe([
                "Left out for want of quarterly figures on this measure: Oracle 2024, 2025 (2 of 4 quarters held).",
            ]);
    }

    [Fact]
    public void Notes_GuidanceOnOtherMeasures_NamesThem()
    {
        var chart = SmallSeries.Years(
            [Meta, Oracle],
            (
                2026,
                [
                    SmallSeries.Part(Meta, null, SmallSeries.Said(1, 2, "with finance leases")),
                    SmallSeries.Part(Oracle, null, SmallSeries.Said(1, 2, "cash")),
                ]
            )
        );

        Notes(chart)
            .All.ShouldHaveSingleItem()
            .ShouldContain("(Meta: with finance leases; Oracle: cash)");
    }

    [Fact]
    public void Notes_GuidanceOnManagementsMeasure_CallsItTheCompanysOwn()
    {
        var chart = SmallSeries.Years(
            [Meta],
            (
                2026,
                [SmallSeries.Part(Meta, null, SmallSeries.Said(1, 2, "management's own measure"))]
            )
        );

        Notes(chart).All.ShouldHaveSingleItem().ShouldContain("(Meta: the company’s own measure)");
    }

    [Fact]
    public void Notes_GuidanceOnSeveralMeasures_NamesTheCompanyOnce()
    {
        var chart = SmallSeries.Years(
            [Meta],
            (2025, [SmallSeries.Part(Meta, null, SmallSeries.Said(1, 2, "measure not stated"))]),
            (2026, [SmallSeries.Part(Meta, null, SmallSeries.Said(1, 2, "cash"))])
        );

        Notes(chart).All.ShouldHaveSingleItem().ShouldContain("(Meta: measure not stated or cash)");
    }

    [Fact]
    public void Explain_RangeOfAssumptions_ExplainsTheBand()
    {
        var chart = SmallSeries.Quarters(2019, ["meta"], [1]);
        var from = new DateOnly(2019, 1, 1);

        Notes(chart with { Assumption = SmallSeries.Assumed(4, 6, from) })
            .Explain.ShouldContain("the band behind");
        Notes(chart with { Assumption = SmallSeries.Assumed(4, 4, from) })
            .Explain.ShouldNotContain("band");
    }

    [Fact]
    public void Notes_ByQuarter_SayWhereGuidanceIs() =>
        Notes(SmallSeries.Quarters(2019, ["meta"], [1]))
            .All.ShouldBe(["Guidance is given for years: choose by year to see it."]);

    [Theory]
    [InlineData("", false)]
    [InlineData("capexai=50", true)]
    [InlineData("entities=meta~oracle&capexai=meta:50", true)]
    public void Notes_AiShareOfCapex_IsSaidNotToApply(string query, bool isSaid) =>
        Notes(SmallSeries.Quarters(2019, ["meta"], [1]), query)
            .All.Any(note => note.Contains("AI share"))
            .ShouldBe(isSaid);

    private static SeriesNotes Notes(SeriesChart chart, string query = "")
    {
        var parse = Comparison.Parse("chart=series&" + query);
        parse.Problems.ShouldBeEmpty();
        return new SeriesNotes(chart, parse.Comparison);
    }
}
