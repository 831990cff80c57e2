using System.Globalization;
using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Api;
using CapexDashboard.Web.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CapexDashboard.Web.Hosting;

/// <summary>
/// A store that was begun with a data package knows nothing of the vintages before it: whatever page or file names one is
/// gone (410), told here once for all of them.
/// </summary>
internal sealed class StoreBeginning(RequestDelegate next, VintageLists lists)
{
    // A store's beginning never changes while a program uses it.
    private int _first;

    public async Task InvokeAsync(HttpContext context)
    {
        if (Named(context.Request) is { } vintage && vintage < await FirstAsync(context))
            await context.AnswerInsteadAsync(Answer(context.Request, vintage));
        else
            await next(context);
    }

    private async Task<int> FirstAsync(HttpContext context)
    {
        if (_first == 0)
            _first = await lists.FirstAsync(context.RequestAborted);
        return _first;
    }

    // As parameter of anything, or in the address of the vintage itself.
    private static int? Named(HttpRequest request)
    {
        if (request.Query["vintage"] is [{ } asked] && Number(asked) is { } parameter)
            return parameter;
        var path = request.Path.Value ?? "";
        var text =
            path.StartsWith(DashboardUrls.Vintages + "/", StringComparison.OrdinalIgnoreCase)
                ? path[(DashboardUrls.Vintages.Length + 1)..]
            : path.StartsWith(
                DashboardUrls.DataRoot + "/vintage-",
                StringComparison.OrdinalIgnoreCase
            ) && path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? path[(DashboardUrls.DataRoot.Length + "/vintage-".Length)..^".zip".Length]
            : "";
        return Number(text);
    }

    // What is no vintage at all is for the page or the list to say.
    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : null;

    private IResult Answer(HttpRequest request, int vintage) =>
        Path.HasExtension(request.Path.Value) || ApiPaths.Contains(request.Path)
            ? ApiProblem.Gone(vintage, _first)
            : new RazorComponentResult<EarlierVintagePage>(
                new { Vintage = vintage, First = _first }
            )
            {
                StatusCode = StatusCodes.Status410Gone,
            };
}

internal static class StoreBeginnings
{
    public static void UseStoreBeginning(this WebApplication app) =>
        app.UseMiddleware<StoreBeginning>();
}
