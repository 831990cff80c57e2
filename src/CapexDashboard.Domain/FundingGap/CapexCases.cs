using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The hyperscaler capex that counts at every point of the <see cref="SobolSet"/>, in US dollars a year: of each company its
/// amount times its AI share.
/// </summary>
internal sealed class CapexCases(Scenario scenario, IReadOnlyList<CompanyCapex> companies)
{
    private const int Block = FundingCases.Block;

    /// <summary>What has a range: the amounts, the AI shares that companies have of their own, the share of all others.</summary>
    public IEnumerable<SmoothedInput> Ranged()
    {
        var together = 0.0;
        for (var i = 0; i < companies.Count; i++)
        {
            var (amount, share) = (AmountOf(i), ShareOf(i));
            if (!amount.IsPoint)
                yield return SmoothedInput.OfCapex(
                    SmoothedInput.FirstCompany + i,
                    amount,
                    SmoothedInput.Middle(share)
                );
            var dollars = SmoothedInput.Middle(amount);
            if (!HasOwnShare(i))
                together += dollars;
            else if (!share.IsPoint)
                yield return SmoothedInput.OfCapex(DimensionOfShare(i), share, dollars);
        }
        if (!scenario[ScenarioInput.CapexAi].IsPoint)
            yield return SmoothedInput.OfCapex(
                (int)ScenarioInput.CapexAi,
                scenario[ScenarioInput.CapexAi],
                together
            );
    }

    /// <summary>With every amount and share at the middle of its range.</summary>
    public double Middle() =>
        Enumerable
            .Range(0, companies.Count)
            .Sum(i => SmoothedInput.Middle(AmountOf(i)) * SmoothedInput.Middle(ShareOf(i)));

    public void Fill(Span<double> capex)
    {
        Span<double> amount = stackalloc double[Block];
        Span<double> share = stackalloc double[Block];
        capex.Clear();
        for (var first = 0; first < capex.Length; first += Block)
        {
            var block = capex.Slice(first, Block);
            for (var i = 0; i < companies.Count; i++)
            {
                TriangularInput.FillRange(
                    AmountOf(i),
                    SmoothedInput.FirstCompany + i,
                    first,
                    amount
                );
                TriangularInput.FillRange(ShareOf(i), DimensionOfShare(i), first, share);
                TensorPrimitives.Multiply(amount, share, amount);
                TensorPrimitives.Add(block, amount, block);
            }
        }
    }

    /// <summary>Capex as start + slope × x, with x what has the range.</summary>
    public void FillLines(
        SmoothedInput input,
        ReadOnlySpan<double> capex,
        Span<double> start,
        Span<double> slope
    )
    {
        Span<double> free = stackalloc double[Block];
        for (var first = 0; first < capex.Length; first += Block)
        {
            var by = slope.Slice(first, Block);
            by.Clear();
            for (var i = 0; i < companies.Count; i++)
            {
                if (input.Dimension == SmoothedInput.FirstCompany + i)
                    TriangularInput.FillRange(ShareOf(i), DimensionOfShare(i), first, free);
                else if (input.Dimension == DimensionOfShare(i))
                    TriangularInput.FillRange(
                        AmountOf(i),
                        SmoothedInput.FirstCompany + i,
                        first,
                        free
                    );
                else
                    continue;
                TensorPrimitives.Add(by, free, by);
            }
            TriangularInput.FillRange(input.Range, input.Dimension, first, free);
            TensorPrimitives.Multiply(free, by, free);
            TensorPrimitives.Subtract(capex.Slice(first, Block), free, start.Slice(first, Block));
        }
    }

    // 'At least' counts as its lower bound, a company without a figure as nothing.
    private InputRange AmountOf(int company) =>
        companies[company] switch
        {
            { Amount: null } => InputRange.Point(0),
            { IsOpen: true, Amount.Low: var least } => InputRange.Point(least),
            { Amount: { } amount } => amount,
        };

    private InputRange ShareOf(int company) => scenario.CapexAiOf(companies[company].Entity);

    private bool HasOwnShare(int company) =>
        scenario.CapexAiByEntity.ContainsKey(companies[company].Entity);

    private int DimensionOfShare(int company) =>
        HasOwnShare(company) ? SmoothedInput.FirstShare + company : (int)ScenarioInput.CapexAi;
}
