using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CsCheck;
using static CapexDashboard.Domain.Tests.Comparisons.SmallSeries;

namespace CapexDashboard.Domain.Tests.Comparisons;

public sealed class CapexSeriesTests
{
    [Fact]
    public void Quarters_OfOneCompany_HoldWhatItFiledInEach()
    {
        var columns = Of("entities=meta", Quarters("meta", "2024Q3", 1, 2, 3));

        columns.Select(Name).ShouldBe(["2024Q3", "2024Q4", "2025Q1"]);
        columns.Select(column => Low(column, "meta")).ShouldBe([1, 2, 3]);
        columns.ShouldAllBe(column => column.Guided.Count == 0);
    }

    [Fact]
    public void Quarters_OfAnySpan_BeginAndEndWithAFigureWithinIt() =>
        Gen.Select(
                Gen.Int[2010, 2030],
                Gen.Int[1, 4],
                Gen.Int[1, 12],
                Gen.Int[2010, 2030],
                Gen.Int[0, 8]
            )
            .Sample(any =>
            {
                var (year, quarter, count, from, length) = any;
                var filed = Quarters(
                    "meta",
                    $"{year}Q{quarter}",
                    [.. Enumerable.Repeat(1m, count)]
                );
                var columns = Of($"entities=meta&from={from}&to={from + length}", filed);
                columns
                    .Select(Name)
                    .ShouldBe(
                        filed
                            .Select(figure => CalendarQuarter.Of(figure.Period))
                            .Where(one => one.Year >= from && one.Year <= from + length)
                            .Select(one => one.ToString())
                    );
            });

    [Fact]
    public void Quarters_OneMissingBetweenOthers_KeepsItsColumnEmpty()
    {
        Figure[] filed = [.. Quarters("meta", "2024Q1", 1), .. Quarters("meta", "2024Q3", 3)];

        var columns = Of("entities=meta", filed);

        columns.Select(Name).ShouldBe(["2024Q1", "2024Q2", "2024Q3"]);
        columns[1].Filed.Single().Status.ShouldBe(CapexStatus.None);
        columns[1].IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Quarters_CompaniesThatBeginLater_StandInEveryColumnInTheOrderOfTheComparison()
    {
        Figure[] filed = [.. Quarters("meta", "2024Q1", 1, 2), .. Quarters("amazon", "2024Q2", 5)];

        var columns = Of("entities=meta~amazon", filed);

        columns
            .Select(column => string.Join(' ', column.Filed.Select(company => company.Entity)))
            .ShouldAllBe(entities => entities == "amazon meta");
        columns.Select(column => Low(column, "amazon")).ShouldBe([null, 5]);
    }

    [Fact]
    public void Metric_ReportedForSomeQuartersOnly_IsKeptThroughoutWithoutFillingUpFromCash()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2024Q1", 1, 1, 1),
            .. Quarters("meta", "2024Q2", 2, 2).Select(WithLeases),
        ];

        var columns = Of("entities=meta&metric=capex-with-leases", figures);

        columns.Select(Name).ShouldBe(["2024Q2", "2024Q3"]);
        columns
            .SelectMany(column => column.Filed)
            .ShouldAllBe(company => company.Metric == "capex-with-leases");
    }

    [Fact]
    public void Metric_NotReportedWithinTheSpan_IsCashThroughout()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2023Q4", 2).Select(WithLeases),
            .. Quarters("meta", "2024Q1", 1, 1),
        ];

        var columns = Of("entities=meta&metric=capex-with-leases&from=2024", figures);

        columns.Select(column => Low(column, "meta")).ShouldBe([1, 1]);
        columns
            .SelectMany(column => column.Filed)
            .ShouldAllBe(company => company.Metric == "capex-cash");
    }

    [Fact]
    public void Series_NothingWithinTheSpan_IsEmpty() =>
        Of("entities=meta&to=2023", Quarters("meta", "2024Q1", 1)).ShouldBeEmpty();

    [Fact]
    public void Series_DisputedFigures_DoNotCount()
    {
        var disputed = Quarters("meta", "2024Q1", 1)
            .Select(figure => figure with { Verification = Verification.Disputed });

        Of("entities=meta", [.. disputed]).ShouldBeEmpty();
    }
}
