namespace CapexDashboard.Domain.Projections;

/// <summary>
/// The gap year by year: as filed, as filed and guided in the running year, then capex carried on at a rate that fades to a
/// later one; funding grows with DePIN's market capitalization, and new tokens end with the horizon but for what is issued
/// again.
/// </summary>
/// <param name="Years">
/// From the first that is known to <see cref="LastYear"/>, each once; to the last that is known where nothing is carried on.
/// </param>
public sealed record GapProjection(IReadOnlyList<ProjectedYear> Years)
{
    public const int LastYear = 2035;

    /// <summary>The first year carried on in which the gap is closed at the modes; null for never.</summary>
    public int? ClosingYear =>
        Years.FirstOrDefault(year => year is { Kind: YearKind.Projected, Gap.AtModes: <= 0 })?.Year;

    internal static GapProjection Of(ProjectionPlan plan)
    {
        using var cases = new ProjectedCases(plan);
        var years = new List<ProjectedYear>();
        var last = plan.Start is null ? Math.Min(plan.History.LastKnownYear, LastYear) : LastYear;
        for (var year = plan.History.FirstYear; year <= last; year++)
        {
            cases.AdvanceTo(year);
            var kind = Kind(plan.History, year);
            var capex = cases.Capex(IsOpen(plan, kind));
            var gap = year < plan.TokensFrom ? null : cases.Gap(capex);
            years.Add(new ProjectedYear(year, kind, capex, gap));
        }
        return new GapProjection(years);
    }

    private static YearKind Kind(CapexHistory history, int year) =>
        year > history.LastKnownYear ? YearKind.Projected
        : year == history.Running.Year ? YearKind.Running
        : YearKind.Filed;

    private static bool IsOpen(ProjectionPlan plan, YearKind kind) =>
        kind switch
        {
            YearKind.Filed => false,
            YearKind.Running => plan.History.Running.IsOpen,
            _ => plan.Start is { IsOpen: true },
        };
}
