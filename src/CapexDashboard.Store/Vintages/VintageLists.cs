using CapexDashboard.Domain.Vintages;
using CapexDashboard.Store.Claims;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Metrics;
using CapexDashboard.Store.Sources;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Store.Vintages;

/// <summary>The lists that are short enough to be given whole, at a vintage.</summary>
public sealed class VintageLists(IDbContextFactory<DashboardDbContext> factory)
{
    public Task<int> NewestAsync(CancellationToken cancellation) =>
        AskAsync(db => db.NewestVintageAsync(cancellation), cancellation);

    /// <summary>Newest first.</summary>
    public Task<List<Vintage>> VintagesAsync(CancellationToken cancellation) =>
        AskAsync(db => db.VintagesAsync(cancellation), cancellation);

    /// <summary>By kind, then key.</summary>
    public Task<List<EntityView>> EntitiesAsync(int vintage, CancellationToken cancellation) =>
        AskAsync(db => db.EntitiesAsync(vintage, cancellation), cancellation);

    /// <summary>By key.</summary>
    public Task<List<MetricView>> MetricsAsync(int vintage, CancellationToken cancellation) =>
        AskAsync(db => db.MetricsAsync(vintage, cancellation), cancellation);

    /// <summary>By key.</summary>
    public Task<List<SourceView>> SourcesAsync(int vintage, CancellationToken cancellation) =>
        AskAsync(db => db.SourcesAsync(vintage, cancellation), cancellation);

    /// <summary>In the order of the article.</summary>
    public Task<List<ClaimView>> ClaimsAsync(int vintage, CancellationToken cancellation) =>
        AskAsync(db => db.ClaimsAsync(vintage, cancellation), cancellation);

    private async Task<T> AskAsync<T>(
        Func<DashboardDbContext, Task<T>> ask,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await ask(db);
    }
}
