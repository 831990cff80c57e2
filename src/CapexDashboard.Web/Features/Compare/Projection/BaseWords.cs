using CapexDashboard.Domain.Comparisons;
using CapexDashboard.Domain.Projections;
using CapexDashboard.Web.Formatting;

namespace CapexDashboard.Web.Features.Compare.Projection;

/// <summary>What a projection starts from, as people read it.</summary>
internal static class BaseWords
{
    /// <summary>the twelve months to June 2026; 2026 as guided; 2024 as filed.</summary>
    public static string Of(ProjectionStart.From start) =>
        start.Base switch
        {
            { IsGuided: true } => $"{start.End.Year} as guided",
            { CalendarYear: { } year } => $"{year} as filed",
            _ => $"the twelve months to {End(start.End)}",
        };

    /// <summary>The same before it is known which months these are.</summary>
    public static string Of(ProjectionBase start) =>
        start switch
        {
            { IsGuided: true } => "the running year as guided",
            { CalendarYear: { } year } => $"{year} as filed",
            _ => "the newest twelve months",
        };

    /// <summary>June 2026; 28 June 2026 where it is not the last day of a month.</summary>
    public static string End(DateOnly day) =>
        day.AddDays(1).Day == 1 ? Dates.Month(day) : Dates.Day(day);
}
