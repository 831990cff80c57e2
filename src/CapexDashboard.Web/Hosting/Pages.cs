using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;
using Microsoft.AspNetCore.ResponseCompression;

namespace CapexDashboard.Web.Hosting;

internal static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        // One read for a request instead of two, for 4 kB that an idle connection keeps.
        builder.WebHost.UseSockets(options => options.WaitForDataBeforeAllocatingBuffer = false);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<VintageCache>();
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliByUse>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/problem+json",
                "text/csv",
                "application/x-ndjson",
                "application/atom+xml",
                "application/vnd.citationstyles.csl+json",
            ];
        });
    }

    public static void UseVintageCache(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<VintageCache>();
        app.Use(AnswerHeadAsync);
        app.Use(cache.ServeAsync);
        app.UseRouting();
        app.Use(cache.FillAsync);
    }

    /// <summary>Whether nobody reads the body.</summary>
    public static bool IsHead(HttpContext context) => context.Items.ContainsKey(typeof(Pages));

    // Razor pages answer HEAD with 404; here it is a GET whose body nobody reads.
    private static Task AnswerHeadAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
            context.Items[typeof(Pages)] = HttpMethods.Head;
        }
        return next(context);
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
