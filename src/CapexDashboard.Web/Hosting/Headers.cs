using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Hosting;

internal static class Headers
{
    private const string SubDomains = "Dashboard:HstsSubDomains";

    /// <summary>What every answer says about itself, compression, and who may ask how often.</summary>
    public static void UseHeaders(this WebApplication app)
    {
        UseSecurityHeaders(
            app,
            context =>
                !IsForOthers(context)
                && !AccountPaths.Contains(context.Request.Path)
                && !ApiPaths.IsOpen(context.Request.Path),
            Policies(app.Configuration)
        );
        UseSecurityHeaders(
            app,
            context => !IsForOthers(context) && ApiPaths.IsOpen(context.Request.Path),
            ReadByOthers(Policies(app.Configuration))
        );
        // Their addresses may hold a token.
        UseSecurityHeaders(
            app,
            context => AccountPaths.Contains(context.Request.Path),
            Policies(app.Configuration).AddReferrerPolicyNoReferrer()
        );
        UseSecurityHeaders(
            app,
            IsEmbed,
            MadeForOthers(Policies(app.Configuration, mayBeFramed: true))
        );
        UseSecurityHeaders(
            app,
            context =>
                IsForOthers(context)
                && !IsEmbed(context)
                && !AccountPaths.Contains(context.Request.Path),
            MadeForOthers(Policies(app.Configuration))
        );
        app.UseResponseCompression();
        app.UseWhen(
            context => ApiPaths.IsOpen(context.Request.Path),
            open => open.Use(OpenToOthers.SayAsync)
        );
        var limit = app.Services.GetRequiredService<ApiLimit>();
        app.UseWhen(
            context => ApiPaths.IsLimited(context.Request.Path),
            limited => limited.Use(limit.CountAsync)
        );
    }

    private static void UseSecurityHeaders(
        WebApplication app,
        Func<HttpContext, bool> which,
        HeaderPolicyCollection policies
    ) => app.UseWhen(which, some => some.UseSecurityHeaders(policies));

    private static bool IsEmbed(HttpContext context) =>
        context.Request.Path.StartsWithSegments(DashboardUrls.EmbedRoot, StringComparison.Ordinal);

    // What pages of other sites show within them: our embeds with their script, and pictures.
    private static bool IsForOthers(HttpContext context) =>
        IsEmbed(context)
        || context.Request.Path == DashboardUrls.EmbedScript
        || Path.GetExtension(context.Request.Path.Value.AsSpan()) is ".png" or ".svg";

    // Anybody's scripts may read it, and it is no document that could be isolated from others.
    private static HeaderPolicyCollection ReadByOthers(HeaderPolicyCollection policies)
    {
        policies.Remove("Cross-Origin-Resource-Policy");
        policies.Remove("Cross-Origin-Opener-Policy");
        policies.Remove("Cross-Origin-Embedder-Policy");
        return policies;
    }

    private static HeaderPolicyCollection MadeForOthers(HeaderPolicyCollection policies) =>
        policies.AddCrossOriginResourcePolicy(policy => policy.CrossOrigin());

    private static HeaderPolicyCollection Policies(
        IConfiguration configuration,
        bool mayBeFramed = false
    )
    {
        var policies = new HeaderPolicyCollection()
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddStyleSrc().Self().UnsafeInline();
                csp.AddImgSrc().Self().Data().Blob();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().None();
                csp.AddFormAction().Self();
                if (mayBeFramed)
                    csp.AddFrameAncestors().Sources.Add("*");
                else
                    csp.AddFrameAncestors().None();
            })
            // No page asks for any of it. Passkeys are asked for, so the library's own list, which forbids them, is not taken.
            .AddPermissionsPolicy(permissions =>
            {
                permissions.AddAccelerometer().None();
                permissions.AddCamera().None();
                permissions.AddDisplayCapture().None();
                permissions.AddGeolocation().None();
                permissions.AddGyroscope().None();
                permissions.AddMagnetometer().None();
                permissions.AddMicrophone().None();
                permissions.AddMidi().None();
                permissions.AddPayment().None();
                permissions.AddUsb().None();
            });
        // Only who runs the domain knows whether all of it speaks https.
        if (Setting.OneOf(configuration, SubDomains, "no", "yes") == "yes")
            policies.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
        // It knows no 'everybody'.
        if (mayBeFramed)
            policies.Remove("X-Frame-Options");
        return policies;
    }
}
