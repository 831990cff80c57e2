using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CapexDashboard.Web.Features.Claims;
using CapexDashboard.Web.Features.Compare;
using CapexDashboard.Web.Features.Entities;
using CapexDashboard.Web.Features.Figures;
using CapexDashboard.Web.Features.Home;
using CapexDashboard.Web.Features.Landscape;
using CapexDashboard.Web.Features.Method;
using CapexDashboard.Web.Features.Metrics;
using CapexDashboard.Web.Features.Packages;
using CapexDashboard.Web.Features.Permalinks;
using CapexDashboard.Web.Features.Reference;
using CapexDashboard.Web.Features.Search;
using CapexDashboard.Web.Features.Sources;
using CapexDashboard.Web.Features.Vintages;
using CapexDashboard.Web.Hosting;

namespace CapexDashboard.Web.Api;

internal static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<ViewFreezing>();
        builder.Services.AddSingleton<PermalinkReading>();
        builder.Services.AddSingleton<PermalinkSharing>();
        builder.Services.AddSingleton<ShareLimit>();
        builder.Services.AddSingleton<ApiLimit>();
        builder.Services.AddSingleton<EventListeners>();
        builder.Services.AddSingleton<PackageFiles>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)
            );
            // The answers are JSON documents, never pasted into HTML; quotes and dashes stay readable.
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            // Numbers are numbers, and are described so.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.AddSingleton<ApiReference>();
        builder.Services.AddApiDocument();
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapApiReference();
        // In the order of the reference page.
        var api = app.MapGroup("")
            .WithMetadata(new NeedsStoreAttribute())
            .AddEndpointFilter<CacheHeaders>();
        api.MapHome();
        api.MapGap();
        api.MapInputs();
        api.MapFigures();
        api.MapEntities();
        api.MapMetrics();
        api.MapSources();
        api.MapClaims();
        api.MapLandscape();
        api.MapSearch();
        api.MapVintages();
        api.MapChanges();
        api.MapVintageFeed();
        api.MapDiff();
        api.MapCompareForms();
        api.MapOEmbed();
        // Their own caching, or none: what is shared is made, and what was shared never changes.
        var links = app.MapGroup("").WithMetadata(new NeedsStoreAttribute());
        links.MapSharing();
        links.MapPermalinkForms();
        links.MapEmbeds();
        links.MapDataPackages();
        // Open while the store is away: what is published afterwards is told then.
        app.MapVintageEvents();
    }
}
