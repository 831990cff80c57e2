using CapexDashboard.Domain.Figures;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Tests.Projections;

/// <summary>The basket behind the growth of DePIN's market cap, put together a second time from the seed.</summary>
public sealed class CapGrowthBasketTests
{
    private const double Years = 4.75;
    private static readonly Dictionary<string, double> Start = On("2021-01-01");
    private static readonly Dictionary<string, double> End = On("2025-10-01");

    [Fact]
    public void CapGrowth_ByDefault_IsTheMostThatTheNetworksOf2021Grew()
    {
        Start.Count.ShouldBe(11);
        var left = Start.Keys.Except(End.Keys).ToList();
        left.Order().ShouldBe(["ankr", "siacoin", "storj"]);

        // The three were worth no more than the smallest that is held of that day, whoever it is.
        var bound = End.Values.Min();
        bound.ShouldBe(End["iotex"]);
        var stayed = Start.Keys.Except(left).Sum(network => End[network]);
        var most = Yearly(Start.Values.Sum(), stayed + (left.Count * bound));
        var least = Yearly(Start.Values.Sum(), stayed);

        (most, least).ShouldBe((0.111m, 0.088m));
        ScenarioInputs
            .Of(ScenarioInput.CapGrowth)
            .ByDefault.ShouldBe(new InputRange(-0.1m, most, 0.3m));
        Evidence.Of(ScenarioInput.CapGrowth).Rests.ShouldContain("at most 11.1 % a year");
        Evidence.Of(ScenarioInput.CapGrowth).Rests.ShouldContain("8.8 %");
    }

    [Fact]
    public void Figures_OfTheEvidence_AreThoseOfTheBasket() =>
        Evidence
            .Of(ScenarioInput.CapGrowth)
            .Figures.Order()
            .ShouldBe(
                Start
                    .Keys.Select(network => $"{network}-market-cap-2021-01-01")
                    .Concat(
                        Start
                            .Keys.Intersect(End.Keys)
                            .Select(network => $"{network}-market-cap-2025-10-01")
                    )
                    .Order()
            );

    private static Dictionary<string, double> On(string day) =>
        SeedFigures
            .TokensByMonth.Where(figure =>
                figure.Metric == MetricKeys.MarketCap
                && figure.Key.EndsWith(day, StringComparison.Ordinal)
            )
            .ToDictionary(figure => figure.Entity, figure => (double)figure.Amount.Low);

    private static decimal Yearly(double first, double last) =>
        decimal.Round((decimal)(Math.Pow(last / first, 1 / Years) - 1), 3);
}
