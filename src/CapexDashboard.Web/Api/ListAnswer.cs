using CapexDashboard.Store.Vintages;

namespace CapexDashboard.Web.Api;

/// <summary>A whole list at a vintage; the only parameter is the vintage.</summary>
internal static class ListAnswer
{
    public static async Task<IResult> OfAsync<T>(
        HttpRequest request,
        VintageLists lists,
        Func<int, Task<T>> list,
        CancellationToken cancellation
    )
    {
        var query = new ListQuery(request.Query);
        var vintage = query.Vintage(await lists.NewestAsync(cancellation));
        return query.Problems.Count > 0
            ? ApiProblem.BadQuery(query.Problems)
            : Results.Ok(await list(vintage));
    }
}
