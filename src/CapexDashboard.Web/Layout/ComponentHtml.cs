using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CapexDashboard.Web.Layout;

/// <summary>A component as text, for what is no page: a form that a browser patches, a table that a permalink keeps.</summary>
internal static class ComponentHtml
{
    public static async Task<string> RenderAsync<TComponent>(
        IServiceProvider services,
        Dictionary<string, object?> parameters
    )
        where TComponent : IComponent
    {
        // Components use scoped services, and at the first start no request has made a scope.
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(
            scope.ServiceProvider,
            scope.ServiceProvider.GetRequiredService<ILoggerFactory>()
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (
                await renderer.RenderComponentAsync<TComponent>(
                    ParameterView.FromDictionary(parameters)
                )
            ).ToHtmlString()
        );
    }
}
