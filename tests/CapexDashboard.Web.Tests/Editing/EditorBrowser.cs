using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Dom;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Tests.Running;

namespace CapexDashboard.Web.Tests.Editing;

/// <summary>An editor at work: what their browser sends, with script and without.</summary>
internal sealed class EditorBrowser(HttpClient client) : IDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<EditorBrowser> OpenAsync(EditedDashboard dashboard) =>
        new(await dashboard.Program.SignedInAsAsync(Roles.Editor));

    public Task<IDocument> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK) =>
        client.PageAsync(address, status);

    /// <summary>Fills in the form of a record and sends it by a button; returns where that leads.</summary>
    public async Task<string> SendAsync(
        string address,
        string then,
        params (string Name, string Value)[] fields
    )
    {
        var form = (await PageAsync(address)).QuerySelector("#record").ShouldNotBeNull();
        var sent = Filled(form);
        foreach (var (name, value) in fields)
            sent[name] = value;
        sent["then"] = then;
        using var answer = await client.PostAsync(form.GetAttribute("action")!, sent);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>What the form's script sends as one types, and what it is told.</summary>
    public async Task<JsonElement> TypeAsync(
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var form = (await PageAsync(address)).QuerySelector("#record").ShouldNotBeNull();
        var sent = Filled(form);
        foreach (var (name, value) in fields)
            sent[name] = value;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            Asking.Address(form.GetAttribute("action")!)
        )
        {
            Content = new FormUrlEncodedContent(sent),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await client.SendAsync(request, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
    }

    /// <summary>Publishes the draft as its page shows it; returns where that leads.</summary>
    public async Task<string> PublishAsync(string message = "a message")
    {
        var form = (await PageAsync("/admin/draft"))
            .QuerySelector("form[action='/admin/draft/publish']")
            .ShouldNotBeNull();
        return await PostAsync(form, ("message", message));
    }

    public async Task<string> PostAsync(IElement form, params (string Name, string Value)[] fields)
    {
        var sent = form.Hidden();
        foreach (var (name, value) in fields)
            sent[name] = value;
        using var answer = await client.PostAsync(form.GetAttribute("action")!, sent);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    public void Dispose() => client.Dispose();

    /// <summary>What the form of a record holds, with some fields filled in otherwise.</summary>
    public static (string Name, string Value)[] Filled(
        IElement form,
        params (string Name, string Value)[] fields
    )
    {
        var filled = Filled(form);
        foreach (var (name, value) in fields)
            filled[name] = value;
        return [.. filled.Select(field => (field.Key, field.Value))];
    }

    private static Dictionary<string, string> Filled(IElement form) =>
        form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .ToDictionary(control => control.GetAttribute("name")!, Value, StringComparer.Ordinal);

    private static string Value(IElement control) =>
        control switch
        {
            AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
            AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
            _ => control.GetAttribute("value") ?? "",
        };
}
