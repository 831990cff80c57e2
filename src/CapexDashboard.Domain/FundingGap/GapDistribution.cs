using System.Buffers;
using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// How likely what is, if every input is triangular over its range and independent of the others: percentiles over the cases
/// of the <see cref="SobolSet"/>. Independence understates the tails; the bounds of <see cref="GapAnswer"/> say how far all
/// inputs together can go. Money in US dollars a year.
/// </summary>
/// <param name="Coverage">Null where there is no capex to cover.</param>
/// <param name="ClosedCases">In how many of the <see cref="Cases"/> DePIN funding reaches the capex (gap &lt;= 0).</param>
/// <param name="Density">The gap's cases by size.</param>
public sealed record GapDistribution(
    Percentiles Funding,
    Percentiles Gap,
    Percentiles? Coverage,
    int ClosedCases,
    CaseDensity Density
)
{
    public const int Cases = SobolSet.Points;

    public static GapDistribution Of(Scenario scenario, IReadOnlyList<CompanyCapex> companies)
    {
        var rented = ArrayPool<double>.Shared.Rent(2 * Cases);
        try
        {
            var funding = rented.AsSpan(0, Cases);
            var capex = rented.AsSpan(Cases, Cases);
            new GapCases(scenario, companies).Fill(funding, capex);
            return Of(funding, capex);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    // The capex makes room for the coverage, the funding for the gap.
    private static GapDistribution Of(Span<double> funding, Span<double> capex)
    {
        var ofFunding = Percentiles.Of(funding);
        var rented = ArrayPool<double>.Shared.Rent(Cases);
        var gap = rented.AsSpan(0, Cases);
        TensorPrimitives.Subtract(capex, funding, gap);
        var ofGap = Percentiles.Of(gap);
        var density = CaseDensity.Of(gap, ofGap);
        var closed = 0;
        foreach (var one in gap)
            closed += one <= 0 ? 1 : 0;
        var hasCapex = TensorPrimitives.Min<double>(capex) > 0;
        if (hasCapex)
            TensorPrimitives.Divide(funding, capex, gap);
        var ofCoverage = hasCapex ? Percentiles.Of(gap) : null;
        ArrayPool<double>.Shared.Return(rented);
        return new GapDistribution(ofFunding, ofGap, ofCoverage, closed, density);
    }
}
