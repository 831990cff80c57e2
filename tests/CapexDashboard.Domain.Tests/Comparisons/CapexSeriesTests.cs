using System.Globalization;
using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;
using CsCheck;

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
    public void Years_FourQuarters_AreTheirSum()
    {
        var columns = Of(
            "entities=meta&step=year",
            Quarters("meta", "2024Q1", 1, 2, 3, 4, 5, 6, 7, 8)
        );

        columns.Select(Name).ShouldBe(["2024", "2025"]);
        columns.Select(column => Low(column, "meta")).ShouldBe([10, 26]);
    }

    [Fact]
    public void Years_QuarterMissing_IsIncompleteAndNotAnnualized()
    {
        var column = Of("entities=meta&step=year", Quarters("meta", "2024Q2", 2, 3, 4)).Single();

        var meta = column.Filed.Single();
        meta.Status.ShouldBe(CapexStatus.Incomplete);
        meta.Amount.ShouldBeNull();
        meta.Figures.Count.ShouldBe(3);
    }

    [Fact]
    public void Years_GuidedSeveralTimes_HoldTheRangeGivenLast()
    {
        Figure[] said =
        [
            Guidance("first", 2026, "2026-01-28", 115, 135),
            Guidance("last", 2026, "2026-07-29", 130, 145),
            Guidance("between", 2026, "2026-04-29", 125, 145),
        ];

        var guided = Of("entities=meta&step=year", said).Single().Guided.Single();

        guided.Figures.ShouldBe(["last"]);
        guided.Amount!.Value.Low.ShouldBe(130);
        guided.Amount!.Value.High.ShouldBe(145);
        guided.Status.ShouldBe(CapexStatus.Guidance);
    }

    [Fact]
    public void Years_LaterGuidanceNotKnownYet_HoldTheLastThatIs()
    {
        // As of a day, the caller hands in only what was public on it.
        Figure[] known = [Guidance("first", 2026, "2026-01-28", 115, 135)];

        Of("entities=meta&step=year", known).Single().Guided.Single().Figures.ShouldBe(["first"]);
    }

    [Fact]
    public void Years_FiledAndGuided_HoldBoth()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2025Q1", 10, 20, 20, 20),
            Guidance("said", 2025, "2025-10-29", 60, 65),
        ];

        var column = Of("entities=meta&step=year", figures).Single();

        Low(column, "meta").ShouldBe(70);
        column.Guided.Single().Amount!.Value.Low.ShouldBe(60);
    }

    [Fact]
    public void Years_GuidanceBeyondTheFilings_HasAColumnOfItsOwn()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2024Q1", 1, 1, 1, 1),
            Guidance("said", 2026, "2026-07-29", 130, 145),
        ];

        var columns = Of("entities=meta&step=year", figures);

        columns.Select(Name).ShouldBe(["2024", "2025", "2026"]);
        columns[2].Filed.Single().Status.ShouldBe(CapexStatus.None);
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

    private static IReadOnlyList<SeriesColumn> Of(string query, IReadOnlyList<Figure> figures)
    {
        var parse = Comparison.Parse(query + "&chart=series");
        parse.Problems.ShouldBeEmpty();
        return CapexSeries.Of(parse.Comparison, figures);
    }

    private static string Name(SeriesColumn column) =>
        column.Quarter is { } number
            ? new CalendarQuarter(column.Year, number).ToString()
            : column.Year.ToString(CultureInfo.InvariantCulture);

    private static decimal? Low(SeriesColumn column, string entity) =>
        column.Filed.Single(company => company.Entity == entity).Amount?.Low;

    private static Figure WithLeases(Figure figure) =>
        figure with
        {
            Key = figure.Key + "-leases",
            Metric = MetricKeys.CapexWithLeases,
        };

    private static Figure Guidance(string key, int year, string givenOn, decimal low, decimal high)
    {
        var day = DateOnly.Parse(givenOn, CultureInfo.InvariantCulture);
        return Filed("meta", Period.CalendarYear(year), low) with
        {
            Key = key,
            Metric = MetricKeys.CapexGuidance,
            Basis = Basis.Guidance,
            GivenOn = day,
            PublishedOn = day,
            Amount = new Amount(low, high),
        };
    }

    private static List<Figure> Quarters(string entity, string first, params decimal[] amounts)
    {
        var start = new CalendarQuarter(
            int.Parse(first[..4], CultureInfo.InvariantCulture),
            first[5] - '0'
        );
        return [.. amounts.Select((amount, i) => Filed(entity, start.Plus(i).Period, amount))];
    }

    private static Figure Filed(string entity, Period period, decimal amount) =>
        new(
            $"{entity}-{period.Start:yyyy-MM-dd}",
            entity,
            MetricKeys.CapexCash,
            period,
            "as filed",
            null,
            Amount.Point(amount),
            "USD",
            Basis.Reported,
            Verification.Verified,
            period.End
        );
}
