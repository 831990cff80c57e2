using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.FundingGap;

/// <summary>Percentiles against ten million draws that know nothing of the program's points.</summary>
public sealed class SimulatedDistributionTests
{
    private const int Draws = 10_000_000;

    private static readonly CompanyCapex[] Filed = [GapDistributionTests.Named("a", 228.342e9m)];

    private static readonly CompanyCapex[] Guided =
    [
        GapDistributionTests.Named("a", 30e9m, 37e9m),
        GapDistributionTests.Named("b", 60e9m, 80e9m),
        GapDistributionTests.Named("c", 105e9m),
    ];

    [Fact]
    public void Of_Realist_AgreesWithTheDraws() => AgreesWithTheDraws(Scenarios.Realist, Filed);

    [Fact]
    public void Of_EveryInput_AgreesWithTheDraws() =>
        AgreesWithTheDraws(
            "cap=20..40..80&multiple=1..2..3&years=3..4..5&operators=40..60..80&sold=50..70..90"
                + "&ai=40..60..80&haircut=30..50..70&hosted=10..20..30&opex=20..30..40"
                + "&premium=0..25..100&capexai=50..75..100",
            Guided
        );

    [Theory]
    [InlineData("cap=20..40..80&multiple=1..2..3&years=3..4..5&premium=0..25..100", false)]
    [InlineData("operators=40..60..80&haircut=30..50..70&capexai=50..75..100", true)]
    // Funding so large that it moves the gap more than the capex does.
    [InlineData("cap=200..400..800&years=3..4..5&capexai=50..75..100", true)]
    // One company's own share and its capex move most.
    [InlineData("premium=0..25..100&capexai=b:20..50..100", true)]
    [InlineData("multiple=0..0..4&haircut=0..100..100", true)]
    public void Of_SomeInputs_AgreesWithTheDraws(string inputs, bool isGuided) =>
        AgreesWithTheDraws(inputs, isGuided ? Guided : Filed);

    private static void AgreesWithTheDraws(string inputs, IReadOnlyList<CompanyCapex> companies)
    {
        var scenario = Comparison.Parse(inputs).Comparison.Scenario;
        var drawn = Simulation.Of(scenario, companies, Draws);

        var distribution = GapDistribution.Of(scenario, companies);

        PercentileList.Agree(distribution.Funding, drawn.Funding);
        PercentileList.Agree(distribution.Gap, drawn.Gap);
        PercentileList.Agree(distribution.Coverage!, drawn.Coverage);
    }
}
