namespace CapexDashboard.Web.Hosting;

internal static class Headers
{
    /// <summary>What every answer says about itself, compression, and HEAD for everything that answers GET.</summary>
    public static void UseHeaders(this WebApplication app)
    {
        app.UseSecurityHeaders(policies =>
            policies
                .AddDefaultSecurityHeaders()
                .AddContentSecurityPolicy(csp =>
                {
                    csp.AddDefaultSrc().Self();
                    csp.AddStyleSrc().Self().UnsafeInline();
                    csp.AddImgSrc().Self().Data().Blob();
                    csp.AddObjectSrc().None();
                    csp.AddBaseUri().Self();
                    csp.AddFormAction().Self();
                    csp.AddFrameAncestors().None();
                })
        );
        // Around the compression, so that its headers stand on the answers to HEAD too.
        app.Use(AnswerHeadAsync);
        app.UseResponseCompression();
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
