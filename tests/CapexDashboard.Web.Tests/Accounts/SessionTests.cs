using System.Net;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Features.Accounts;
using CapexDashboard.Web.Hosting;
using CapexDashboard.Web.Tests.Running;
using Microsoft.Extensions.Configuration;

namespace CapexDashboard.Web.Tests.Accounts;

/// <summary>How long a session lasts, and what it is too old for.</summary>
[Collection(SharedClock.Name)]
public sealed class SessionTests(ClockedDashboard dashboard)
{
    [Theory]
    [InlineData("step-start")]
    [InlineData("passkey-add")]
    public async Task ChangeOfSignIn_After15Minutes_AsksForThePasswordFirst(string form)
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var browser = dashboard.OpenBrowserElsewhere();
        (await browser.SignInAsync(email)).Dispose();
        var open = await browser.PageAsync("/admin/account");
        open.QuerySelector("input[value=confirm]").ShouldBeNull();
        var sent = open.Form(form).Hidden();
        sent["name"] = "a passkey";
        dashboard.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));

        using var refused = await browser.PostAsync("/admin/account", sent);
        (await refused.ProblemsAsync())
            .ShouldHaveSingleItem()
            .ShouldStartWith("Type your password");
        (await refused.ReadPageAsync()).QuerySelector("code.key").ShouldBeNull();
        (await MakePasskeyAsync(browser)).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.PageAsync("/admin/account"))
            .QuerySelector($"input[value={form}]")
            .ShouldBeNull();
        using var wrong = await ConfirmAsync(browser, "not the password");
        (await wrong.ProblemsAsync()).ShouldBe([OwnAccount.WrongPassword]);
        using var right = await ConfirmAsync(browser, SigningIn.Password);

        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync("/admin/account")).Form(form).ShouldNotBeNull();
        (await MakePasskeyAsync(browser)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Session_HoweverBusy_EndsAfter30Days()
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var browser = dashboard.OpenBrowserElsewhere();
        (await browser.SignInAsync(email)).Dispose();

        for (var day = 1; day < 30; day++)
        {
            dashboard.Clock.Advance(TimeSpan.FromDays(1));
            (await browser.IsSignedInAsync()).ShouldBeTrue($"day {day}");
        }
        dashboard.Clock.Advance(TimeSpan.FromDays(1));

        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SignIn_WithTheTick_EndsTheOthersAndWithoutDoesNot(bool ticks)
    {
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var there = dashboard.OpenBrowserElsewhere();
        (await there.SignInAsync(email)).Dispose();
        using var here = dashboard.OpenBrowserElsewhere();

        using var answer = await here.SendFormAsync(
            "/login",
            "password",
            ("email", email),
            ("password", SigningIn.Password),
            ("end-others", ticks ? "1" : "")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.IsSignedInAsync()).ShouldBeTrue();
        (await there.IsSignedInAsync()).ShouldBe(!ticks);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    [InlineData("-1")]
    [InlineData("a month")]
    [InlineData("99999999999999999999")]
    public void SessionDays_OutOfRange_AreRefusedByNameValueAndRange(string days)
    {
        var refusal = Should.Throw<BadSettingException>(() => Read(days));

        refusal.Message.ShouldContain("Dashboard__SessionDays");
        refusal.Message.ShouldContain($"'{days}'");
        refusal.Message.ShouldContain("from 1 to 365");
    }

    [Theory]
    [InlineData(null, 30, 14)]
    [InlineData("7", 7, 7)]
    [InlineData("365", 365, 14)]
    public void SessionDays_Good_LimitTheSessionAndTheCookie(string? days, int longest, int unused)
    {
        var terms = Read(days);

        terms.Longest.ShouldBe(TimeSpan.FromDays(longest));
        terms.Unused.ShouldBe(TimeSpan.FromDays(unused));
    }

    private static SessionTerms Read(string? days) =>
        SessionSetting.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create("Dashboard:SessionDays", days)])
                .Build()
        );

    private static Task<HttpResponseMessage> ConfirmAsync(HttpClient browser, string password) =>
        browser.SendFormAsync("/admin/account", "confirm", ("password-to-confirm", password));

    private static async Task<HttpStatusCode> MakePasskeyAsync(HttpClient browser)
    {
        var token = (await browser.PageAsync("/admin/account")).Form("password").Hidden();
        using var answer = await browser.PostAsync("/admin/account/passkey-options", token);
        return answer.StatusCode;
    }
}
