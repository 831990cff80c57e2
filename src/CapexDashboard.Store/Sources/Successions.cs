using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Sources;

/// <summary>A figure that a later source said anew: whose, and by which figure of which source.</summary>
/// <param name="Figure">Key of the figure, <paramref name="Source"/> of its source.</param>
/// <param name="By">Key of the newest figure that says the same anew, <paramref name="BySource"/> of its source.</param>
/// <param name="On">The day on which that source became public.</param>
public sealed record Succession(
    string Figure,
    string Source,
    string By,
    string BySource,
    DateOnly On
);

internal static class Successions
{
    /// <summary>
    /// Figures that were said anew: of the same, in the same metric, period and definition, by a source that became public
    /// later. Each once, with the newest of those that say it anew; by key.
    /// </summary>
    public static async Task<List<Succession>> SuccessionsAsync(
        this DashboardDbContext db,
        int vintage,
        DateOnly? asOf,
        CancellationToken cancellation
    )
    {
        var figures = db
            .FigureRevisions.AtVintage(vintage)
            .Where(figure => asOf == null || figure.PublishedOn <= asOf);
        var pairs = await figures
            .Join(
                // Two figures alike in all the rest differ in the day on which they were given: only such are looked at.
                figures.Where(later => later.GivenOn != null),
                earlier => new
                {
                    earlier.MetricId,
                    earlier.EntityId,
                    earlier.PeriodEnd,
                    earlier.PeriodStart,
                    earlier.PeriodKind,
                    earlier.Definition,
                },
                later => new
                {
                    later.MetricId,
                    later.EntityId,
                    later.PeriodEnd,
                    later.PeriodStart,
                    later.PeriodKind,
                    later.Definition,
                },
                (earlier, later) => new { Earlier = earlier, Later = later }
            )
            .Where(pair => pair.Later.PublishedOn > pair.Earlier.PublishedOn)
            .OrderBy(pair => pair.Earlier.Key)
            .ThenByDescending(pair => pair.Later.PublishedOn)
            .ThenBy(pair => pair.Later.Key)
            .Select(pair => new Succession(
                pair.Earlier.Key,
                pair.Earlier.Source.Key,
                pair.Later.Key,
                pair.Later.Source.Key,
                pair.Later.PublishedOn
            ))
            .ToListAsync(cancellation);
        return [.. pairs.DistinctBy(pair => pair.Figure)];
    }
}
