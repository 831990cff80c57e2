namespace CapexDashboard.Web.Hosting;

internal static class Headers
{
    /// <summary>What every answer says about itself, compression, and HEAD for everything that answers GET.</summary>
    public static void UseHeaders(this WebApplication app)
    {
        var pages = Policies(isFramed: false);
        var embeds = Policies(isFramed: true);
        app.UseWhen(context => !IsEmbed(context), others => others.UseSecurityHeaders(pages));
        app.UseWhen(IsEmbed, framed => framed.UseSecurityHeaders(embeds));
        // Around the compression, so that its headers stand on the answers to HEAD too.
        app.Use(AnswerHeadAsync);
        app.UseRouting();
        // Outside the compression: what is kept goes over the wire as it is.
        app.UseOutputCache();
        app.UseResponseCompression();
    }

    private static bool IsEmbed(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/embed", StringComparison.Ordinal);

    /// <param name="isFramed">Other sites may show it within a page of theirs.</param>
    private static HeaderPolicyCollection Policies(bool isFramed)
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
                if (isFramed)
                    csp.AddFrameAncestors().Sources.Add("*");
                else
                    csp.AddFrameAncestors().None();
            });
        // It knows no 'everybody'.
        if (isFramed)
            policies.Remove("X-Frame-Options");
        return policies;
    }

    // Razor pages answer HEAD with 404; here it is a GET whose body nobody reads.
    private static async Task AnswerHeadAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        await next(context);
    }
}
