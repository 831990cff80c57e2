using CapexDashboard.Store.Vintages;
using CapexDashboard.Web.Layout;

namespace CapexDashboard.Web.Api;

/// <summary>
/// A whole list at a vintage and by what was public on a day. Entities, metrics and vintages have no day of publication in
/// the world: they take the parameter too and answer the same, so that a script can send it everywhere.
/// </summary>
internal static class ListAnswer
{
    public static async Task<IResult> OfAsync<T>(
        HttpRequest request,
        VintageLists lists,
        Func<AsKnown, Task<T>> list,
        CancellationToken cancellation
    )
    {
        var query = new ListQuery(request.Query);
        var (known, _) = await AsKnown.ReadAsync(query, lists, cancellation);
        return query.Problems.Count > 0
            ? ApiProblem.BadQuery(query.Problems)
            : Results.Ok(await list(known));
    }
}
