using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Api;

/// <summary>One thing at a vintage and by what was public on a day: what its page shows, as JSON.</summary>
internal static class OneAnswer
{
    /// <param name="find">Null where it is not known.</param>
    public static async Task<IResult> OfAsync(
        HttpRequest request,
        VintageLists lists,
        Func<AsKnown, Task<object?>> find,
        Func<AsKnown, string> missing,
        CancellationToken cancellation
    )
    {
        var query = ListQuery.Of(request);
        var (known, _) = await AsKnown.ReadAsync(query, lists, cancellation);
        if (query.Problems.Count > 0)
            return ApiProblem.BadQuery(query.Problems);
        return await find(known) is { } found
            ? Results.Ok(found)
            : ApiProblem.NotFound(missing(known));
    }
}
