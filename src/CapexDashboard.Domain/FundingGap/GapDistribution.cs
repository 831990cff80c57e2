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
        using var results = new GapResults(scenario, companies);
        var closed = 0;
        foreach (var gap in results.Gaps)
            closed += gap <= 0 ? 1 : 0;
        return new GapDistribution(
            results.Funding,
            results.Gap,
            results.Coverage,
            closed,
            CaseDensity.Of(results.Gaps, results.Gap)
        );
    }
}
