using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Drafts.Forms;

/// <summary>What a new revision refers to: added by the same publication, or stored.</summary>
internal static class TrackedRecords
{
    public static async Task<StoredEntity> TrackedEntityAsync(
        this DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        db.Entities.Local.FirstOrDefault(one => one.Key == key)
        ?? await db.Entities.SingleAsync(one => one.Key == key, cancellation);

    public static async Task<StoredMetric> TrackedMetricAsync(
        this DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        db.Metrics.Local.FirstOrDefault(one => one.Key == key)
        ?? await db.Metrics.SingleAsync(one => one.Key == key, cancellation);

    public static async Task<StoredSource> TrackedSourceAsync(
        this DashboardDbContext db,
        string key,
        CancellationToken cancellation
    ) =>
        db.Sources.Local.FirstOrDefault(one => one.Key == key)
        ?? await db.Sources.SingleAsync(one => one.Key == key, cancellation);

    /// <summary>The day on which a source became public, by the revision that will be current.</summary>
    public static async Task<DateOnly> PublishedOnAsync(
        this DashboardDbContext db,
        StoredSource source,
        CancellationToken cancellation
    ) =>
        source.Revisions.Find(state => state.UntilVintage is null)?.PublishedOn
        ?? await db
            .Sources.Where(one => one.Id == source.Id)
            .SelectMany(one => one.Revisions)
            .OrderByDescending(state => state.Number)
            .Select(state => state.PublishedOn)
            .FirstAsync(cancellation);
}
