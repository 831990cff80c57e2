using CapexDashboard.Store;
using CapexDashboard.Store.Comparisons;
using CapexDashboard.Store.Entities;
using CapexDashboard.Store.Figures;
using CapexDashboard.Store.Home;
using CapexDashboard.Store.Landscape;
using CapexDashboard.Store.Packages;
using CapexDashboard.Store.Permalinks;
using CapexDashboard.Store.Search;
using CapexDashboard.Store.Sources;
using CapexDashboard.Store.Vintages;
using Microsoft.EntityFrameworkCore;
using Serilog;
using Serilog.Extensions.Logging;

namespace CapexDashboard.Web.Hosting;

internal static class StoreHosting
{
    /// <summary>Finds or starts the server; it is stopped with what is returned.</summary>
    public static async Task<StoreLocation> AddStoreAsync(this WebApplicationBuilder builder)
    {
        using var loggers = new SerilogLoggerFactory(Log.Logger);
        var location = await StoreLocation.OpenAsync(
            builder.Configuration,
            loggers.CreateLogger("Store"),
            CancellationToken.None
        );
        Log.Information("The store is {Store}", location.Name);
        builder.AddStoreContexts(location);
        builder.Services.AddSingleton<StoreStatus>();
        builder.Services.AddSingleton<StoreOutages>();
        builder.Services.AddSingleton<GapQuery>();
        builder.Services.AddSingleton<CapexRecords>();
        builder.Services.AddSingleton<FigureQueries>();
        builder.Services.AddSingleton<ExchangeRateQuery>();
        builder.Services.AddSingleton<EntityQuery>();
        builder.Services.AddSingleton<HomeQuery>();
        builder.Services.AddSingleton<LandscapeQuery>();
        builder.Services.AddSingleton<ReceiptQuery>();
        builder.Services.AddSingleton<VintageLists>();
        builder.Services.AddSingleton<VintageQuery>();
        builder.Services.AddSingleton<ChangesQuery>();
        builder.Services.AddSingleton<SearchQuery>();
        builder.Services.AddSingleton<SourceQuery>();
        builder.Services.AddSingleton<PermalinkRecords>();
        builder.Services.AddSingleton<PackageWriter>();
        builder.Services.AddSingleton<VintageAnnouncements>();
        builder.Services.AddSingleton<VintageWatch>();
        builder.Services.AddHostedService<StorePreparation>();
        builder.Services.AddHostedService(services => services.GetRequiredService<VintageWatch>());
        builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
        return location;
    }

    public static void AddStoreContexts(this WebApplicationBuilder builder, StoreLocation location)
    {
        builder.Services.AddSingleton<IDbContextFactory<DashboardDbContext>, StoreContextFactory>();
        builder.Services.AddSingleton(location);
    }
}
