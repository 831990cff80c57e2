using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CapexDashboard.Benchmarks.Chaos;

/// <summary>
/// One editor's browser without a browser: signs in, saves a change, publishes. Cookies are kept by hand, since they are
/// for https and loopback alone, which a browser knows and HttpClient does not.
/// </summary>
internal sealed partial class EditorSession : IDisposable
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly HttpClient _client;
    private string _token = "";

    public EditorSession(Uri site) =>
        _client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = site,
            // Longer than the program itself waits for its store.
            Timeout = TimeSpan.FromSeconds(60),
        };

    public async Task SignInAsync(string email, string password)
    {
        _token = await TokenAsync("/login");
        using var answer = await PostAsync(
            "/login",
            ("_handler", "password"),
            ("email", email),
            ("password", password)
        );
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{email} was not let in: {answer.StatusCode}");
        _token = await TokenAsync("/admin/new/figure");
    }

    /// <summary>Saves a new figure; sent again with the same id it is the same change.</summary>
    public async Task<(Guid Draft, string SavedAt, string Key)> SaveAsync(
        Guid change,
        IEnumerable<(string Name, string Value)> values
    )
    {
        using var answer = await PostAsync(
            $"/admin/changes/{change}",
            [("kind", "figure"), .. values]
        );
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException($"saving was answered {answer.StatusCode}");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (
            json.RootElement.GetProperty("draft").GetGuid(),
            json.RootElement.GetProperty("savedAt").GetString()!,
            json.RootElement.GetProperty("key").GetString()!
        );
    }

    /// <returns>The vintage that is acknowledged; null where there is no such draft.</returns>
    public async Task<int?> PublishAsync(Guid draft, string savedAt, string message)
    {
        using var answer = await PostAsync(
            "/admin/draft/publish",
            ("draft", draft.ToString()),
            ("saved", savedAt),
            ("message", message)
        );
        if (answer.StatusCode == HttpStatusCode.BadRequest)
            return null;
        var place = answer.Headers.Location?.OriginalString ?? "";
        const string vintages = "/vintages/";
        if (place.StartsWith(vintages, StringComparison.Ordinal))
            return int.Parse(place[vintages.Length..], CultureInfo.InvariantCulture);
        throw place.StartsWith("/admin/draft", StringComparison.Ordinal)
            ? new InvalidOperationException($"publishing was refused: {place}")
            : new HttpRequestException($"publishing was answered {answer.StatusCode}");
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> TokenAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await SendAsync(request);
        return Token().Match(await answer.Content.ReadAsStringAsync()).Groups["token"].Value;
    }

    private async Task<HttpResponseMessage> PostAsync(
        string address,
        params IEnumerable<(string Name, string Value)> fields
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new FormUrlEncodedContent(
            fields
                .Append(("__RequestVerificationToken", _token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        request.Headers.Accept.ParseAdd("application/json");
        return await SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(
            "Cookie",
            string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))
        );
        var answer = await _client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                _cookies[pair[0]] = pair[1];
            }
        return answer;
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
