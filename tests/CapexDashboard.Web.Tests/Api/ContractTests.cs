using System.Net;
using System.Text;
using System.Text.Json;
using CapexDashboard.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Web.Tests.Api;

/// <summary>The program answers as its description says.</summary>
public sealed class ContractTests(Dashboard dashboard)
{
    // It goes on until the reader leaves; VintageEventsTests listen to it.
    private const string Endless = "events";

    [Fact]
    public async Task Document_Asked_IsOpenApi31WithWordsAndErrorsForEverything()
    {
        var document = await DocumentAsync();

        document.Text("openapi").ShouldStartWith("3.1.");
        foreach (var operation in Operations(document))
        {
            var id = operation.Json.Text("operationId");
            operation.Json.Text("summary").ShouldNotBeNullOrWhiteSpace(id);
            operation.Json.Text("description").ShouldNotBeNullOrWhiteSpace(id);
            operation.Json.GetProperty("responses").Names().ShouldContain("400", id);
            operation.Json.GetProperty("responses").Names().ShouldContain("429", id);
            foreach (var parameter in operation.Parameters)
                parameter.Text("description").ShouldNotBeNull($"{id} {parameter.Text("name")}");
        }
        Operations(document).Select(one => one.Json.Text("operationId")).ShouldBeUnique();
    }

    [Fact]
    public async Task Operation_AskedByItsExamples_AnswersWhatItsSchemaSays()
    {
        var document = await DocumentAsync();
        foreach (var operation in Readable(document))
        {
            await ShouldAnswerAsync(document, operation, Address(operation, only: null));
            foreach (var parameter in operation.Optional)
                await ShouldAnswerAsync(document, operation, Address(operation, parameter));
        }
    }

    [Fact]
    public async Task Operation_AskedBadly_RefusesByNameAndIsDescribed()
    {
        var document = await DocumentAsync();
        foreach (var operation in Readable(document))
        {
            foreach (var parameter in operation.Optional.Where(IsChecked))
            {
                var name = parameter.Text("name");
                var address = With(Address(operation, only: null), name, "\u2603;");
                await ShouldRefuseAsync(document, operation, address, name);
            }
            if (!IgnoresOthers(operation))
                await ShouldRefuseAsync(
                    document,
                    operation,
                    With(Address(operation, only: null), "no-such-parameter", "1"),
                    "no-such-parameter"
                );
        }
    }

    [Fact]
    public async Task Operation_AskedForWhatIsNotThere_Is404AsDescribed()
    {
        var document = await DocumentAsync();
        foreach (var operation in Readable(document).Where(one => one.Path.Contains('{')))
        {
            var address = operation
                .Path.Replace("{form}", "json", StringComparison.Ordinal)
                .Replace("{key}", "no-such-thing", StringComparison.Ordinal)
                .Replace("{name}", "no-such-thing", StringComparison.Ordinal)
                .Replace("{number}", "999", StringComparison.Ordinal);
            if (address.StartsWith("/compare", StringComparison.Ordinal))
                continue;
            using var answer = await dashboard.Client.AskAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            ShouldBeProblem(document, operation, answer, await answer.TextAsync(), "404");
        }
    }

    [Fact]
    public async Task Share_AskedWellAndBadly_AnswersAsDescribed()
    {
        var document = await DocumentAsync();
        var operation = Operations(document).Single(one => one.Json.Text("operationId") == "share");
        foreach (
            var (body, status) in new[]
            {
                ("{\"comparison\":\"year=2025&years=7\"}", "201"),
                ("{\"comparison\":\"year=2025&years=7\"}", "200"),
                ("{\"comparison\":\"year=never\"}", "400"),
                ("{\"comparison\":1}", "400"),
                ("[", "400"),
            }
        )
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await dashboard.Client.PostAsync(
                Asking.Address("/api/v1/comparisons"),
                content,
                TestContext.Current.CancellationToken
            );
            ((int)answer.StatusCode)
                .ToString(System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBe(status, body);
            ShouldFit(
                document,
                operation,
                answer,
                await answer.TextAsync(),
                status,
                isWhole: false
            );
        }
    }

    [Fact]
    public async Task Endpoint_PublicAndForPrograms_IsDescribed()
    {
        var described = Operations(await DocumentAsync()).Select(one => one.Path).ToHashSet();

        var endpoints = dashboard
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path =>
                path.StartsWith("/api/v1", StringComparison.Ordinal)
                || path.StartsWith("/data/", StringComparison.Ordinal)
                || path.Contains("{form", StringComparison.Ordinal)
                || path is "/events" or "/oembed" or "/vintages.atom"
            )
            .Select(WithoutConstraints)
            .Distinct()
            .ToList();

        endpoints.Count.ShouldBeGreaterThan(20);
        endpoints.ShouldBeSubsetOf(described);
        described.ShouldBeSubsetOf(endpoints);
    }

    private async Task ShouldAnswerAsync(JsonElement document, Operation operation, string address)
    {
        using var answer = await dashboard.Client.AskAsync(address);
        var text = await answer.TextAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        var isChosen = address.Contains("fields=", StringComparison.Ordinal);
        ShouldFit(document, operation, answer, text, "200", isWhole: !isChosen);
    }

    private async Task ShouldRefuseAsync(
        JsonElement document,
        Operation operation,
        string address,
        string name
    )
    {
        using var answer = await dashboard.Client.AskAsync(address);
        var text = await answer.TextAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{address}: {text}");
        ShouldBeProblem(document, operation, answer, text, "400");
        JsonElement.Parse(text).Text("parameter").ShouldBe(name, address);
    }

    private static void ShouldBeProblem(
        JsonElement document,
        Operation operation,
        HttpResponseMessage answer,
        string text,
        string status
    )
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonElement.Parse(text);
        problem.Text("type").ShouldStartWith("/api#");
        problem.Text("detail").ShouldNotBeNullOrWhiteSpace();
        operation.Json.GetProperty("responses").Names().ShouldContain(status, operation.Path);
        var schema = operation
            .Json.GetProperty("responses")
            .GetProperty(status)
            .GetProperty("content")
            .GetProperty("application/problem+json")
            .GetProperty("schema");
        new SchemaCheck(document)
            .Problems(schema, problem)
            // How to find it in a log is for whoever runs the program.
            .Where(one => !one.StartsWith("$.traceId", StringComparison.Ordinal))
            .ShouldBeEmpty(operation.Path);
    }

    private static void ShouldFit(
        JsonElement document,
        Operation operation,
        HttpResponseMessage answer,
        string text,
        string status,
        bool isWhole
    )
    {
        var type = answer.Content.Headers.ContentType!.MediaType!;
        var contents = operation
            .Json.GetProperty("responses")
            .GetProperty(status)
            .GetProperty("content");
        contents.Names().ShouldContain(type, operation.Path);
        if (
            type.Contains("json", StringComparison.Ordinal)
            && !type.Contains("nd", StringComparison.Ordinal)
        )
            new SchemaCheck(document) { IsWhole = isWhole && status == "200" }
                .Problems(contents.GetProperty(type).GetProperty("schema"), JsonElement.Parse(text))
                .Where(one => !one.StartsWith("$.traceId", StringComparison.Ordinal))
                .Where(one =>
                    !operation.IsText || !one.StartsWith("$ is no", StringComparison.Ordinal)
                )
                .ShouldBeEmpty(operation.Path);
    }

    private async Task<JsonElement> DocumentAsync() =>
        JsonElement.Parse(await dashboard.Client.TextAsync("/openapi/v1.json"));

    private static IEnumerable<Operation> Readable(JsonElement document) =>
        Operations(document)
            .Where(one => one.Method == "get" && one.Json.Text("operationId") != Endless)
            .Select(one => one.Json.Text("operationId") == "oembed" ? WithUrl(one) : one);

    // Its example depends on where the site is.
    private static Operation WithUrl(Operation oembed) =>
        oembed with
        {
            Path = oembed.Path + "?url=" + Uri.EscapeDataString("http://localhost/c/filed-2025"),
        };

    private static IEnumerable<Operation> Operations(JsonElement document) =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject()
                    .Select(method => new Operation(path.Name, method.Name, method.Value))
            );

    // Of any text, or checked by nobody: words to look for, a place in the list, an input of a picture beside other forms.
    private static bool IsChecked(JsonElement parameter) =>
        parameter.Text("name") is not ("q" or "width" or "theme");

    private static bool IgnoresOthers(Operation operation) =>
        operation.Json.Text("operationId")
            is "permalink"
                or "comparison"
                or "oembed"
                or "vintagesAtom"
                or "dataPackage";

    private static string Address(Operation operation, JsonElement? only)
    {
        var address = operation.Path;
        foreach (var parameter in operation.Parameters.Where(one => one.Text("in") == "path"))
            address = address.Replace(
                $"{{{parameter.Text("name")}}}",
                Example(parameter),
                StringComparison.Ordinal
            );
        foreach (var parameter in operation.Parameters.Where(IsRequiredInQuery))
            address = With(address, parameter.Text("name"), Example(parameter));
        return only is { } one && Example(one).Length > 0
            ? With(address, one.Text("name"), Example(one))
            : address;
    }

    private static bool IsRequiredInQuery(JsonElement parameter) =>
        parameter.Text("in") == "query"
        && parameter.TryGetProperty("required", out var required)
        && required.GetBoolean()
        && Example(parameter).Length > 0;

    private static string Example(JsonElement parameter) =>
        parameter.TryGetProperty("example", out var example) ? example.ToString() : "";

    private static string With(string address, string name, string value) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    private static string WithoutConstraints(string path) =>
        System.Text.RegularExpressions.Regex.Replace(
            path,
            @"\{(?<name>\w+)[^}]*\}",
            "{${name}}",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    private sealed record Operation(string Path, string Method, JsonElement Json)
    {
        public IReadOnlyList<JsonElement> Parameters =>
            Json.TryGetProperty("parameters", out var parameters)
                ? [.. parameters.EnumerateArray()]
                : [];

        public IEnumerable<JsonElement> Optional =>
            Parameters.Where(one => one.Text("in") == "query" && !IsRequiredInQuery(one));

        /// <summary>In several forms, all described as text.</summary>
        public bool IsText => Path.Contains("{form}", StringComparison.Ordinal);
    }
}
