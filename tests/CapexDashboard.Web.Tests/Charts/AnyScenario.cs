using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Web.Charts;
using CapexDashboard.Web.Tests.Compare;
using CsCheck;

namespace CapexDashboard.Web.Tests.Charts;

/// <summary>Scenarios anywhere within the domains of the inputs, points and ranges, with up to six decimals as URLs allow.</summary>
internal static class AnyScenario
{
    // Anything, and often an end of the domain or the article's value.
    private static readonly Gen<double> Place = Gen.Frequency(
        (1, Gen.Const(0.0)),
        (1, Gen.Const(1.0)),
        (4, Gen.Double[0, 1])
    );

    private static readonly Gen<Scenario> Scenarios = Gen.Select(
            Gen.Int[0, 3],
            Place,
            Place,
            Place,
            (kind, a, b, c) => (kind, Ends: new[] { a, b, c }.Order().ToArray())
        )
        .Array[ScenarioInputs.All.Count]
        .Select(inputs =>
            ScenarioInputs.All.Aggregate(
                Scenario.Article,
                (scenario, input) => With(scenario, input, inputs[(int)input.Input])
            )
        );

    /// <summary>From any capex, open or a range, from 0 to some trillions.</summary>
    public static Gen<TornadoChart> Tornado { get; } =
        Gen.Select(
            Scenarios,
            Gen.Int[0, 3000],
            Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[0, 500])),
            Gen.Bool,
            (scenario, low, more, isOpen) =>
                SmallAnswers
                    .Tornado(
                        scenario,
                        new InputRange(
                            low * 1_000_000_000m,
                            (low + (more / 2m)) * 1_000_000_000m,
                            (low + more) * 1_000_000_000m
                        ),
                        isOpen
                    )
                    .Chart
        );

    private static Scenario With(
        Scenario scenario,
        ScenarioInputDefinition input,
        (int Kind, double[] Ends) drawn
    )
    {
        var ends = drawn.Ends.Select(place => At(input, place)).ToArray();
        return drawn.Kind switch
        {
            0 => scenario,
            1 => scenario.With(input.Input, InputRange.Point(ends[1])),
            _ => scenario.With(input.Input, new InputRange(ends[0], ends[1], ends[2])),
        };
    }

    // Wide domains by size, so that small values come as often as large ones.
    private static decimal At(ScenarioInputDefinition input, double place)
    {
        var (least, most) = (
            (double)Math.Max(input.Min / input.UrlUnit, 0.000001m),
            (double)(input.Max / input.UrlUnit)
        );
        var value =
            most / least > 1000
                ? least * Math.Pow(most / least, place)
                : least + ((most - least) * place);
        return Math.Clamp(decimal.Round((decimal)value, 6), (decimal)least, (decimal)most)
            * input.UrlUnit;
    }
}
