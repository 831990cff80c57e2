using CapexDashboard.Web.Api;
using CapexDashboard.Web.Hosting;
using Microsoft.AspNetCore.Http.Extensions;

namespace CapexDashboard.Web.Features.Reference;

/// <summary>The description of the API for programs, and where the forms of its page lead.</summary>
internal static class ReferenceEndpoints
{
    public static void MapApiReference(this IEndpointRouteBuilder routes)
    {
        routes
            .MapOpenApi("/openapi/{documentName}.json")
            .WithMetadata(new CachedByVintageAttribute());
        routes.MapGet(DashboardUrls.ApiTry + "/{id}", Try);
    }

    // A form without a script sends what was left empty too, which the API refuses.
    private static IResult Try(string id, HttpRequest request, ApiReference reference)
    {
        if (reference.Find(id) is not { Method: "GET" } operation)
            return ApiProblem.NotFound(
                $"There is no operation '{id}'; {DashboardUrls.Api} lists all."
            );
        if (ApiReference.Fill(operation, request.Query) is not { } path)
            return ApiProblem.BadQuery([
                .. operation
                    .Operation.Parameters.Where(parameter =>
                        parameter.IsInPath && request.Query[parameter.Name].ToString().Length == 0
                    )
                    .Select(parameter => new Domain.Comparisons.QueryProblem(
                        parameter.Name,
                        $"it is part of the address, such as {parameter.Example}"
                    )),
            ]);
        var query = new QueryBuilder();
        foreach (var parameter in operation.Operation.Parameters.Where(one => !one.IsInPath))
        {
            if (request.Query[parameter.Name] is [{ Length: > 0 } value, ..])
                query.Add(parameter.Name, value);
        }
        return Results.LocalRedirect(path + query);
    }
}
