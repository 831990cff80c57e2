using CapexDashboard.Store;
using CapexDashboard.Store.Seeding;
using CapexDashboard.Web.Features.Accounts;
using CapexDashboard.Web.Features.Permalinks;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Hosting;

/// <summary>Whether migrations and seed data have been applied, so that pages can be answered.</summary>
internal sealed class StoreStatus
{
    private volatile bool _isReady;

    public bool IsReady
    {
        get => _isReady;
        set => _isReady = value;
    }
}

/// <summary>Migrates and seeds the store at start, with the links it needs, and again until the server is there.</summary>
internal sealed partial class StorePreparation(
    IDbContextFactory<DashboardDbContext> factory,
    StoreLocation location,
    StoreStatus status,
    PermalinkSharing sharing,
    AccountPreparation accounts,
    IConfiguration configuration,
    IHostApplicationLifetime lifetime,
    ILogger<StorePreparation> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? told = null;
        while (!await TryAsync(problem => told = Tell(problem, told), stoppingToken))
            await Task.Delay(Pause, stoppingToken);
    }

    private async Task<bool> TryAsync(Action<string> onUnreachable, CancellationToken cancellation)
    {
        try
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            var seeded = await Seeder.PrepareAsync(db, SeedFolder, cancellation);
            await sharing.ShareCuratedAsync(cancellation);
            await accounts.PrepareAsync(cancellation);
            status.IsReady = true;
            Ready(location.Name, seeded ? "seeded just now" : "with its data");
            return true;
        }
        catch (SeedRefusedException exception)
        {
            SeedRefused(exception.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            return true;
        }
        catch (Exception exception) when (StoreFailure.IsUnreachable(exception))
        {
            onUnreachable(exception.GetBaseException().Message);
            return false;
        }
    }

    private string SeedFolder =>
        configuration["Dashboard:SeedDirectory"] is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(AppContext.BaseDirectory, "seed-data");

    // Once for each kind of failure, not every two seconds.
    private string Tell(string problem, string? told)
    {
        if (problem != told)
            Unreachable(location.Name, problem);
        return problem;
    }

    [LoggerMessage(LogLevel.Information, "The store is ready: {Store}, {How}")]
    private partial void Ready(string store, string how);

    [LoggerMessage(
        LogLevel.Error,
        "The store cannot be reached: {Store}: {Problem} (trying again every 2 seconds)"
    )]
    private partial void Unreachable(string store, string problem);

    [LoggerMessage(LogLevel.Critical, "{Problems}")]
    private partial void SeedRefused(string problems);
}
