using CapexDashboard.Store;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CapexDashboard.Web.Hosting;

/// <summary>Marks pages and endpoints that cannot answer without the store.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsStoreAttribute : Attribute;

/// <summary>Says that the store cannot be reached, instead of failing: 503, and to come back in a moment.</summary>
internal sealed class StoreGuard(RequestDelegate next, StoreStatus status, StoreOutages outages)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (NeedsStore(context) && !status.IsReady)
        {
            await SayAsync(context);
            return;
        }
        try
        {
            await next(context);
        }
        // From any page: those without data still ask for the keys that protect what they remember.
        catch (Exception exception)
            when (StoreFailure.IsUnreachable(exception) && !context.Response.HasStarted)
        {
            outages.Begin(exception);
            await SayAsync(context);
        }
    }

    // Who somebody is stands in the store, so none of these pages is without it.
    private static bool NeedsStore(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<NeedsStoreAttribute>() is not null
        || AccountPaths.Contains(context.Request.Path);

    private static Task SayAsync(HttpContext context)
    {
        IResult answer = ApiPaths.Contains(context.Request.Path)
            ? ApiProblem.StoreUnreachable()
            : new RazorComponentResult<StoreUnreachablePage>
            {
                StatusCode = StatusCodes.Status503ServiceUnavailable,
            };
        return context.AnswerInsteadAsync(answer, retryAfter: "5");
    }
}

internal static class StoreGuarding
{
    public static void UseStoreGuard(this WebApplication app)
    {
        app.UseRouting();
        app.UseMiddleware<StoreGuard>();
    }
}
