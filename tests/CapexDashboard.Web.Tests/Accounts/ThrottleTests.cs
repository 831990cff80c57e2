using System.Net;
using System.Text.RegularExpressions;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Tests.Commands;
using CapexDashboard.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Tests.Accounts;

/// <summary>Wrong passwords: counted all, answered alike, and no way to keep somebody out of their account.</summary>
[Collection(SharedClock.Name)]
public sealed partial class ThrottleTests(ClockedDashboard dashboard)
{
    private const string Wrong = "the wrong password";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WrongPasswords_200AtOnce_AreAnsweredAlikeCountedAndAudited()
    {
        const int tries = 200;
        var known = await dashboard.Program.MakeAccountAsync(Roles.Administrator);
        var unknown = $"nobody-{Guid.NewGuid():N}@example.org";
        var answers = new HashSet<(HttpStatusCode, string)>();

        foreach (var email in new[] { known, unknown })
        {
            var address = dashboard.NextAddress();
            var typed = $"wrong for {email}";
            var before = await AuditedAsync(email == known ? email : "");
            using var browser = dashboard.Program.OpenBrowser(address);
            var sent = (await browser.PageAsync("/login")).Form("password").Hidden();
            (sent["email"], sent["password"]) = (email, typed);

            var got = await Task.WhenAll(
                Enumerable.Range(0, tries).Select(_ => AnswerAsync(browser, sent, email))
            );

            answers.UnionWith(got);
            dashboard.Program.PasswordChecks.Of(typed).ShouldBe(tries, email);
            var tally = await TallyAsync(email, address);
            (tally.Wrong, tally.Refused).ShouldBe((5, 195), email);
            ((await AuditedAsync(email == known ? email : "")) - before).ShouldBe(tries, email);
            using var right = await browser.SignInAsync(email);
            right.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        answers.ShouldHaveSingleItem().Item1.ShouldBe(HttpStatusCode.BadRequest);
        // One source keeps nobody out elsewhere.
        using var elsewhere = dashboard.OpenBrowserElsewhere();
        using var signedIn = await elsewhere.SignInAsync(known);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task WrongPasswords_FromOneSource_WaitLongerEachTime()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var browser = dashboard.OpenBrowserElsewhere();
        await FailAsync(browser, email, times: 5);

        (await MaySignInAsync(browser, email)).ShouldBeFalse();
        dashboard.Clock.Advance(TimeSpan.FromSeconds(29));
        (await MaySignInAsync(browser, email)).ShouldBeFalse();
        dashboard.Clock.Advance(TimeSpan.FromSeconds(1));
        // The sixth that is wrong doubles the wait; those that were refused did not.
        await FailAsync(browser, email, times: 1);
        dashboard.Clock.Advance(TimeSpan.FromSeconds(59));
        (await MaySignInAsync(browser, email)).ShouldBeFalse();
        dashboard.Clock.Advance(TimeSpan.FromSeconds(1));
        (await MaySignInAsync(browser, email)).ShouldBeTrue();
        // What was right begins anew: four wrong ones are free again.
        await FailAsync(browser, email, times: 4);
        (await MaySignInAsync(browser, email)).ShouldBeTrue();
    }

    [Fact]
    public async Task WrongPasswords_OfOneIPv6Network_CountTogether()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        for (var i = 1; i <= 5; i++)
        {
            using var one = dashboard.Program.OpenBrowser($"2001:db8:1:2::{i}");
            await FailAsync(one, email, times: 1);
        }

        using var neighbor = dashboard.Program.OpenBrowser("2001:db8:1:2:ffff::1");
        (await MaySignInAsync(neighbor, email)).ShouldBeFalse();
        using var other = dashboard.Program.OpenBrowser("2001:db8:1:3::1");
        (await MaySignInAsync(other, email)).ShouldBeTrue();
    }

    [Fact]
    public async Task WrongPasswords_FromEverywhere_LeaveKnownBrowsersIn()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Administrator);
        using var known = dashboard.OpenBrowserElsewhere();
        (await MaySignInAsync(known, email)).ShouldBeTrue();
        await AttackAsync(email);

        using var unknown = dashboard.OpenBrowserElsewhere();
        (await MaySignInAsync(unknown, email)).ShouldBeFalse();
        (await MaySignInAsync(known, email)).ShouldBeTrue();
        (await StateAsync(known, email)).ShouldContain("only known browsers");
        // For somebody else it is no known one.
        var other = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        await AttackAsync(other);
        (await MaySignInAsync(known, other)).ShouldBeFalse();

        dashboard.Clock.Advance(TimeSpan.FromMinutes(15));
        (await MaySignInAsync(unknown, email)).ShouldBeTrue();
        (await StateAsync(known, email)).ShouldBe("active");
    }

    [Fact]
    public async Task KnownBrowser_ManyWrongPasswords_WaitsAsANetworkDoes()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var browser = dashboard.OpenBrowserElsewhere();
        (await MaySignInAsync(browser, email)).ShouldBeTrue();

        await FailAsync(browser, email, times: 5);

        (await MaySignInAsync(browser, email)).ShouldBeFalse();
    }

    [Fact]
    public async Task Unlock_ByCommand_LetsEverybodyTryAgain()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        await AttackAsync(email);
        using var browser = dashboard.OpenBrowserElsewhere();
        await FailAsync(browser, email, times: 5);
        (await MaySignInAsync(browser, email)).ShouldBeFalse();

        await Terminal.DoneAsync(dashboard.ConnectionString, "users", "unlock", email);

        (await MaySignInAsync(browser, email)).ShouldBeTrue();
        var none = await Terminal.RunAsync(
            dashboard.ConnectionString,
            "users",
            "unlock",
            "nobody@example.org"
        );
        (none.Exit, none.Error.Trim()).ShouldBe((1, "There is no account with this address."));
    }

    [Fact]
    public async Task Tallies_Old_AreRemoved()
    {
        var (email, address) = ($"nobody-{Guid.NewGuid():N}@example.org", dashboard.NextAddress());
        using var browser = dashboard.Program.OpenBrowser(address);
        await FailAsync(browser, email, times: 1);
        (await TallyAsync(email, address)).Wrong.ShouldBe(1);

        dashboard.Clock.Advance(TimeSpan.FromDays(1));
        await FailAsync(browser, "somebody-else@example.org", times: 1);

        await using var db = dashboard.CreateDbContext();
        var now = dashboard.Clock.GetUtcNow();
        (
            await db.SignInTallies.AnyAsync(tally => tally.ForgottenAt <= now, Cancellation)
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task CurrentPassword_WrongFiveTimes_IsAskedForNoMore()
    {
        using var browser = dashboard.OpenBrowserElsewhere();
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        (await MaySignInAsync(browser, email)).ShouldBeTrue();

        for (var i = 0; i < 5; i++)
        {
            using var wrong = await ChangeAsync(browser, Wrong);
            (await wrong.ProblemsAsync()).ShouldBe([OwnAccount.WrongPassword]);
        }
        using var right = await ChangeAsync(browser, SigningIn.Password);

        (await right.ProblemsAsync())
            .ShouldHaveSingleItem()
            .ShouldStartWith("Too many wrong tries");
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current) =>
        browser.SendFormAsync(
            "/admin/account",
            "password",
            ("current", current),
            ("new-password", "another sentence"),
            ("again", "another sentence")
        );

    // Ten sources, each with as many as one has.
    private async Task AttackAsync(string email)
    {
        for (var i = 0; i < 10; i++)
        {
            using var browser = dashboard.OpenBrowserElsewhere();
            await FailAsync(browser, email, times: 5);
        }
    }

    private static async Task FailAsync(HttpClient browser, string email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await browser.SignInAsync(email, Wrong);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    private static async Task<bool> MaySignInAsync(HttpClient browser, string email)
    {
        using var answer = await browser.SignInAsync(email);
        return answer.StatusCode == HttpStatusCode.Redirect;
    }

    private static async Task<string> StateAsync(HttpClient administrator, string email) =>
        (await administrator.PageAsync("/admin/accounts"))
            .QuerySelectorAll("tr")
            .Single(row => row.QuerySelector("th")?.TextContent.Trim() == email)
            .QuerySelectorAll("td")[1]
            .Words();

    private static async Task<(HttpStatusCode, string)> AnswerAsync(
        HttpClient browser,
        Dictionary<string, string> sent,
        string email
    )
    {
        using var answer = await browser.PostAsync("/login", sent);
        var body = (await answer.TextAsync()).Replace(email, "", StringComparison.Ordinal);
        return (answer.StatusCode, OneTime.Replace(body, ""));
    }

    private async Task<int> AuditedAsync(string email)
    {
        await using var db = dashboard.CreateDbContext();
        return await db.AuditEntries.CountAsync(
            entry => entry.Action == "sign-in-failed" && entry.Subject == email,
            Cancellation
        );
    }

    private async Task<SignInTally> TallyAsync(string email, string source)
    {
        var subject = SignInTally.SubjectOf(SignInStep.Password, email.ToUpperInvariant());
        await using var db = dashboard.CreateDbContext();
        return await db.SignInTallies.SingleAsync(
            tally => tally.Subject == subject && tally.Source == source,
            Cancellation
        );
    }

    // Form tokens and what Blazor remembers, encrypted anew in each answer.
    [GeneratedRegex(
        "CfDJ8[A-Za-z0-9_-]+|<!--Blazor-Server-Component-State:[^-]*-->",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OneTime { get; }
}
