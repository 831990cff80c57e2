using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// Gives out form tokens where people sign in and edit. The framework does so on every page, which would set readers a
/// cookie, and needs keys from a store that may not be there.
/// </summary>
internal sealed class FormTokens(IAntiforgery forms) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        AccountPaths.Contains(httpContext.Request.Path)
            ? forms.GetAndStoreTokens(httpContext)
            : KeepNothing(httpContext.Response);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) =>
        AccountPaths.Contains(httpContext.Request.Path) ? forms.GetTokens(httpContext) : None();

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) =>
        forms.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) =>
        forms.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (AccountPaths.Contains(httpContext.Request.Path))
            forms.SetCookieTokenAndHeader(httpContext);
    }

    // As the framework says of every page with a form: VintageCache says otherwise of what it keeps.
    private static AntiforgeryTokenSet KeepNothing(HttpResponse response)
    {
        if (!response.HasStarted && response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = "no-cache, no-store";
            response.Headers.Pragma = "no-cache";
        }
        return None();
    }

    private static AntiforgeryTokenSet None() => new(null, null, "none", null);
}

internal static class FormTokenHosting
{
    public static void AddFormTokens(this IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "capex-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        var framework = services.Single(service => service.ServiceType == typeof(IAntiforgery));
        services.Replace(
            ServiceDescriptor.Singleton<IAntiforgery>(provider => new FormTokens(
                (IAntiforgery)
                    ActivatorUtilities.CreateInstance(provider, framework.ImplementationType!)
            ))
        );
    }

    /// <summary>
    /// Keys are read when the first form or cookie needs them: at start, when the framework would, the store may be away.
    /// </summary>
    public static void ReadKeysWhenNeeded(this IServiceCollection services)
    {
        var atStart = services.Single(service =>
            service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly
        );
        services.Remove(atStart);
    }
}
