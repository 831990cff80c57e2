using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CapexDashboard.Web.Api;

/// <summary>The API described for programs (OpenAPI 3.1), from what each endpoint says of itself.</summary>
internal static class OpenApiSetup
{
    public const string Document = "v1";

    private const string About = """
        The figures behind Capex / DePIN: what hyperscalers spend and what decentralized networks could fund, each figure with its
        source. Read-only and open: no key, no account, any origin.

        **Time.** `vintage=1` answers from a published state of the data and never changes; `asof=2024-05-06` uses only what had
        been published in the world by that day. **Amounts** are in the full unit of their currency, shares are fractions;
        queries speak of $bn and %.

        **Caching.** Every answer has an `ETag` and `Last-Modified`; ask again with `If-None-Match` and get 304. **Limits.** Per
        address, told in `RateLimit` and `RateLimit-Policy`; over it 429 with `Retry-After`. **Problems** come as problem details
        (RFC 9457) that name the parameter and say how to mend it. A parameter that is not known is refused.
        """;

    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Document,
            options =>
            {
                options.ShouldInclude = endpoint =>
                    Operation(endpoint.ActionDescriptor) is not null;
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new()
                        {
                            Title = "Capex / DePIN",
                            Version = "1",
                            Description = About.ReplaceLineEndings("\n"),
                        };
                        document.Tags = null;
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        var described = Operation(context.Description.ActionDescriptor)!;
                        if (
                            context.Description.HttpMethod == HttpMethods.Get
                            && !described.IsEndless
                        )
                            operation.Responses?["304"] = new OpenApiResponse();
                        Describe(operation, described);
                        return Task.CompletedTask;
                    }
                );
                options.AddSchemaTransformer(
                    (schema, context, _) =>
                    {
                        FieldDescriptions.Describe(schema, context);
                        return Task.CompletedTask;
                    }
                );
            }
        );

    private static ApiOperation? Operation(
        Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor endpoint
    ) => endpoint.EndpointMetadata.OfType<ApiOperation>().FirstOrDefault();

    private static void Describe(OpenApiOperation operation, ApiOperation described)
    {
        operation.OperationId = described.Id;
        operation.Summary = described.Summary;
        operation.Description = described.Description;
        operation.Tags = null;
        operation.RequestBody = described.Body is { } body ? Body(body) : null;
        operation.Parameters = [.. described.Parameters.Select(Parameter)];
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is OpenApiResponse response)
                DescribeAnswer(status, response, isTagged: operation.Responses!.ContainsKey("304"));
        }
    }

    private static OpenApiRequestBody Body(ApiParameter text) =>
        new()
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new()
                {
                    Example = new JsonObject { [text.Name] = text.Example },
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { text.Name },
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                        {
                            [text.Name] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.String,
                                Description = text.Description,
                            },
                        },
                    },
                },
            },
        };

    private static void DescribeAnswer(string status, OpenApiResponse answer, bool isTagged)
    {
        answer.Description = status switch
        {
            "200" => "The answer.",
            "201" => "It was made just now.",
            "304" => "What the client holds still holds.",
            "400" =>
                "A parameter is wrong or not known; the answer names each and says how to mend it.",
            "404" => "There is no such thing, or there was not at that vintage or day.",
            "410" =>
                "This store begins with the data package of a later vintage and does not hold the one asked for.",
            "429" => "Too many requests from one address; Retry-After says when to go on.",
            "503" =>
                "The database does not answer at the moment; Retry-After says when to try again.",
            _ => answer.Description,
        };
        answer.Headers = status switch
        {
            "200" or "304" when isTagged => Headers([.. OfCaching, .. OfLimit]),
            "200" or "201" => Headers(OfLimit),
            "429" or "503" => Headers(("Retry-After", "Seconds.")),
            _ => null,
        };
    }

    private static (string Name, string Description)[] OfCaching =>
        [
            ("ETag", "Changes when the answer does; send it as If-None-Match."),
            ("Last-Modified", "When the vintage was published."),
        ];

    private static (string Name, string Description)[] OfLimit =>
        [
            ("RateLimit", "How many requests are left, and in how many seconds all are again."),
            ("RateLimit-Policy", "How many requests a minute one address may make."),
        ];

    private static Dictionary<string, IOpenApiHeader> Headers(
        params (string Name, string Description)[] headers
    ) =>
        headers.ToDictionary(
            header => header.Name,
            IOpenApiHeader (header) =>
                new OpenApiHeader
                {
                    Description = header.Description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
        );

    private static OpenApiParameter Parameter(ApiParameter parameter) =>
        new()
        {
            Name = parameter.Name,
            In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.IsRequired,
            Description = parameter.Description,
            Example = parameter.Example.Length == 0 ? null : Example(parameter),
            Schema = parameter.IsRepeatable
                ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(parameter) }
                : Schema(parameter),
        };

    private static JsonNode Example(ApiParameter parameter) =>
        parameter.Range is null
            ? parameter.Example
            : int.Parse(parameter.Example, CultureInfo.InvariantCulture);

    private static OpenApiSchema Schema(ApiParameter parameter) =>
        parameter.Range is { } range
            ? new()
            {
                Type = JsonSchemaType.Integer,
                Minimum = range.From.ToString(CultureInfo.InvariantCulture),
                Maximum =
                    range.To == int.MaxValue
                        ? null
                        : range.To.ToString(CultureInfo.InvariantCulture),
            }
            : new()
            {
                Type = JsonSchemaType.String,
                Format = parameter.Format,
                Enum =
                    parameter.Choices.Count == 0
                        ? null
                        : [.. parameter.Choices.Select(choice => JsonValue.Create(choice))],
            };
}
