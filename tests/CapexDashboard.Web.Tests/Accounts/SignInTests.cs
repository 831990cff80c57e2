using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Parser;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Tests.Accounts;

[Collection(SharedAccounts.Name)]
public sealed class SignInTests(EditedDashboard dashboard)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_Right_SetsACookieThatScriptsAndPlainHttpNeverSee()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var browser = dashboard.Program.OpenBrowser();

        using var answer = await browser.SignInAsync(email.ToUpperInvariant());

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith("capex-session=", StringComparison.Ordinal))
            .Split("; ")[1..];
        cookie.ShouldContain("secure");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("path=/");
        (await browser.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task SignIn_Wrong_SaysTheSameWhateverIsWrong()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        var disabled = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        await DisableAsync(disabled);

        var said = new List<string>();
        foreach (
            var (who, password) in new[]
            {
                (email, "the wrong password"),
                ("nobody@example.org", "the wrong password"),
                (disabled, "the wrong password"),
                (disabled, SigningIn.Password),
            }
        )
        {
            using var browser = dashboard.Program.OpenBrowser();
            using var answer = await browser.SignInAsync(who, password);
            said.AddRange(await answer.ProblemsAsync());
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(who);
            (await browser.IsSignedInAsync()).ShouldBeFalse();
        }

        said.Count.ShouldBe(4);
        said.Distinct().ShouldHaveSingleItem().ShouldContain("do not go together");
    }

    // Checking a password takes by far the most of the time: who cannot sign in must cost a check, too.
    [Fact]
    public async Task SignIn_OfWhomever_ChecksThePasswordOnce()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        var disabled = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        await DisableAsync(disabled);

        foreach (var who in new[] { email, "nobody@example.org", disabled })
        {
            var typed = $"wrong for {who} {Guid.NewGuid()}";
            using var browser = dashboard.Program.OpenBrowser();
            using var answer = await browser.SignInAsync(who, typed);
            dashboard.Program.PasswordChecks.Of(typed).ShouldBe(1, who);
        }
    }

    [Fact]
    public async Task SignIn_FiveWrong_LocksEvenTheRightPasswordOutWithoutSayingSo()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var browser = dashboard.Program.OpenBrowser();
        IReadOnlyList<string> wrong = [];
        for (var i = 0; i < 5; i++)
        {
            using var answer = await browser.SignInAsync(email, "the wrong password");
            wrong = await answer.ProblemsAsync();
        }

        using var right = await browser.SignInAsync(email);

        (await right.ProblemsAsync()).ShouldBe(wrong);
        await using var db = dashboard.CreateDbContext();
        (
            await db.AuditEntries.CountAsync(
                entry => entry.Action == "sign-in-failed" && entry.Subject == email,
                Cancellation
            )
        ).ShouldBe(6);
    }

    [Fact]
    public async Task SignIn_NothingTyped_SaysSoBesideEachFieldAndKeepsTheAddress()
    {
        using var browser = dashboard.Program.OpenBrowser();

        using var answer = await browser.SendFormAsync(
            "/login",
            "password",
            ("email", "no address"),
            ("password", "")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.ReadPageAsync();
        var (email, password) = (
            page.QuerySelector("input[name=email]")!,
            page.QuerySelector("input[name=password]")!
        );
        email.GetAttribute("value").ShouldBe("no address");
        foreach (var field in new[] { email, password })
        {
            field.GetAttribute("aria-invalid").ShouldBe("true");
            page.GetElementById(field.GetAttribute("aria-describedby")!)!
                .Words()
                .ShouldNotBeEmpty();
        }
    }

    // As browsers ask: compressed, which holds an answer back until it is whole.
    [Theory]
    [InlineData("passkey", "not known here")]
    [InlineData("password", "Type your password")]
    [InlineData("no-such-form", "changed meanwhile")]
    public async Task SignIn_FormThatCannotBeAccepted_IsRefusedInWords(string form, string says)
    {
        using var browser = dashboard.Program.OpenBrowser();
        var sent = (await browser.PageAsync("/login")).Form("passkey").Hidden();
        (sent["_handler"], sent["credential"]) = (form, "{}");
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        using var answer = await browser.PostAsync("/login", sent);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var page = new GZipStream(
            await answer.Content.ReadAsStreamAsync(Cancellation),
            CompressionMode.Decompress
        );
        (await new HtmlParser().ParseDocumentAsync(page, Cancellation))
            .Body!.Words()
            .ShouldContain(says);
    }

    [Fact]
    public async Task SignIn_PasswordAsItIsShownAgain_IsNever()
    {
        using var browser = dashboard.Program.OpenBrowser();

        using var answer = await browser.SignInAsync("nobody@example.org", "never shown again");

        (await answer.TextAsync()).ShouldNotContain("never shown again");
    }

    [Fact]
    public async Task SignOut_CopyOfTheCookie_IsWorthNothing()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var browser = dashboard.Program.OpenBrowser();
        using var signedIn = await browser.SignInAsync(email);
        var cookie = signedIn
            .Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith("capex-session=", StringComparison.Ordinal))
            .Split(';')[0];
        using var thief = dashboard.Program.CreateClient(
            new()
            {
                AllowAutoRedirect = false,
                HandleCookies = false,
                BaseAddress = new Uri("https://localhost"),
            }
        );
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        (await thief.IsSignedInAsync()).ShouldBeTrue();

        var form = (await browser.PageAsync("/admin")).QuerySelector("form[action='/logout']")!;
        using var left = await browser.PostAsync("/logout", form.Hidden());

        left.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        (await thief.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_EndedFromAnotherBrowser_IsRefusedAtTheNextRequest()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var here = dashboard.Program.OpenBrowser();
        using var there = dashboard.Program.OpenBrowser();
        (await there.SignInAsync(email)).Dispose();
        (await here.SignInAsync(email)).Dispose();
        var page = await here.PageAsync("/admin/account");
        var other = page.QuerySelectorAll("tr")
            .Single(row =>
                row.QuerySelector("button[name=session]") is not null
                && !row.Words().Contains(", here", StringComparison.Ordinal)
            )
            .QuerySelector("button")!;

        using var answer = await here.SendFormAsync(
            "/admin/account",
            "session",
            ("session", other.GetAttribute("value")!)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await there.IsSignedInAsync()).ShouldBeFalse();
        (await here.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Password_Changed_CountsHereAndSignsOutElsewhere()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var here = dashboard.Program.OpenBrowser();
        using var there = dashboard.Program.OpenBrowser();
        (await there.SignInAsync(email)).Dispose();
        (await here.SignInAsync(email)).Dispose();

        using var wrong = await ChangeAsync(here, "not the current one");
        (await wrong.ProblemsAsync()).ShouldBe([OwnAccount.WrongPassword]);
        using var right = await ChangeAsync(here, SigningIn.Password);

        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.IsSignedInAsync()).ShouldBeTrue();
        (await there.IsSignedInAsync()).ShouldBeFalse();
        (await (await there.SignInAsync(email)).ProblemsAsync()).ShouldNotBeEmpty();
        using var anew = await there.SignInAsync(email, "another sentence");
        anew.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current) =>
        browser.SendFormAsync(
            "/admin/account",
            "password",
            ("current", current),
            ("new-password", "another sentence"),
            ("again", "another sentence")
        );

    private async Task DisableAsync(string email)
    {
        await using var db = dashboard.CreateDbContext();
        await db
            .Users.Where(account => account.Email == email)
            .ExecuteUpdateAsync(
                set => set.SetProperty(account => account.DisabledAt, DateTimeOffset.UtcNow),
                Cancellation
            );
    }
}
