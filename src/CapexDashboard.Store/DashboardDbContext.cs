using CapexDashboard.Store.Accounts;
using CapexDashboard.Store.Audit;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Drafts;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Presets;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Store;

public sealed class DashboardDbContext(DbContextOptions<DashboardDbContext> options)
    : IdentityDbContext<Account, IdentityRole<int>, int>(options),
        IDataProtectionKeyContext
{
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<SignInTally> SignInTallies => Set<SignInTally>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
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
    public DbSet<StoredPreset> Presets => Set<StoredPreset>();
    public DbSet<PresetRevision> PresetRevisions => Set<PresetRevision>();
    public DbSet<StoredPermalink> Permalinks => Set<StoredPermalink>();
    public DbSet<PermalinkFigure> PermalinkFigures => Set<PermalinkFigure>();

    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DraftChange> DraftChanges => Set<DraftChange>();

    // The first of Identity's schemas with passkeys. It asks the options of the application for the version; given here it does
    // not depend on who makes the context: the program, a migration or a test.
    private static readonly IServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(identity =>
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3
        )
        .BuildServiceProvider();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseApplicationServiceProvider(IdentitySchema);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Free text is found by its groups of three letters.
        builder.HasPostgresExtension("pg_trgm");
        builder.ApplyConfigurationsFromAssembly(typeof(DashboardDbContext).Assembly);
        TableConventions.Apply(builder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        TermConversions.Add(configurationBuilder);
}
