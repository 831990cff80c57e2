using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>Percentiles against what can be worked out.</summary>
public sealed class GapDistributionTests
{
    private const decimal Filed2024 = 228_342_000_000;

    [Theory]
    [InlineData("sold=50..70..90")]
    [InlineData("years=3..3..5")]
    [InlineData("haircut=0..0..100")]
    [InlineData("premium=20..100..100")]
    public void Of_OneRange_AgreesWithTheClosedForm(string inputs)
    {
        var scenario = Comparison.Parse(inputs).Comparison.Scenario;
        var input = ScenarioInputs.All.Single(one => !scenario[one.Input].IsPoint);
        var falls = input.Effect is not InputEffect.Factor;

        var distribution = GapDistribution.Of(scenario, [Named("a", Filed2024)]);

        double FundingAt(double share)
        {
            var value = Quantile(scenario[input.Input], falls ? 1 - share : share);
            return DepinFunding
                .At(other => other == input.Input ? (decimal)value : Scenario.Article[other].Mode)
                .PerYear;
        }
        PercentileList.Agree(distribution.Funding, [.. PercentileList.Shares.Select(FundingAt)]);
        PercentileList.Agree(
            distribution.Gap,
            [.. PercentileList.Shares.Select(share => (double)Filed2024 - FundingAt(1 - share))]
        );
    }

    [Fact]
    public void Of_CapexRange_AgreesWithTheClosedForm()
    {
        var distribution = GapDistribution.Of(
            Scenario.Article,
            [Named("a", 30_000_000_000, 37_000_000_000)]
        );

        var range = new InputRange(30_000_000_000, 33_500_000_000, 37_000_000_000);
        PercentileList.Agree(
            distribution.Gap,
            [.. PercentileList.Shares.Select(share => Quantile(range, share) - (80e9 / 3))]
        );
    }

    [Fact]
    public void Of_NoRange_IsThePoint()
    {
        var distribution = GapDistribution.Of(Scenario.Article, [Named("a", Filed2024)]);

        distribution.Gap.IsPoint.ShouldBeTrue();
        distribution.Gap.P50.ShouldBe(201_675_333_333, 0.5);
        distribution.Coverage!.P5.ShouldBe(0.11678, 0.000005);
        distribution.ClosedCases.ShouldBe(0);
        distribution.Density.Counts.ShouldBeEmpty();
    }

    [Fact]
    public void Of_AtLeast_CountsItsLowerBound()
    {
        var open = new CompanyCapex(
            "a",
            new InputRange(48, 50, 60),
            IsOpen: true,
            "capex-claimed",
            [],
            CapexStatus.Claim
        );

        GapDistribution
            .Of(Scenario.Article.With(ScenarioInput.Multiple, InputRange.Point(0)), [open])
            .Gap.ShouldBe(new Percentiles(48, 48, 48, 48, 48, 48, 48));
    }

    [Fact]
    public void Of_FundingReachesCapexInSixtyOfAHundredCases_CountsThem()
    {
        // Triangular from 0 to 1 with its mode at 1: the share x is below √0.4 of the most in 40 of 100 cases.
        var scenario = Scenario.Article.With(ScenarioInput.Sold, new InputRange(0, 1, 1));
        var capex = (decimal)(80e9 / 3 * Math.Sqrt(0.4));

        var distribution = GapDistribution.Of(scenario, [Named("a", capex)]);

        ((double)distribution.ClosedCases / GapDistribution.Cases).ShouldBe(0.6, 0.0001);
    }

    [Fact]
    public void Of_ManyAtOnce_GivesTheSame()
    {
        var scenario = Comparison.Parse(Scenarios.Realist).Comparison.Scenario;
        var alone = GapDistribution.Of(scenario, [Named("a", Filed2024)]);
        var together = new Percentiles[64];

        Parallel.For(
            0,
            together.Length,
            i => together[i] = GapDistribution.Of(scenario, [Named("a", Filed2024)]).Gap
        );

        together.ShouldAllBe(gap => gap == alone.Gap);
    }

    [Fact]
    public void Density_Counts_AreAllCases()
    {
        var scenario = Comparison.Parse(Scenarios.Realist).Comparison.Scenario;

        var density = GapDistribution.Of(scenario, [Named("a", Filed2024)]).Density;

        (density.Counts.Sum() + density.Beyond).ShouldBe(GapDistribution.Cases);
        density.Beyond.ShouldBeLessThan(GapDistribution.Cases / 20);
    }

    internal static CompanyCapex Named(string entity, decimal low, decimal? high = null) =>
        WorkedExamplesTests.Company(low, high) with
        {
            Entity = entity,
        };

    // The inverse of the triangular distribution function.
    private static double Quantile(InputRange range, double share)
    {
        var (low, mode, high) = ((double)range.Low, (double)range.Mode, (double)range.High);
        return share < (mode - low) / (high - low)
            ? low + Math.Sqrt(share * (high - low) * (mode - low))
            : high - Math.Sqrt((1 - share) * (high - low) * (high - mode));
    }
}
