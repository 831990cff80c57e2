using System.Text.RegularExpressions;
using CapexDashboard.Web.Api;

namespace CapexDashboard.Web.Features.Reference;

/// <summary>An operation with where it is asked.</summary>
/// <param name="Path">With its parameters in braces.</param>
public sealed record DescribedOperation(string Method, string Path, string MediaType)
{
    public required ApiOperation Operation { get; init; }
}

/// <summary>All operations that endpoints describe, in the order in which they are mapped.</summary>
internal sealed partial class ApiReference(IEnumerable<EndpointDataSource> sources)
{
    // When it is first asked for: all are mapped by then.
    private readonly Lazy<IReadOnlyList<DescribedOperation>> _all = new(() =>
        [
            .. sources
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .DistinctBy(endpoint => endpoint.Metadata.GetMetadata<ApiOperation>()?.Id)
                .Select(Described)
                .OfType<DescribedOperation>(),
        ]
    );

    public IReadOnlyList<DescribedOperation> All => _all.Value;

    public DescribedOperation? Find(string id) => All.FirstOrDefault(one => one.Operation.Id == id);

    /// <summary>The path with values in place of its parameters; null where one is missing.</summary>
    public static string? Fill(DescribedOperation operation, IQueryCollection values)
    {
        var isWhole = true;
        var path = Parameter()
            .Replace(
                operation.Path,
                match =>
                {
                    var value = values[match.Groups["name"].Value].ToString().Trim();
                    isWhole &= value.Length > 0;
                    return Uri.EscapeDataString(value);
                }
            );
        return isWhole ? path : null;
    }

    private static DescribedOperation? Described(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ApiOperation>() is { } operation
            ? new(
                endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0],
                Parameter().Replace(endpoint.RoutePattern.RawText!, "{${name}}"),
                string.Join(
                    ", ",
                    endpoint
                        .Metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>()
                        .Where(answer => answer.StatusCode == StatusCodes.Status200OK)
                        .SelectMany(answer => answer.ContentTypes)
                )
            )
            {
                Operation = operation,
            }
            : null;

    // With its constraint, as routes write it.
    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
