using System.Buffers;
using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// Percentiles of funding, gap and coverage over all cases, each smoothed along the input that moves it most. Without a range
/// on the capex, gap and coverage follow from the funding.
/// </summary>
internal sealed class GapResults : IDisposable
{
    private const int Count = SobolSet.Points;

    private readonly double[] _rented = ArrayPool<double>.Shared.Rent(6 * Count);
    private readonly FundingCases _funding;
    private readonly CapexCases _capex;
    private readonly SmoothedInput[] _ofFunding;
    private readonly SmoothedInput[] _ofCapex;

    public GapResults(Scenario scenario, IReadOnlyList<CompanyCapex> companies)
    {
        _funding = new FundingCases(scenario);
        _capex = new CapexCases(scenario, companies);
        _ofFunding = [.. _funding.Ranged()];
        _ofCapex = [.. _capex.Ranged().Where(one => one.Weight > 0)];
        _funding.Fill(Fundings);
        _capex.Fill(Capexes);
        TensorPrimitives.Subtract(Capexes, Fundings, Gaps);
        Funding = OfFunding();
        Gap = OfGap();
        Coverage = TensorPrimitives.Min<double>(Capexes) > 0 ? OfCoverage() : null;
    }

    public Percentiles Funding { get; }

    public Percentiles Gap { get; }

    /// <summary>Null where there is no capex to cover.</summary>
    public Percentiles? Coverage { get; }

    public Span<double> Gaps => Part(0);

    private Span<double> Fundings => Part(1);

    private Span<double> Capexes => Part(2);

    private Span<double> Ratios => Part(3);

    private Span<double> Start => Part(4);

    private Span<double> Slope => Part(5);

    public void Dispose() => ArrayPool<double>.Shared.Return(_rented);

    private Span<double> Part(int part) => _rented.AsSpan(part * Count, Count);

    private Percentiles OfFunding()
    {
        if (_ofFunding is [])
            return Percentiles.Point(Fundings[0]);
        var along = _ofFunding.MaxBy(one => one.Weight);
        FillLines(along);
        return Smoothed(along, Fundings);
    }

    private Percentiles OfGap()
    {
        if (_ofCapex is [])
            return Funding.SubtractedFrom(Capexes[0]);
        var along = Along(_funding.Middle());
        FillLines(along);
        if (along.IsCapex)
            TensorPrimitives.Subtract(Start, Fundings, Start);
        else
        {
            TensorPrimitives.Subtract(Capexes, Start, Start);
            TensorPrimitives.Negate(Slope, Slope);
        }
        return Smoothed(along, Gaps);
    }

    private Percentiles OfCoverage()
    {
        if (_ofCapex is [] || _funding.Middle() == 0)
            return Funding.Times(1 / Capexes[0]);
        var along = Along(_capex.Middle());
        // Coverage goes by the inverse of the capex: its percentiles are those of the ratio, inverted.
        var over = along.IsCapex ? Capexes : Fundings;
        var under = along.IsCapex ? Fundings : Capexes;
        FillLines(along);
        TensorPrimitives.Divide(Start, under, Start);
        TensorPrimitives.Divide(Slope, under, Slope);
        TensorPrimitives.Divide(over, under, Ratios);
        var found = Smoothed(along, Ratios);
        return along.IsCapex ? found.Inverse() : found;
    }

    /// <param name="dollars">What all of the funding counts for beside the dollars of capex.</param>
    private SmoothedInput Along(double dollars) =>
        _ofFunding
            .Select(one => one with { Weight = one.Weight * dollars })
            .Concat(_ofCapex)
            .MaxBy(one => one.Weight);

    private void FillLines(SmoothedInput along)
    {
        if (along.IsCapex)
            _capex.FillLines(along, Capexes, Start, Slope);
        else
            FundingCases.FillLines(along, Fundings, Start, Slope);
    }

    private Percentiles Smoothed(SmoothedInput along, ReadOnlySpan<double> values)
    {
        TensorPrimitives.Reciprocal(Slope, Slope);
        var lines = new CaseLines(along, Start, Slope);
        return lines.Smooth(
            Percentiles.Of(values),
            TensorPrimitives.Min(values),
            TensorPrimitives.Max(values)
        );
    }
}
