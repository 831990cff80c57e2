using AngleSharp.Dom;
using Bunit;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Tests.Charts;

namespace CapexDashboard.Web.Tests.Compare;

public sealed class SeriesNumbersTests : BunitContext
{
    private const string Leases = "with finance leases";
    private static readonly SeriesCompany Meta = SmallSeries.Company("meta");
    private static readonly SeriesCompany Oracle = SmallSeries.Company("oracle");

    [Fact]
    public void Table_Columns_AreRowsNewestFirst()
    {
        var rows = Rows(SmallSeries.Quarters(2024, ["amazon", "meta"], [1, 2], [3, 4.04]));

        rows.ShouldBe(["Q2 2024 3.0 4.0 7.0", "Q1 2024 1.0 2.0 3.0"]);
    }

    [Fact]
    public void Table_Guidance_IsMarkedWithItsDay()
    {
        var chart = SmallSeries.Years(
            [Meta, Oracle],
            (
                2026,
                [
                    SmallSeries.Part(Meta, null, SmallSeries.Said(130, 145, Leases)),
                    SmallSeries.Part(Oracle, null, SmallSeries.Said(50, null, Leases)),
                ]
            )
        );

        Rows(chart)
            .ShouldBe([
                "2026 130.0–145.0 (guided 29 Jul 2026, with finance leases) ≥ 50.0 (guided 29 Jul 2026, with finance leases) ≥ 180.0 (with finance leases)",
            ]);
    }

    [Fact]
    public void Table_TotalOfSeveralMeasures_SaysThatTheyDiffer()
    {
        var coreWeave = SmallSeries.Company("coreweave");
        var chart = SmallSeries.Years(
            [Meta, coreWeave],
            (
                2026,
                [
                    SmallSeries.Part(Meta, SmallSeries.Filed(60)),
                    SmallSeries.Part(
                        coreWeave,
                        null,
                        SmallSeries.Said(35, 39, "management's own measure")
                    ),
                ]
            )
        );

        Rows(chart)
            .ShouldBe([
                "2026 60.0 35.0–39.0 (guided 29 Jul 2026, the company’s own measure) 95.0–99.0 (measures differ)",
            ]);
    }

    [Fact]
    public void Table_CompaniesThatFileOnDifferentMeasures_NamesEachInItsHead()
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

        Table(chart)
            .QuerySelectorAll("thead th")
            .Select(head => head.TextContent.Trim())
            .ShouldBe(["Year", "Meta (with finance leases)", "Oracle (cash)", "Together"]);
        Rows(chart).ShouldBe(["2025 1.0 1.0 2.0 (measures differ)"]);
    }

    [Fact]
    public void Table_FiscalQuarter_SaysWhichMonthsItCovers()
    {
        var chart = SmallSeries.Years(
            [Oracle],
            (
                2026,
                [SmallSeries.Part(Oracle, SmallSeries.Filed(28.5), otherDays: SmallSeries.ToAugust)]
            )
        );

        Rows(chart).ShouldBe(["2026 28.5 (Jun–Aug 2026) 28.5"]);
    }

    [Fact]
    public void Table_FiledAndGuided_HoldsBothAndAddsWhatCame()
    {
        var chart = SmallSeries.Years(
            [Meta],
            (2025, [SmallSeries.Part(Meta, SmallSeries.Filed(69.7), SmallSeries.Said(70, 72))])
        );

        Rows(chart).ShouldBe(["2025 69.7 (guided 70.0–72.0, cash) 69.7"]);
    }

    [Fact]
    public void Table_Incomplete_IsADashThatSaysWhyAndTheSumSaysOfHowMany()
    {
        var chart = SmallSeries.Years(
            [Meta, Oracle],
            (
                2025,
                [
                    SmallSeries.Part(Meta, SmallSeries.Filed(70)),
                    SmallSeries.Part(Oracle, null, title: "Oracle 2025: 2 of 4 quarters held"),
                ]
            )
        );

        Rows(chart).ShouldBe(["2025 70.0 – 70.0 (1 of 2)"]);
        Table(chart)
            .QuerySelectorAll("td")[1]
            .GetAttribute("title")
            .ShouldBe("Oracle 2025: 2 of 4 quarters held");
    }

    [Fact]
    public void Table_FiledAmount_CarriesTheExactOneInItsTitle() =>
        Table(SmallSeries.Quarters(2024, ["meta"], [14.425]))
            .QuerySelectorAll("td")
            .Select(cell => cell.GetAttribute("title"))
            .ShouldBe(["$14,425,000,000", "$14,425,000,000"]);

    private IElement Table(SeriesChart chart) =>
        Render<SeriesNumbers>(parameters =>
                parameters.Add(numbers => numbers.Chart, chart).Add(numbers => numbers.Caption, "x")
            )
            .Find("table");

    private IEnumerable<string> Rows(SeriesChart chart) =>
        Table(chart)
            .QuerySelectorAll("tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));
}
