using System.Net;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CapexDashboard.Web.Tests.Accounts;

/// <summary>The first start: how a program without accounts gets its first administrator, and keeps one.</summary>
public sealed class SetupTests(EditedDashboard dashboard) : IClassFixture<EditedDashboard>
{
    private const string Password = "the first sentence";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // One test, since there is one first start.
    [Fact]
    public async Task Setup_ByTheNewestLink_MakesOneAdministratorOnceWhoStaysOne()
    {
        var (older, newest) = (await MakeLinkAsync(), await MakeLinkAsync());
        using var browser = dashboard.Program.OpenBrowser();
        (await browser.PageAsync(older!, HttpStatusCode.NotFound)).ShouldNotBeNull();

        using var bad = await SetUpAsync(browser, newest!, "short");
        (await bad.ProblemsAsync()).ShouldHaveSingleItem().ShouldContain("12 characters");
        using var done = await SetUpAsync(browser, newest!, Password);

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync("/admin/accounts")).ShouldNotBeNull();
        (await browser.PageAsync(newest!, HttpStatusCode.NotFound)).ShouldNotBeNull();
        (await MakeLinkAsync()).ShouldBeNull();
        await ShouldStayAsync(browser);
        await ShouldBeKnownAfterARestartAsync(browser);
    }

    [Fact]
    public async Task Setup_BySettings_MakesTheAdministratorTheyName()
    {
        await using var program = await StartAsync("settings", "first@example.org", Password);
        using var browser = program.OpenBrowser();

        using var answer = await browser.SignInAsync("first@example.org", Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync("/admin/accounts")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Setup_BySettingsWithABadPassword_MakesNobodyAndALink()
    {
        await using var program = await StartAsync("bad_settings", "first@example.org", "short");

        await using var db = program
            .Services.GetRequiredService<IDbContextFactory<Store.DashboardDbContext>>()
            .CreateDbContext();
        (await db.Users.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.OneTimeLinks.CountAsync(Cancellation)).ShouldBe(1);
    }

    private static async Task ShouldStayAsync(HttpClient administrator)
    {
        foreach (var (form, role) in new[] { ("able", ""), ("role", "editor") })
        {
            using var answer = await administrator.SendFormAsync(
                "/admin/accounts/1",
                form,
                ("role", role)
            );
            (await answer.ProblemsAsync())
                .ShouldHaveSingleItem()
                .ShouldStartWith("This is the last administrator");
        }
        (await administrator.PageAsync("/admin/accounts")).ShouldNotBeNull();
    }

    // The keys of cookies lie in the store.
    private async Task ShouldBeKnownAfterARestartAsync(HttpClient administrator)
    {
        await using var restarted = new DashboardProgram(dashboard.ConnectionString);
        await restarted.WaitUntilReadyAsync(Cancellation);
        using var browser = restarted.OpenBrowser();
        using var signedIn = await administrator.SignInAsync("first@example.org", Password);
        var cookie = signedIn
            .Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith("capex-session=", StringComparison.Ordinal));

        browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);

        (await browser.IsSignedInAsync()).ShouldBeTrue();
    }

    private static Task<HttpResponseMessage> SetUpAsync(
        HttpClient browser,
        string link,
        string password
    ) =>
        browser.SendFormAsync(
            link,
            "setup",
            ("email", "first@example.org"),
            ("new-password", password),
            ("again", password)
        );

    private async Task<string?> MakeLinkAsync()
    {
        await using var scope = dashboard.Program.Services.CreateAsyncScope();
        var entry = scope.ServiceProvider.GetRequiredService<AccountEntry>();
        return await entry.MakeSetupLinkAsync() is { } token ? DashboardUrls.SetupOf(token) : null;
    }

    private async Task<DashboardProgram> StartAsync(string database, string email, string password)
    {
        await using (var server = NpgsqlDataSource.Create(dashboard.ConnectionString))
        await using (var create = server.CreateCommand("create database " + database))
            await create.ExecuteNonQueryAsync(Cancellation);
        var program = new DashboardProgram(
            new NpgsqlConnectionStringBuilder(dashboard.ConnectionString)
            {
                Database = database,
            }.ConnectionString,
            ("Dashboard:Admin:Email", email),
            ("Dashboard:Admin:Password", password)
        );
        await program.WaitUntilReadyAsync(Cancellation);
        return program;
    }
}
