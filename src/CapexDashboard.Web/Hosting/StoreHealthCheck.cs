using CapexDashboard.Store;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CapexDashboard.Web.Hosting;

/// <summary>Ready means: prepared, and the server answers now.</summary>
internal sealed class StoreHealthCheck(
    IDbContextFactory<DashboardDbContext> factory,
    StoreStatus status
) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!status.IsReady)
            return HealthCheckResult.Unhealthy("The store is not prepared yet.");
        try
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            await db.NewestVintageAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (StoreFailure.IsUnreachable(exception))
        {
            return HealthCheckResult.Unhealthy("The store cannot be reached.");
        }
    }
}

internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
        app.MapHealthChecks("/healthz");
    }
}
