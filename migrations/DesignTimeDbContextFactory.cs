using CapexDashboard.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CapexDashboard.Migrations;

/// <summary>Used by <c>dotnet ef migrations add NAME --project migrations --output-dir .</c>; it connects to nothing.</summary>
public sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<DashboardDbContext>
{
    public DashboardDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<DashboardDbContext>()
                .UseNpgsql(
                    "Host=localhost",
                    npgsql => npgsql.MigrationsAssembly(typeof(DesignTimeDbContextFactory).Assembly)
                )
                .Options
        );
}
