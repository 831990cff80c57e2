using System.Net;
using CapexDashboard.EndToEnd.Tests;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Tests.Accounts;

[Collection(SharedClock.Name)]
public sealed class SecondStepTests(ClockedDashboard dashboard)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_OfTheApp_WorksOnce()
    {
        var (email, key, _) = await SetUpAsync();
        var code = Code(key);
        using var one = await AtTheCodeAsync(email);
        using var other = await AtTheCodeAsync(email);
        using var later = await AtTheCodeAsync(email);

        var answers = await Task.WhenAll(SendAsync(one, code), SendAsync(other, code));
        using var again = await SendAsync(later, code);

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        (await again.ProblemsAsync()).ShouldBe([OwnAccount.WrongCode]);
        // Nor does an earlier one, which would still be within the time that clocks are given.
        var earlier = Totp.Code(key, dashboard.Clock.GetUtcNow().AddSeconds(-30));
        using var before = await SendAsync(later, earlier);
        (await before.ProblemsAsync()).ShouldBe([OwnAccount.WrongCode]);
        dashboard.Clock.Advance(TimeSpan.FromSeconds(30));
        using var next = await SendAsync(later, Code(key));
        next.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Code_OfTheSetUp_SignsNobodyIn()
    {
        var (email, key, _) = await SetUpAsync();
        using var browser = await AtTheCodeAsync(email);

        using var answer = await SendAsync(
            browser,
            Totp.Code(key, dashboard.Clock.GetUtcNow().AddSeconds(-30))
        );

        (await answer.ProblemsAsync()).ShouldBe([OwnAccount.WrongCode]);
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("AAAAA-BBBBB")]
    public async Task Code_WrongFiveTimes_IsCheckedNoMore(string wrong)
    {
        var (email, key, codes) = await SetUpAsync();
        using var browser = await AtTheCodeAsync(email);
        for (var i = 0; i < 5; i++)
        {
            using var answer = await SendAsync(browser, wrong);
            (await answer.ProblemsAsync()).ShouldBe([OwnAccount.WrongCode]);
        }

        using var right = await SendAsync(browser, codes[0]);

        (await right.ProblemsAsync())
            .ShouldHaveSingleItem()
            .ShouldStartWith("Too many wrong tries");
        // The password again does not open another five.
        (await browser.SignInAsync(email)).Dispose();
        using var anew = await SendAsync(browser, Code(key));
        anew.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        dashboard.Clock.Advance(TimeSpan.FromSeconds(30));
        using var waited = await SendAsync(browser, codes[0]);
        waited.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Key_InTheStore_IsProtected()
    {
        var (email, key, _) = await SetUpAsync();

        var stored = await StoredKeyAsync(email);

        stored.ShouldStartWith("protected:");
        stored.ShouldNotContain(key);
    }

    [Fact]
    public async Task Key_OfAnEarlierVersion_WorksAndIsProtectedWhenNextSeen()
    {
        var (email, key, _) = await SetUpAsync();
        await using (var db = dashboard.CreateDbContext())
            await db
                .UserTokens.Where(token =>
                    token.Name == "AuthenticatorKey"
                    && db.Users.Any(one => one.Id == token.UserId && one.Email == email)
                )
                .ExecuteUpdateAsync(
                    set => set.SetProperty(token => token.Value, key),
                    Cancellation
                );

        using var browser = await AtTheCodeAsync(email);
        using var signedIn = await SendAsync(browser, Code(key));

        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StoredKeyAsync(email)).ShouldStartWith("protected:");
    }

    [Fact]
    public async Task Code_AfterTheTick_EndsTheOtherSessions()
    {
        var (email, key, _) = await SetUpAsync();
        using var there = await AtTheCodeAsync(email);
        (await SendAsync(there, Code(key))).Dispose();
        dashboard.Clock.Advance(TimeSpan.FromSeconds(30));
        using var here = dashboard.OpenBrowserElsewhere();
        using var first = await here.SendFormAsync(
            "/login",
            "password",
            ("email", email),
            ("password", SigningIn.Password),
            ("end-others", "1")
        );
        var page = await here.PageAsync(first.Headers.Location!.PathAndQuery);
        page.QuerySelector("input[name=end-others]")!.HasAttribute("checked").ShouldBeTrue();

        using var answer = await here.SendFormAsync(
            first.Headers.Location.PathAndQuery,
            "code",
            ("code", Code(key)),
            ("end-others", "1")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.IsSignedInAsync()).ShouldBeTrue();
        (await there.IsSignedInAsync()).ShouldBeFalse();
    }

    private string Code(string key) => Totp.Code(key, dashboard.Clock.GetUtcNow());

    /// <summary>A browser that has given the password.</summary>
    private async Task<HttpClient> AtTheCodeAsync(string email)
    {
        var browser = dashboard.OpenBrowserElsewhere();
        using var answer = await browser.SignInAsync(email);
        answer.Headers.Location!.AbsolutePath.ShouldBe("/login/code");
        return browser;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string code) =>
        browser.SendFormAsync("/login/code", "code", ("code", code));

    private async Task<(string Email, string Key, IReadOnlyList<string> Codes)> SetUpAsync()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var browser = dashboard.OpenBrowserElsewhere();
        (await browser.SignInAsync(email)).Dispose();
        using var started = await browser.SendFormAsync("/admin/account", "step-start");
        var page = await started.ReadPageAsync();
        var key = page.QuerySelector("code.key")!
            .Words()
            .Replace(" ", "", StringComparison.Ordinal);
        var sent = page.Form("step-confirm").Hidden();
        sent["code"] = Code(key);
        using var done = await browser.PostAsync("/admin/account", sent);
        var codes = (await done.ReadPageAsync()).QuerySelectorAll(".once code");
        codes.Length.ShouldBe(10);
        // The code of the set-up is used.
        dashboard.Clock.Advance(TimeSpan.FromSeconds(30));
        return (email, key, [.. codes.Select(code => code.Words())]);
    }

    private async Task<string> StoredKeyAsync(string email)
    {
        await using var db = dashboard.CreateDbContext();
        return await db
                .UserTokens.Where(token =>
                    token.Name == "AuthenticatorKey"
                    && db.Users.Any(one => one.Id == token.UserId && one.Email == email)
                )
                .Select(token => token.Value)
                .SingleAsync(Cancellation)
            ?? "";
    }
}
