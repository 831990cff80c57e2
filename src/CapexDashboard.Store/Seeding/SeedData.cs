using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Presets;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Store.Seeding;

/// <summary>A seed that was read without a problem: everything with its first revision, linked.</summary>
public sealed record SeedData(
    Publication Publication,
    IReadOnlyCollection<StoredEntity> Entities,
    IReadOnlyCollection<StoredMetric> Metrics,
    IReadOnlyCollection<StoredSource> Sources,
    IReadOnlyCollection<StoredFigure> Figures,
    IReadOnlyCollection<StoredClaim> Claims,
    IReadOnlyCollection<StoredCuratedComparison> Curated,
    IReadOnlyCollection<StoredPreset> Presets
);
