using System.Net;
using System.Text.Json;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>Questions to the program, with the answers in the form that a test reads.</summary>
internal static class Asking
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Uri Address(string address) => new(address, UriKind.Relative);

    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string address) =>
        client.GetAsync(Address(address), Cancellation);

    public static async Task<HttpResponseMessage> AskAsync(
        this HttpClient client,
        HttpMethod method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, Address(address));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, Cancellation);
    }

    public static async Task<string> TextAsync(this HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.TextAsync();
    }

    public static async Task<JsonElement> JsonAsync(this HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        var text = await answer.TextAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonElement.Parse(text);
    }

    /// <summary>The problem details of an answer that must be one.</summary>
    public static async Task<JsonElement> ProblemAsync(
        this HttpClient client,
        string address,
        HttpStatusCode status
    )
    {
        using var answer = await client.AskAsync(address);
        var text = await answer.TextAsync();
        answer.StatusCode.ShouldBe(status, $"{address}: {text}");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonElement.Parse(text);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }

    /// <summary>The parameters that a refusal names; the first is the one it names first.</summary>
    public static async Task<IReadOnlyList<string>> RefusedAsync(
        this HttpClient client,
        string address
    )
    {
        var problem = await client.ProblemAsync(address, HttpStatusCode.BadRequest);
        var names = problem.List("problems").Select(one => one.Text("parameter")).ToList();
        problem.Text("parameter").ShouldBe(names[0]);
        problem
            .List("problems")
            .ShouldAllBe(one => one.GetProperty("detail").GetString()!.Length > 0);
        return names;
    }

    public static Task<string> TextAsync(this HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(Cancellation);
}
