using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Permalinks;

/// <summary>Sharing a comparison the way a program does.</summary>
internal static class Sharing
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, object body) =>
        client.PostAsJsonAsync(Asking.Address("/api/v1/comparisons"), body, Cancellation);

    /// <returns>The slug.</returns>
    public static async Task<string> ShareAsync(this HttpClient client, string comparison)
    {
        using var answer = await client.PostAsync(new { comparison });
        var text = await answer.TextAsync();
        (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK).ShouldBeTrue(text);
        return JsonElement.Parse(text).Text("slug");
    }

    public static async Task<byte[]> BytesAsync(this HttpClient client, string address)
    {
        using var answer = await client.AskAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }
}
