using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Domain.Tests.Comparisons;

namespace CapexDashboard.Domain.Tests.Projections;

/// <summary>What the method would have said, worked out a second time from the quarters of the seed.</summary>
public sealed class BackTestTests
{
    private static readonly BackTest OfFour = AnyProjection.OfSeed("").BackTest;

    [Fact]
    public void Rows_OfTheFour_AreAskedAtTheEndOfFourYearsOfEachYearSince() =>
        OfFour
            .Rows.Select(row => (row.AskedAt, row.Year))
            .ShouldBe([
                (2021, 2022),
                (2021, 2023),
                (2021, 2024),
                (2021, 2025),
                (2022, 2023),
                (2022, 2024),
                (2022, 2025),
                (2023, 2024),
                (2023, 2025),
                (2024, 2025),
            ]);

    [Fact]
    public void Said_Of2022And2023FromTheEndOf2021_IsWorkedOutByHand()
    {
        // From 2019 to 2021 by 35.9 % a year: 69.057, 127.476. It fades to 8 % over the four years to 2026.
        const double full = 0.359;
        (Math.Sqrt(SeedFigures.Filed(2021) / SeedFigures.Filed(2019)) - 1).ShouldBe(full, 0.0005);
        var of2022 = SeedFigures.Filed(2021) * (1 + full);
        var of2023 = of2022 * (1 + (full * 3 / 4) + (0.08 / 4));

        Row(2021, 2022).Said.ShouldBe(of2022, 1000);
        Row(2021, 2023).Said.ShouldBe(of2023, 1000);
        Row(2021, 2022).Filed.ShouldBe(151_084_000_000);
        Row(2021, 2023).Filed.ShouldBe(147_227_000_000);
    }

    [Theory]
    [InlineData(2021, 2024)]
    [InlineData(2022, 2025)]
    public void P10AndP90_AgreeWithPlainRandomDraws(int askedAt, int year)
    {
        // The whole, its first part and its second: from 2019 to 2021 by 35.9 %, 37.8 %, 34.0 %; to 2022 by 29.8 %, 37.8 %, 26.0 %.
        double[] growth = askedAt == 2021 ? [0.340, 0.359, 0.378] : [0.260, 0.298, 0.378];
        var draws = Draws(growth, askedAt, year);

        // Of 200,000 draws a tenth is off by about 0.2 % of the spread.
        var (p10, p90) = (draws[20_000], draws[180_000]);
        var tolerance = 0.01 * (p90 - p10);
        Row(askedAt, year).P10.ShouldBe(p10, tolerance);
        Row(askedAt, year).P90.ShouldBe(p90, tolerance);
    }

    [Fact]
    public void IsInside_OfEachRow_IsWhetherTheBandHoldsWhatWasFiled()
    {
        foreach (var row in OfFour.Rows)
            row.IsInside.ShouldBe(
                row.P10 <= SeedFigures.Filed(row.Year) && SeedFigures.Filed(row.Year) <= row.P90
            );
        OfFour.Inside.ShouldBe(OfFour.Rows.Count(row => row.IsInside));
    }

    [Fact]
    public void ObservedGrowth_Until2025_IsTheDefaultOfTheProjection()
    {
        var range = ObservedGrowth.Until(2025, AnyProjection.OfSeed("").History.Filed);

        range.ShouldBe(new InputRange(0.298m, 0.326m, 0.355m));
        ScenarioInputs.Of(ScenarioInput.CapexGrowth).ByDefault.ShouldBe(range);
    }

    [Theory]
    // Three filed years: from the last but one there are not two before it.
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(5, 3)]
    public void Rows_FewFiledYears_AreAskedWhereTwoAreBefore(int years, int rows) =>
        AnyProjection
            .Of(
                "entities=meta",
                AnyProjection.Years("meta", 2020, [.. Enumerable.Repeat(400m, years)])
            )
            .BackTest.Rows.Count.ShouldBe(rows);

    [Fact]
    public void Rows_YearWithoutCapex_AreNone() =>
        AnyProjection
            .Of("entities=meta", AnyProjection.Years("meta", 2020, 0, 4, 4, 4, 4, 4))
            .BackTest.ShouldSatisfyAllConditions(
                test => test.Rows.ShouldBeEmpty(),
                test => test.Missing.ShouldBe(NoBackTest.YearWithoutCapex)
            );

    private static BackTestRow Row(int askedAt, int year) =>
        OfFour.Rows.Single(row => row.AskedAt == askedAt && row.Year == year);

    private static double[] Draws(double[] growth, int askedAt, int year)
    {
        var random = new Random(20261127);
        var filed = SeedFigures.Filed(askedAt);
        var draws = new double[200_000];
        for (var i = 0; i < draws.Length; i++)
        {
            var full = Triangular(random, growth[0], growth[1], growth[2]);
            var later = Triangular(random, 0, 0.08, 0.16);
            var fadeBy = Triangular(random, askedAt + 3, askedAt + 5, askedAt + 7);
            draws[i] = filed;
            for (var one = askedAt + 1; one <= year; one++)
            {
                var faded = Math.Min((one - askedAt - 1) / (fadeBy - askedAt - 1), 1);
                draws[i] *= 1 + ((1 - faded) * full) + (faded * later);
            }
        }
        Array.Sort(draws);
        return draws;
    }

    // The sum of two uniform numbers, cut to the two sides: no inverse of a distribution is needed.
    private static double Triangular(Random random, double low, double mode, double high)
    {
        var (a, b) = (random.NextDouble(), random.NextDouble());
        var most = Math.Max(a, b);
        return random.NextDouble() < (mode - low) / (high - low)
            ? low + (most * (mode - low))
            : high - (most * (high - mode));
    }
}
