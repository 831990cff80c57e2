using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.FundingGap;

namespace CapexDashboard.Domain.Projections;

/// <summary>Where a projection starts from, or why it cannot.</summary>
public abstract record ProjectionStart
{
    private ProjectionStart() { }

    /// <param name="Place">
    /// The middle of the period in quarters of years: 4 × 2025 is the calendar year 2025, 4 × 2025 + 2 the twelve months to
    /// June 2026.
    /// </param>
    /// <param name="Companies">What they spent, or said they would, in that period.</param>
    public sealed record From(
        ProjectionBase Base,
        int Place,
        DateOnly Start,
        DateOnly End,
        IReadOnlyList<CompanyCapex> Companies
    ) : ProjectionStart
    {
        /// <summary>The first calendar year whose middle is after that of the period.</summary>
        public int FirstYear => (Place / RunningCompany.QuartersOfYear) + 1;

        /// <summary>How many quarters that year's middle is after that of the period: 1 to 4.</summary>
        public int QuartersToFirst => (FirstYear * RunningCompany.QuartersOfYear) - Place;

        public bool IsOpen => Companies.Any(company => company.IsOpen);
    }

    /// <param name="Lacking">Entity keys of those that it fails by; empty where each has something but not the same.</param>
    public sealed record Missing(NoProjection Reason, IReadOnlyList<string> Lacking)
        : ProjectionStart;

    public static ProjectionStart Of(CapexHistory history, ProjectionBase chosen) =>
        chosen.IsGuided ? Guided(history)
        : chosen.CalendarYear is { } year ? Filed(history, year)
        : Newest(history);

    private static ProjectionStart Newest(CapexHistory history)
    {
        if (history.Newest is not { } twelve)
            return new Missing(NoProjection.NoTwelveMonths, []);
        var (year, quarter) = (twelve.LastQuarter.Year, twelve.LastQuarter.Number);
        return new From(
            ProjectionBase.NewestTwelveMonths,
            (year * RunningCompany.QuartersOfYear) + quarter - RunningCompany.QuartersOfYear,
            twelve.Start,
            twelve.End,
            twelve.Companies
        );
    }

    private static ProjectionStart Filed(CapexHistory history, int year) =>
        history.Filed.FirstOrDefault(filed => filed.Year == year) is { } one
            ? OfYear(ProjectionBase.Of(year), year, one.Companies)
            : new Missing(NoProjection.YearNotFiled, []);

    private static ProjectionStart Guided(CapexHistory history)
    {
        var lacking = history
            .Running.Companies.Where(company => !company.IsForWholeYear)
            .Select(company => company.Entity)
            .ToList();
        return lacking.Count == 0
            ? OfYear(ProjectionBase.Guided, history.Running.Year, history.Running.AsCapex)
            : new Missing(NoProjection.NoGuidance, lacking);
    }

    private static From OfYear(
        ProjectionBase chosen,
        int year,
        IReadOnlyList<CompanyCapex> companies
    ) =>
        new(
            chosen,
            year * RunningCompany.QuartersOfYear,
            new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31),
            companies
        );
}

/// <summary>Why there is no projection.</summary>
public enum NoProjection
{
    /// <summary>The companies share no four filed quarters in a row.</summary>
    NoTwelveMonths,

    /// <summary>Not every company has filed the chosen year whole.</summary>
    YearNotFiled,

    /// <summary>Not every company has said what it will spend in the running year.</summary>
    NoGuidance,

    /// <summary>The new tokens of the comparison begin after <see cref="GapProjection.LastYear"/>.</summary>
    TokensTooLate,

    /// <summary>Nothing of the capex counts.</summary>
    NothingCounts,
}
