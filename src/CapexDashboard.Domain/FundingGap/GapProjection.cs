namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// The gap from the year of the comparison on, year by year: capex grows at a rate that fades to a later one; funding grows
/// with DePIN's market capitalization, and new tokens end with the horizon but for what is issued again.
/// </summary>
/// <param name="Years">The first is the comparison's own, as answered; empty where it lies behind <see cref="LastYear"/>.</param>
public sealed record GapProjection(IReadOnlyList<ProjectedYear> Years)
{
    public const int LastYear = 2035;

    /// <summary>The first year in which the gap is closed at the modes; null for never within the projection.</summary>
    public int? ClosingYear => Years.FirstOrDefault(year => year.Gap <= 0)?.Year;

    /// <param name="from">The year of the capex of <paramref name="companies"/>.</param>
    public static GapProjection Of(
        Scenario scenario,
        IReadOnlyList<CompanyCapex> companies,
        int from
    )
    {
        using var modes = ProjectedCases.AtModes(scenario, companies, from);
        using var all = ProjectedCases.OfAll(scenario, companies, from);
        var years = new List<ProjectedYear>();
        for (var year = from; year <= LastYear; year++)
        {
            if (year > from)
            {
                modes.Advance(year);
                all.Advance(year);
            }
            years.Add(ProjectedYear.Of(year, modes, all));
        }
        return new GapProjection(years);
    }
}

/// <summary>One year of a projection, in US dollars.</summary>
/// <param name="Capex">At the modes, as is <paramref name="Funding"/>.</param>
/// <param name="Spread">Of the gap over the cases of the <see cref="SobolSet"/>, which are not smoothed here.</param>
/// <param name="ClosedCases">In how many of them the gap is closed.</param>
public sealed record ProjectedYear(
    int Year,
    double Capex,
    double Funding,
    Percentiles Spread,
    int ClosedCases
)
{
    public double Gap => Capex - Funding;

    internal static ProjectedYear Of(int year, ProjectedCases modes, ProjectedCases all)
    {
        var closed = 0;
        foreach (var gap in all.Gaps)
            closed += gap <= 0 ? 1 : 0;
        return new(year, modes.Capex[0], modes.Funding[0], Percentiles.Of(all.Gaps), closed);
    }
}
