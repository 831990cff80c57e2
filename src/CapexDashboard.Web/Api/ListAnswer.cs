using CapexDashboard.Store;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Api;

/// <summary>A whole list at a vintage; the only parameter is the vintage.</summary>
internal static class ListAnswer
{
    public static async Task<IResult> OfAsync<T>(
        HttpRequest request,
        IDbContextFactory<DashboardDbContext> factory,
        Func<DashboardDbContext, int, Task<T>> list,
        CancellationToken cancellation
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var query = new ListQuery(request.Query);
        var vintage = await query.VintageAsync(db, cancellation);
        return query.Problems.Count > 0
            ? ApiProblem.BadQuery(query.Problems)
            : Results.Ok(await list(db, vintage));
    }
}
