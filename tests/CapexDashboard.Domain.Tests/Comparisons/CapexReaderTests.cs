using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Periods;

namespace CapexDashboard.Domain.Tests.Comparisons;

public sealed class CapexReaderTests
{
    private static readonly HashSet<string> Literal = ["total", "floor", "quarter"];

    [Fact]
    public void Filings_FourQuarters_AreSummed()
    {
        var meta = Read("entities=meta", Quarters("meta", "2024Q1", 1, 2, 3, 4)).Single();

        meta.Status.ShouldBe(CapexStatus.Filed);
        meta.Amount.ShouldBe(InputRange.Point(10));
        meta.Figures.Count.ShouldBe(4);
    }

    [Fact]
    public void Filings_QuarterMissing_IsIncompleteAndLeftOut()
    {
        var meta = Read("entities=meta", Quarters("meta", "2024Q2", 2, 3, 4)).Single();

        meta.Status.ShouldBe(CapexStatus.Incomplete);
        meta.Amount.ShouldBeNull();
        meta.Figures.Count.ShouldBe(3);
    }

    [Fact]
    public void Filings_DisputedQuarter_DoesNotCount()
    {
        var quarters = Quarters("meta", "2024Q1", 1, 2, 3, 4);
        quarters[0] = quarters[0] with { Verification = Verification.Disputed };

        Read("entities=meta", quarters).Single().Status.ShouldBe(CapexStatus.Incomplete);
    }

    [Fact]
    public void Filings_MetricNotReported_CashStandsInAndIsNamed()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2024Q1", 1, 1, 1, 1),
            .. Quarters("meta", "2024Q1", 2, 2, 2, 2)
                .Select(figure => figure with { Metric = "capex-with-leases" }),
            .. Quarters("amazon", "2024Q1", 5, 5, 5, 5),
        ];

        var read = Read("entities=amazon~meta&metric=capex-with-leases", figures);

        read.Select(company => (company.Metric, company.Amount!.Value.Mode))
            .ShouldBe([("capex-cash", 20m), ("capex-with-leases", 8m)]);
    }

    [Fact]
    public void Ttm_CompaniesFiledUpToDifferentQuarters_TakesTheNewestTheyShare()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2025Q1", 1, 1, 1, 1, 1, 1),
            .. Quarters("amazon", "2025Q1", 2, 2, 2, 2, 2),
        ];
        var comparison = Comparison.Parse("entities=amazon~meta&year=ttm").Comparison;
        var reader = new CapexReader(comparison, figures, [], Literal);

        reader
            .Window()!
            .Select(quarter => quarter.ToString())
            .ShouldBe(["2025Q2", "2025Q3", "2025Q4", "2026Q1"]);
        reader.Read().Select(company => company.Amount!.Value.Mode).ShouldBe([8m, 4m]);
    }

    [Fact]
    public void Ttm_NoFourQuartersInCommon_CountsNobody()
    {
        Figure[] figures =
        [
            .. Quarters("meta", "2025Q1", 1, 1, 1, 1),
            .. Quarters("amazon", "2025Q3", 2, 2, 2, 2),
        ];

        Read("entities=amazon~meta&year=ttm", figures)
            .ShouldAllBe(company => company.Status == CapexStatus.None);
    }

    [Fact]
    public void Guidance_SeveralForTheYear_TakesTheNewestCompanyRange()
    {
        Figure[] figures =
        [
            Guidance("first", "2024-02-01", 30, 37),
            Guidance("second", "2024-04-24", 35, 40),
            Guidance("press", "2024-05-01", 90, 90) with
            {
                Basis = Basis.Estimate,
            },
        ];

        var meta = Read("entities=meta&reading=guidance", figures).Single();

        meta.Figures.ShouldBe(["second"]);
        meta.Amount.ShouldBe(new InputRange(35, 37.5m, 40));
        meta.Status.ShouldBe(CapexStatus.Guidance);
    }

    [Fact]
    public void Guidance_NoneForTheYear_IsNone() =>
        Read("entities=meta&reading=guidance&year=2025", [Guidance("first", "2024-02-01", 30, 37)])
            .Single()
            .Status.ShouldBe(CapexStatus.None);

    [Fact]
    public void Article_TwoYearTotal_IsAnnualized()
    {
        var microsoft = Read("entities=microsoft&reading=article", [TwoYears, EachYear]).Single();

        microsoft.Amount.ShouldBe(new InputRange(20, 22.5m, 25));
        microsoft.Status.ShouldBe(CapexStatus.Annualized);
    }

    [Fact]
    public void Pick_OtherReadingOfTheClaim_OverridesTheLiteralOne()
    {
        var microsoft = Read(
                "entities=microsoft&reading=article&pick=microsoft:yearly",
                [TwoYears, EachYear]
            )
            .Single();

        microsoft.Amount.ShouldBe(new InputRange(40, 45, 50));
        microsoft.Status.ShouldBe(CapexStatus.Claim);
    }

    [Fact]
    public void Article_AtLeast_CountsAsItsLowerBoundAndStaysOpen()
    {
        var floor = Claim("floor", Period.CalendarYear(2024), new Amount(48, null));

        var microsoft = Read("entities=microsoft&reading=article", [floor]).Single();

        microsoft.Amount.ShouldBe(InputRange.Point(48));
        microsoft.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Article_QuarterAsAYear_IsARunRate()
    {
        var quarter = Claim("quarter", new CalendarQuarter(2024, 4).Period, Amount.Point(11));

        var microsoft = Read("entities=microsoft&reading=article", [quarter]).Single();

        microsoft.Amount.ShouldBe(InputRange.Point(44));
        microsoft.Status.ShouldBe(CapexStatus.RunRate);
    }

    [Fact]
    public void PickProblems_FigureOfAnotherCompanyOrNone_AreNamed()
    {
        var comparison = Comparison
            .Parse("entities=meta~microsoft&pick=meta:total&pick=microsoft:gone")
            .Comparison;

        new CapexReader(comparison, [TwoYears], [], Literal)
            .PickProblems()
            .Select(problem => problem.Parameter)
            .ShouldBe(["pick", "pick"]);
    }

    private static readonly Figure TwoYears = Claim(
        "total",
        new Period(PeriodKind.Span, new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31)),
        new Amount(40, 50)
    );

    private static readonly Figure EachYear = Claim(
        "yearly",
        Period.CalendarYear(2024),
        new Amount(40, 50)
    );

    private static IReadOnlyList<CompanyCapex> Read(string query, IReadOnlyList<Figure> figures) =>
        new CapexReader(Comparison.Parse(query).Comparison, figures, [], Literal).Read();

    private static Figure Claim(string key, Period period, Amount amount) =>
        Any(key, "microsoft", "capex-claimed", period, amount) with
        {
            Basis = Basis.Rumour,
        };

    private static Figure Guidance(string key, string givenOn, decimal low, decimal high) =>
        Any(key, "meta", "capex-guidance", Period.CalendarYear(2024), new Amount(low, high)) with
        {
            Basis = Basis.Guidance,
            GivenOn = DateOnly.Parse(givenOn, System.Globalization.CultureInfo.InvariantCulture),
        };

    private static List<Figure> Quarters(string entity, string first, params decimal[] amounts)
    {
        var start = new CalendarQuarter(
            int.Parse(first[..4], System.Globalization.CultureInfo.InvariantCulture),
            first[5] - '0'
        );
        return
        [
            .. amounts.Select(
                (amount, i) =>
                    Any(
                        $"{entity}-{start.Plus(i)}",
                        entity,
                        "capex-cash",
                        start.Plus(i).Period,
                        Amount.Point(amount)
                    )
            ),
        ];
    }

    private static Figure Any(
        string key,
        string entity,
        string metric,
        Period period,
        Amount amount
    ) =>
        new(
            key,
            entity,
            metric,
            period,
            "as filed",
            null,
            amount,
            "USD",
            Basis.Reported,
            Verification.Verified,
            new DateOnly(2024, 1, 1)
        );
}
