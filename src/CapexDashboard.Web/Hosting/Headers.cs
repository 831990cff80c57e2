namespace CapexDashboard.Web.Hosting;

internal static class Headers
{
    /// <summary>What every answer says about itself, and compression.</summary>
    public static void UseHeaders(this WebApplication app)
    {
        UseSecurityHeaders(app, context => !IsForOthers(context), isForOthers: false);
        UseSecurityHeaders(app, IsForOthers, isForOthers: true);
        app.UseResponseCompression();
    }

    private static void UseSecurityHeaders(
        WebApplication app,
        Func<HttpContext, bool> which,
        bool isForOthers
    )
    {
        var policies = Policies(isForOthers);
        app.UseWhen(which, some => some.UseSecurityHeaders(policies));
    }

    // What pages of other sites show within them: our embeds with their script, and pictures.
    private static bool IsForOthers(HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments("/embed", StringComparison.Ordinal)
            || path == DashboardUrls.EmbedScript
            || Path.GetExtension(path.Value.AsSpan()) is ".png" or ".svg";
    }

    private static HeaderPolicyCollection Policies(bool isForOthers)
    {
        var policies = new HeaderPolicyCollection()
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddStyleSrc().Self().UnsafeInline();
                csp.AddImgSrc().Self().Data().Blob();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().Self();
                csp.AddFormAction().Self();
                if (isForOthers)
                    csp.AddFrameAncestors().Sources.Add("*");
                else
                    csp.AddFrameAncestors().None();
            });
        // It knows no 'everybody'.
        if (isForOthers)
        {
            policies.Remove("X-Frame-Options");
            policies.AddCrossOriginResourcePolicy(policy => policy.CrossOrigin());
        }
        return policies;
    }
}
