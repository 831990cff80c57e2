using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store;

public sealed class DashboardDbContext(DbContextOptions<DashboardDbContext> options)
    : DbContext(options)
{
    public DbSet<Dataset> Datasets => Set<Dataset>();
    public DbSet<StoredVintage> Vintages => Set<StoredVintage>();
    public DbSet<StoredEntity> Entities => Set<StoredEntity>();
    public DbSet<EntityRevision> EntityRevisions => Set<EntityRevision>();
    public DbSet<StoredMetric> Metrics => Set<StoredMetric>();
    public DbSet<MetricRevision> MetricRevisions => Set<MetricRevision>();
    public DbSet<StoredSource> Sources => Set<StoredSource>();
    public DbSet<SourceRevision> SourceRevisions => Set<SourceRevision>();
    public DbSet<StoredFigure> Figures => Set<StoredFigure>();
    public DbSet<FigureRevision> FigureRevisions => Set<FigureRevision>();
    public DbSet<FacetCount> FacetCounts => Set<FacetCount>();
    public DbSet<StoredClaim> Claims => Set<StoredClaim>();
    public DbSet<ClaimRevision> ClaimRevisions => Set<ClaimRevision>();
    public DbSet<StoredCuratedComparison> CuratedComparisons => Set<StoredCuratedComparison>();
    public DbSet<CuratedComparisonRevision> CuratedComparisonRevisions =>
        Set<CuratedComparisonRevision>();
    public DbSet<StoredPermalink> Permalinks => Set<StoredPermalink>();
    public DbSet<PermalinkFigure> PermalinkFigures => Set<PermalinkFigure>();

    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DraftChange> DraftChanges => Set<DraftChange>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Free text is found by its groups of three letters.
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DashboardDbContext).Assembly);
        TableConventions.Apply(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        TermConversions.Add(configurationBuilder);
}
