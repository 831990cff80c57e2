using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>DePIN funding at every point of the <see cref="SobolSet"/>, in US dollars a year.</summary>
internal sealed class FundingCases(Scenario scenario)
{
    // So many at a time that what is computed stays in the nearest cache.
    public const int Block = 1024;

    /// <summary>The inputs with a range; none where nothing is left for DePIN whatever they are.</summary>
    public IEnumerable<SmoothedInput> Ranged() =>
        Certain() > 0
            ? ScenarioInputs
                .All.Where(one =>
                    one.Effect is not InputEffect.Capex && !scenario[one.Input].IsPoint
                )
                .Select(one => SmoothedInput.OfFunding(one.Input, scenario[one.Input]))
            : [];

    /// <summary>With every input at the middle of its range.</summary>
    public double Middle() =>
        Ranged()
            .Aggregate(
                Certain(),
                (funding, one) =>
                    funding * SmoothedInput.Acts(one.Effect, SmoothedInput.Middle(one.Range))
            );

    public void Fill(Span<double> funding)
    {
        Span<double> free = stackalloc double[Block];
        funding.Fill(Certain());
        for (var first = 0; first < funding.Length; first += Block)
        {
            var block = funding.Slice(first, Block);
            foreach (var definition in ScenarioInputs.All)
            {
                var range = scenario[definition.Input];
                if (definition.Effect is not InputEffect.Capex && !range.IsPoint)
                    new TriangularInput(range, (int)definition.Input).Apply(
                        definition.Effect,
                        first,
                        block,
                        free
                    );
            }
        }
    }

    /// <summary>Funding as start + slope × x, with x the input or, where funding goes by the inverse, 1 over it.</summary>
    public static void FillLines(
        SmoothedInput input,
        ReadOnlySpan<double> funding,
        Span<double> start,
        Span<double> slope
    )
    {
        new TriangularInput(input.Range, input.Dimension).Fill(0, slope);
        start.Clear();
        switch (input.Effect)
        {
            case InputEffect.Factor:
                TensorPrimitives.Divide(funding, slope, slope);
                break;
            case InputEffect.Remainder:
                TensorPrimitives.Subtract(1, slope, slope);
                TensorPrimitives.Divide(funding, slope, start);
                TensorPrimitives.Negate(start, slope);
                break;
            case InputEffect.Divisor:
                TensorPrimitives.Multiply(funding, slope, slope);
                break;
            default:
                TensorPrimitives.Add(slope, 1, slope);
                TensorPrimitives.Multiply(funding, slope, slope);
                break;
        }
    }

    // What the inputs without a range give: the others are put to where they neither add nor take.
    private double Certain() =>
        DepinFunding
            .At(input =>
                scenario[input] is { IsPoint: true, Mode: var mode } ? mode : Neutral(input)
            )
            .PerYear;

    private static decimal Neutral(ScenarioInput input) =>
        ScenarioInputs.Of(input).Effect is InputEffect.Factor or InputEffect.Divisor ? 1 : 0;
}
