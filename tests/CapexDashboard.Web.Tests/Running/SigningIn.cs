using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CapexDashboard.Store.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CapexDashboard.Web.Tests.Running;

/// <summary>Clients that are signed in, and forms that are sent as a browser sends them.</summary>
internal static class SigningIn
{
    public const string Password = "a sentence for tests";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A browser of its own over https, with cookies, that sees redirects as they are.</summary>
    /// <param name="address">Where it stands, to a program that trusts a proxy.</param>
    public static HttpClient OpenBrowser(this DashboardProgram program, string? address = null)
    {
        var browser = program.CreateClient(
            new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }
        );
        if (address is not null)
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return browser;
    }

    /// <summary>A browser in which a new account of the role (<see cref="Roles"/>) is signed in.</summary>
    public static async Task<HttpClient> SignedInAsAsync(
        this DashboardProgram program,
        string role,
        string? email = null
    )
    {
        email = await program.MakeAccountAsync(role, email);
        var browser = program.OpenBrowser();
        using var answer = await browser.SignInAsync(email);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    /// <returns>Its address.</returns>
    public static async Task<string> MakeAccountAsync(
        this DashboardProgram program,
        string role,
        string? email = null
    )
    {
        email ??= $"{role}-{Guid.NewGuid():N}@example.org";
        await using var scope = program.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<AccountWork>();
        var problem = await work.DoAsync(
            () => work.CreateAsync(work.NewAccount(email), Password, role),
            "a test",
            "account-made",
            email
        );
        problem.ShouldBeNull();
        return email;
    }

    public static Task<HttpResponseMessage> SignInAsync(
        this HttpClient browser,
        string email,
        string password = Password
    ) => browser.SendFormAsync("/login", "password", ("email", email), ("password", password));

    /// <summary>Opens the page, fills in its form of that name, and sends it with what is hidden in it.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient browser,
        string address,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var page = await browser.PageAsync(address);
        var sent = page.Form(form).Hidden();
        foreach (var (name, value) in fields)
            sent[name] = value;
        return await browser.PostAsync(address, sent);
    }

    public static async Task<HttpResponseMessage> PostAsync(
        this HttpClient browser,
        string address,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        using var content = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(Asking.Address(address), content, Cancellation);
    }

    public static IElement Form(this IDocument page, string name) =>
        page.QuerySelectorAll($"input[name=_handler][value={name}]")
            .ShouldHaveSingleItem(name)
            .Closest("form")!;

    public static Dictionary<string, string> Hidden(this IElement form) =>
        form.QuerySelectorAll("input[type=hidden][name]")
            .ToDictionary(
                input => input.GetAttribute("name")!,
                input => input.GetAttribute("value") ?? ""
            );

    public static async Task<IDocument> ReadPageAsync(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.TextAsync());

    /// <summary>What an answer says is wrong, field by field.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(this HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.ReadPageAsync();
        return [.. page.QuerySelectorAll(".problem:not([hidden])").Select(one => one.Words())];
    }

    /// <summary>Whether somebody is signed in here still.</summary>
    public static async Task<bool> IsSignedInAsync(this HttpClient browser)
    {
        using var answer = await browser.AskAsync("/admin");
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
