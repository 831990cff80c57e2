using System.IO.Compression;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;
using Microsoft.AspNetCore.ResponseCompression;

namespace CapexDashboard.Web.Hosting;

internal static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<CachingByVintage>();
        builder.Services.AddOutputCache(options =>
            options.AddBasePolicy(
                policy => policy.AddPolicy<CachingByVintage>(),
                excludeDefaultPolicy: true
            )
        );
        builder.Services.Configure<BrotliCompressionProviderOptions>(options =>
            options.Level = CompressionLevel.Optimal
        );
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/problem+json",
                "text/csv",
            ];
        });
    }

    /// <summary>Readable pages for what is not there and for what went wrong; problem details under /api.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(DashboardUrls.Error, createScopeForErrors: true);
        app.UseWhen(
            context => ApiPaths.Contains(context.Request.Path),
            api =>
            {
                api.UseExceptionHandler();
                api.UseStatusCodePages();
            }
        );
        app.UseWhen(
            context => !ApiPaths.Contains(context.Request.Path),
            pages =>
                pages.UseStatusCodePagesWithReExecute(
                    DashboardUrls.NotFound,
                    createScopeForStatusCodePages: true
                )
        );
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
