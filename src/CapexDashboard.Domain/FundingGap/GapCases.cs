using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// DePIN funding and hyperscaler capex at every point of the <see cref="SobolSet"/>. The dimensions have a fixed order: the
/// inputs, then the capex of each company, then the AI share that a company has of its own.
/// </summary>
internal readonly ref struct GapCases(Scenario scenario, IReadOnlyList<CompanyCapex> companies)
{
    // So many at a time that what is computed stays in the nearest cache.
    private const int Block = 1024;

    // Dimensions are never moved, or every percentile would: there is room for 16 inputs.
    private const int FirstCompany = 16;
    private const int FirstShare = FirstCompany + Comparisons.Comparison.MaxEntities;

    public void Fill(Span<double> funding, Span<double> capex)
    {
        Span<double> free = stackalloc double[Block];
        Span<double> share = stackalloc double[Block];
        var certain = CertainFunding();
        for (var first = 0; first < funding.Length; first += Block)
        {
            FillFunding(certain, first, funding.Slice(first, Block), free);
            FillCapex(first, capex.Slice(first, Block), free, share);
        }
    }

    // What the inputs without a range give: the others are put to where they neither add nor take.
    private double CertainFunding()
    {
        var assumed = scenario;
        return DepinFunding
            .At(input =>
                assumed[input] is { IsPoint: true, Mode: var mode } ? mode : Neutral(input)
            )
            .PerYear;
    }

    private static decimal Neutral(ScenarioInput input) =>
        ScenarioInputs.Of(input).Effect is InputEffect.Factor or InputEffect.Divisor ? 1 : 0;

    private void FillFunding(double certain, int first, Span<double> funding, Span<double> free)
    {
        funding.Fill(certain);
        foreach (var definition in ScenarioInputs.All)
        {
            var range = scenario[definition.Input];
            if (definition.Effect is not InputEffect.Capex && !range.IsPoint)
                new TriangularInput(range, (int)definition.Input).Apply(
                    definition.Effect,
                    first,
                    funding,
                    free
                );
        }
    }

    private void FillCapex(int first, Span<double> capex, Span<double> free, Span<double> share)
    {
        capex.Clear();
        for (var i = 0; i < companies.Count; i++)
        {
            if (companies[i].Amount is not { } amount)
                continue;
            // 'At least' counts as its lower bound.
            FillRange(
                companies[i].IsOpen ? InputRange.Point(amount.Low) : amount,
                FirstCompany + i,
                first,
                free
            );
            FillRange(scenario.CapexAiOf(companies[i].Entity), DimensionOfShare(i), first, share);
            TensorPrimitives.Multiply(free, share, free);
            TensorPrimitives.Add(capex, free, capex);
        }
    }

    private int DimensionOfShare(int company) =>
        scenario.CapexAiByEntity.ContainsKey(companies[company].Entity)
            ? FirstShare + company
            : (int)ScenarioInput.CapexAi;

    private static void FillRange(InputRange range, int dimension, int first, Span<double> values)
    {
        if (range.IsPoint)
            values.Fill((double)range.Mode);
        else
            new TriangularInput(range, dimension).Fill(first, values);
    }
}
