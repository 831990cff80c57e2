using CapexDashboard.Migrations;
using CapexDashboard.Store;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// One context for each operation. The options are made when the first is asked for, so that a connection string that
/// cannot be read fails like a server that cannot be reached, not at start.
/// </summary>
internal sealed class StoreContextFactory(StoreLocation location)
    : IDbContextFactory<DashboardDbContext>
{
    private readonly Lazy<DbContextOptions<DashboardDbContext>> _options = new(
        () =>
            new DbContextOptionsBuilder<DashboardDbContext>()
                .UseNpgsql(
                    location.ConnectionString,
                    npgsql => npgsql.MigrationsAssembly(typeof(DesignTimeDbContextFactory).Assembly)
                )
                .Options,
        LazyThreadSafetyMode.PublicationOnly
    );

    public DashboardDbContext CreateDbContext() => new(_options.Value);
}
