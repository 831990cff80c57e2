using System.Net;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CapexDashboard.Web.Tests.Accounts;

/// <summary>Invitations, resets, roles: what administrators do to accounts.</summary>
[Collection(SharedAccounts.Name)]
public sealed class AdministrationTests(EditedDashboard dashboard)
{
    private const string New = "a new sentence";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invitation_ByItsLink_MakesAnAccountOnce()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var email = $"invited-{Guid.NewGuid():N}@example.org";
        var link = await InviteAsync(administrator, email);
        using var invited = dashboard.Program.OpenBrowser();

        using var accepted = await AcceptAsync(invited, link);

        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await invited.IsSignedInAsync()).ShouldBeTrue();
        using var refused = await invited.AskAsync("/admin/accounts");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var other = dashboard.Program.OpenBrowser();
        (await other.PageAsync(link, HttpStatusCode.NotFound))
            .Headline()
            .ShouldBe("This link does not work.");
        using var again = await other.SignInAsync(email, New);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Invitation_OlderWithdrawnOrTooOld_DoesNotWork()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var email = $"invited-{Guid.NewGuid():N}@example.org";
        using var anyone = dashboard.Program.OpenBrowser();

        var older = await InviteAsync(administrator, email);
        var withdrawn = await InviteAsync(administrator, email);
        (await anyone.PageAsync(older, HttpStatusCode.NotFound)).ShouldNotBeNull();
        using var answer = await administrator.SendFormAsync(
            "/admin/accounts",
            "withdraw",
            ("withdrawn", email)
        );
        (await anyone.PageAsync(withdrawn, HttpStatusCode.NotFound)).ShouldNotBeNull();
        var late = await InviteAsync(administrator, email);
        await using var db = dashboard.CreateDbContext();
        await db
            .OneTimeLinks.Where(one => one.Email == email)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1)),
                Cancellation
            );
        (await anyone.PageAsync(late, HttpStatusCode.NotFound)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Invitation_AcceptedTwiceAtOnce_MakesOneAccount()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var link = await InviteAsync(administrator, $"invited-{Guid.NewGuid():N}@example.org");
        using var one = dashboard.Program.OpenBrowser();
        using var other = dashboard.Program.OpenBrowser();

        var answers = await Task.WhenAll(AcceptAsync(one, link), AcceptAsync(other, link));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
    }

    [Fact]
    public async Task Link_InTheStore_IsAHashAlone()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var email = $"invited-{Guid.NewGuid():N}@example.org";

        var token = (await InviteAsync(administrator, email)).Split('/')[^1];

        await using var db = dashboard.CreateDbContext();
        var stored = await db.OneTimeLinks.SingleAsync(one => one.Email == email, Cancellation);
        stored.TokenHash.ShouldBe(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token))
        );
        (
            await db.AuditEntries.AnyAsync(
                entry => (entry.Subject + entry.Detail).Contains(token),
                Cancellation
            )
        ).ShouldBeFalse();
    }

    [Theory]
    [InlineData("no address", "editor")]
    [InlineData("bell\u0007@example.org", "editor")]
    [InlineData("somebody@example.org", "owner")]
    public async Task Invite_BadInput_IsRefusedBesideItsField(string email, string role)
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);

        using var answer = await administrator.SendFormAsync(
            "/admin/accounts",
            "invite",
            ("email", email),
            ("role", role)
        );

        (await answer.ProblemsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Invite_WhoHasAnAccount_IsRefused()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);

        using var answer = await administrator.SendFormAsync(
            "/admin/accounts",
            "invite",
            ("email", email.ToUpperInvariant()),
            ("role", "editor")
        );

        (await answer.ProblemsAsync()).ShouldHaveSingleItem().ShouldContain("already");
    }

    [Fact]
    public async Task Reset_ByItsLink_ChangesThePasswordOnceAndSignsOut()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var editor = dashboard.Program.OpenBrowser();
        (await editor.SignInAsync(email)).Dispose();
        using var made = await administrator.SendFormAsync(await AddressOfAsync(email), "reset");
        var link = await LinkAsync(made);

        using var short_ = await ResetAsync(editor, link, "short");
        (await short_.ProblemsAsync()).ShouldHaveSingleItem().ShouldContain("12 characters");
        using var reset = await ResetAsync(editor, link, New);

        reset.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await editor.IsSignedInAsync()).ShouldBeFalse();
        (await editor.PageAsync(link, HttpStatusCode.NotFound)).ShouldNotBeNull();
        using var before = await editor.SignInAsync(email);
        before.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var after = await editor.SignInAsync(email, New);
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("able")]
    public async Task Editor_SignedOutOrDisabledByAnAdministrator_IsRefusedAtTheNextRequest(
        string form
    )
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        using var editor = dashboard.Program.OpenBrowser();
        (await editor.SignInAsync(email)).Dispose();

        using var done = await administrator.SendFormAsync(await AddressOfAsync(email), form);

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await editor.IsSignedInAsync()).ShouldBeFalse();
        using var anew = await editor.SignInAsync(email);
        anew.StatusCode.ShouldBe(
            form == "able" ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect
        );
    }

    [Fact]
    public async Task Disable_PressedInTwoTabs_Disables()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var email = await dashboard.Program.MakeAccountAsync(Roles.Editor);
        var address = await AddressOfAsync(email);
        var tab = (await administrator.PageAsync(address)).Form("able").Hidden();

        var both = await Task.WhenAll(
            administrator.PostAsync(address, tab),
            administrator.PostAsync(address, tab)
        );
        using var later = await administrator.PostAsync(address, tab);

        foreach (var answer in (HttpResponseMessage[])[.. both, later])
            answer.Headers.Location!.Query.ShouldBe("?done=disabled");
        await using var db = dashboard.CreateDbContext();
        (
            await db.Users.SingleAsync(one => one.Email == email, Cancellation)
        ).DisabledAt.ShouldNotBeNull();
        using var neither = await administrator.SendFormAsync(address, "able", ("wanted", "other"));
        (await neither.ProblemsAsync()).ShouldHaveSingleItem().ShouldContain("disabled");
    }

    [Fact]
    public async Task Role_Changed_CountsFromTheNextRequest()
    {
        using var administrator = await dashboard.Program.SignedInAsAsync(Roles.Administrator);
        var email = await dashboard.Program.MakeAccountAsync(Roles.Administrator);
        using var other = dashboard.Program.OpenBrowser();
        (await other.SignInAsync(email)).Dispose();
        (await other.PageAsync("/admin/accounts")).ShouldNotBeNull();

        using var done = await administrator.SendFormAsync(
            await AddressOfAsync(email),
            "role",
            ("role", "editor")
        );

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.IsSignedInAsync()).ShouldBeFalse();
        (await other.SignInAsync(email)).Dispose();
        using var refused = await other.AskAsync("/admin/accounts");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> InviteAsync(HttpClient administrator, string email)
    {
        using var answer = await administrator.SendFormAsync(
            "/admin/accounts",
            "invite",
            ("email", email),
            ("role", "editor")
        );
        return await LinkAsync(answer);
    }

    private static async Task<string> LinkAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadPageAsync();
        return new Uri(page.QuerySelector(".once code")!.Words()).AbsolutePath;
    }

    private static Task<HttpResponseMessage> AcceptAsync(HttpClient browser, string link) =>
        browser.SendFormAsync(link, "invitation", ("new-password", New), ("again", New));

    private static Task<HttpResponseMessage> ResetAsync(
        HttpClient browser,
        string link,
        string password
    ) => browser.SendFormAsync(link, "reset", ("new-password", password), ("again", password));

    private async Task<string> AddressOfAsync(string email)
    {
        await using var db = dashboard.CreateDbContext();
        var account = await db.Users.SingleAsync(one => one.Email == email, Cancellation);
        return DashboardUrls.AdminAccountOf(account.Id);
    }
}
