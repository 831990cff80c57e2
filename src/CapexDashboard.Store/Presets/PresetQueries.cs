using CapexDashboard.Domain.FundingGap;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Presets;

public static class PresetQueries
{
    /// <summary>By place.</summary>
    public static Task<List<Preset>> PresetsAsync(
        this DashboardDbContext db,
        int vintage,
        CancellationToken cancellation
    ) =>
        db
            .PresetRevisions.AtVintage(vintage)
            .OrderBy(revision => revision.Position)
            .ThenBy(revision => revision.Parent.Key)
            .Select(revision => new Preset(
                revision.Parent.Key,
                revision.Title,
                revision.Inputs,
                revision.Change
            ))
            .ToListAsync(cancellation);
}
