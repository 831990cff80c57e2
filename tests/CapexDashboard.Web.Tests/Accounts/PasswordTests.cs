using System.Buffers.Binary;
using System.Net;
using CapexDashboard.Store.Accounts;
using CapexDashboard.Web.Features.Accounts;
using CapexDashboard.Web.Tests.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapexDashboard.Web.Tests.Accounts;

/// <summary>Which passwords may be chosen, and how they are kept.</summary>
[Collection(SharedAccounts.Name)]
public sealed class PasswordTests(EditedDashboard dashboard)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("qwerty123456", "Many people")]
    [InlineData("PasswordPassword", "Many people")]
    [InlineData("ada.lovelace@example.org", "own address")]
    [InlineData("Ada.Lovelace", "own address")]
    [InlineData("adalovelace1815", "own address")]
    [InlineData("short", "12 characters")]
    public void Password_ThatIsTriedFirst_IsRefusedInWords(string password, string says) =>
        PasswordRules
            .Problem(password, "ada.lovelace@example.org")
            .ShouldNotBeNull()
            .ShouldContain(says);

    [Theory]
    [InlineData("ada lovelace wrote the first program")]
    [InlineData("a sentence for tests")]
    public void Password_Other_IsFine(string password) =>
        PasswordRules.Problem(password, "ada.lovelace@example.org").ShouldBeNull();

    [Fact]
    public async Task Password_CommonOrOnesOwnAddress_IsRefusedWhereItIsChanged()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        using var browser = await dashboard.Program.SignedInAsAsync(Roles.Editor, email);

        foreach (var next in new[] { "qwerty123456", email })
        {
            using var answer = await browser.SendFormAsync(
                "/admin/account",
                "password",
                ("current", SigningIn.Password),
                ("new-password", next),
                ("again", next)
            );
            (await answer.ProblemsAsync()).ShouldHaveSingleItem().ShouldContain("tried first");
        }
    }

    [Fact]
    public async Task Hash_OfFewerRounds_IsMadeAnewAtTheNextSignIn()
    {
        await using var program = new DashboardProgram(dashboard.ConnectionString)
        {
            HashRounds = null,
        };
        await program.WaitUntilReadyAsync(Cancellation);
        var email = await program.MakeAccountAsync(Roles.Editor);
        (await RoundsAsync(email)).ShouldBe(210_000u);
        var weak = new PasswordHasher<Account>(
            Options.Create(new PasswordHasherOptions { IterationCount = 100_000 })
        ).HashPassword(new Account(), SigningIn.Password);
        await using (var db = dashboard.CreateDbContext())
            await db
                .Users.Where(one => one.Email == email)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.PasswordHash, weak),
                    Cancellation
                );
        using var browser = program.OpenBrowser();

        var sent = (await browser.PageAsync("/login")).Form("password").Hidden();
        (sent["email"], sent["password"]) = (email, SigningIn.Password);

        // At once: which of them stores the new hash is all the same.
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => browser.PostAsync("/login", sent))
        );

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        (await RoundsAsync(email)).ShouldBe(210_000u);
        using var again = await browser.SignInAsync(email);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(100_000, 110_000)]
    [InlineData(210_000, 0)]
    public void Hash_OfFewerRounds_TakesAsLongToRefuse(int rounds, int missing)
    {
        var noPassword = new NoPassword(
            Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })
        );
        var hash = new PasswordHasher<Account>(
            Options.Create(new PasswordHasherOptions { IterationCount = rounds })
        ).HashPassword(new Account(), SigningIn.Password);

        noPassword.Missing(hash).ShouldBe(missing);
    }

    // Identity's third version: its number, the function (2: HMAC-SHA512), the rounds.
    private async Task<uint> RoundsAsync(string email)
    {
        await using var db = dashboard.CreateDbContext();
        var hash = Convert.FromBase64String(
            await db
                .Users.Where(one => one.Email == email)
                .Select(one => one.PasswordHash)
                .SingleAsync(Cancellation)
                ?? ""
        );
        hash[0].ShouldBe((byte)1);
        BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)).ShouldBe(2u);
        return BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5));
    }
}
